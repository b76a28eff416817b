package import Domain

/// A group of things that wait for the user: how many there are, and the first of them.
package struct TodaySection: Identifiable, Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Proposals that wait for a supervisor's decision.
    case decisions
    /// Approved proposals whose families and mentors are still to be asked.
    case acceptances
    /// Proposals whose accept clock runs out within ``TodaySection/clockDays``, or has.
    case clocks
    /// Match support contacts that are due today or overdue.
    case checkIns
    /// Live matches without a session for longer than the policy likes.
    case quiet
    /// First calls that nobody has answered with an application.
    case inquiries
    /// Applications and screenings in hand.
    case applications
    /// Consents of youth in the program that end within ``TodaySection/consentDays``.
    case consents
    /// Forms the user began and did not save.
    case drafts
  }

  package let kind: Kind
  package let count: Int
  /// The most pressing first.
  package let rows: [TodayRow]

  package var id: Kind { kind }

  package static let clockDays = 2
  package static let consentDays = 30
  /// Days that a draft is kept.
  package static let draftDays = 7

  package init(kind: Kind, count: Int, rows: [TodayRow]) {
    self.kind = kind
    self.count = count
    self.rows = rows
  }
}

/// One thing that waits for the user.
package struct TodayRow: Identifiable, Equatable, Sendable {
  package enum Matter: Equatable, Sendable {
    /// `day`: when it was proposed; `by`: the last day of its accept clock.
    case decision(day: CivilDate, by: CivilDate)
    case acceptance(missing: [MatchParty], by: CivilDate)
    case clock(by: CivilDate)
    case checkIn(due: CivilDate)
    case quiet(since: CivilDate)
    case inquiry(since: CivilDate)
    case application(since: CivilDate)
    case consent(ConsentKind, until: CivilDate)
    case draft(form: String, savedAt: Instant)
  }

  package struct ID: Hashable, Sendable {
    let kind: TodaySection.Kind
    let key: String
  }

  package let id: ID
  /// What is opened; nil for the draft of a new record.
  package let reference: Reference?
  /// The person it is about; of a match, the youth. Empty for a draft.
  package let name: PersonName
  /// Of a match, the mentor.
  package let mentor: PersonName?
  package let matter: Matter
}
