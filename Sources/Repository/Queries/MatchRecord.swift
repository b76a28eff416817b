package import Domain

/// One match with everything its screen shows, but for the timeline.
package struct MatchRecord: Equatable, Sendable {
  package struct Contact: Equatable, Sendable, Identifiable {
    package let id: Int64
    package let name: PersonName
    /// Digits, as ``PhoneNumber`` keeps them; empty where there is none.
    package let phone: String
    package let email: String
  }

  package struct Guardian: Equatable, Sendable {
    package let contact: Contact
    /// What the family calls them, `grandmother`; may be empty.
    package let label: String
    package let rights: RelativeRights
  }

  package struct Acceptance: Equatable, Sendable {
    package let party: MatchParty
    package let isAccepted: Bool
    package let on: CivilDate
  }

  /// Another live match of the same mentor, or of a sibling: what one outing often counts for too.
  package struct Companion: Equatable, Sendable, Identifiable {
    package let id: Int64
    package let youth: PersonName
    package let mentor: PersonName
    package let isSibling: Bool
    package var reference: Reference { Reference(.match, id) }
  }

  package let row: MatchRow
  package let program: String
  package let specialist: String?
  package let ambassador: String?
  package let proposedOn: CivilDate
  package let acceptBy: CivilDate
  package let meetingOn: CivilDate?
  package let rationale: String
  /// What matching gave the pair, 0 to 10,000; nil where it was not asked.
  package let score: Int?
  /// Row id of who proposed it.
  package let proposerID: Int64?
  /// What a step that is taken from here expects.
  package let version: Int
  package let closureNote: String
  package let youth: Contact
  package let youthBirthDate: CivilDate?
  package let mentor: Contact
  package let guardians: [Guardian]
  package let acceptances: [Acceptance]
  /// When each party's next check-in is due, the earliest first; empty for a match that is not live.
  package let checkIns: [CheckInSchedule.Due]
  package let companions: [Companion]
  /// Sessions that took place, and their minutes.
  package let sessions: Int
  package let minutes: Int
  /// Minutes of each of the last twelve spans of thirty days, the oldest first.
  package let doses: [Int]
  /// What a live match or a proposal lacks of what must be in force for its people to meet.
  package let unmet: [Requirement]
  /// Minutes a month that the policy asks for.
  package let monthlyDose: Int

  package var reference: Reference { row.reference }

  /// Whom it shows: the pair, the family, and the other pairs.
  var others: [Reference] {
    [reference] + guardians.map { Reference(.adult, $0.contact.id) } + companions.map(\.reference)
  }
}
