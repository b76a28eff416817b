package import Domain

/// One thing that happened in the life of a match.
package struct TimelineEntry: Identifiable, Equatable, Sendable {
  /// Where an entry stands: by day, and within a day changes of state, acceptances, check-ins, sessions.
  package struct Key: Hashable, Comparable, Sendable {
    package let day: CivilDate
    package let source: Source
    package let number: Int64

    package init(day: CivilDate, source: Source, number: Int64) {
      self.day = day
      self.source = source
      self.number = number
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.day, left.source.rawValue, left.number) < (right.day, right.source.rawValue, right.number)
    }
  }

  package enum Source: Int, Comparable, Sendable {
    case transition, acceptance, checkIn, session

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A place in a timeline that begins with the newest entry.
  package enum Place: Sendable {
    case first, last
    case before(Key)
    case after(Key)
    case only(Key)
  }

  package enum Event: Equatable, Sendable {
    case transition(from: MatchState?, to: MatchState, reason: String)
    case acceptance(party: MatchParty, isAccepted: Bool, reason: String)
    case checkIn(CheckInEntry)
    case session(LoggedSession)
  }

  package let key: Key
  package let event: Event
  /// The name of who recorded it; nil where it was not a user, as in an import.
  package let actor: String?

  package var id: Key { key }
  package var day: CivilDate { key.day }
}

/// A session or an attempt as it is on record.
package struct LoggedSession: Equatable, Sendable {
  package let reference: Reference
  package let entry: SessionEntry
  package let version: Int
  package let loggedByID: Int64?
  /// Why it does not count; nil where it does.
  package let voidReason: String?
}
