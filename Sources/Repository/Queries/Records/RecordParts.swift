package import Domain

/// Somebody a youth has: guardian, sibling, caseworker.
package struct Relative: Identifiable, Equatable, Sendable {
  /// Row id of the relationship.
  package var id: Int64
  package var personID: Int64
  /// By the role: youth for a brother or sister on file, else adult.
  package var reference: Reference
  package var name: PersonName
  package var birthDate: CivilDate?
  package var kind: RelationshipKind
  package var label: String
  package var rights: RelativeRights
  /// What they are refused about other children, and nobody has asked about this one.
  package var bars: [Bar] = []
  /// Digits as ``PhoneNumber`` keeps them.
  package var phone: String
  package var email: String
  /// Whether the person has a form of their own, as a youth or a mentor: then only what they are here is edited here.
  package var hasOwnForm: Bool
  package var versions: RelativeVersions

  /// The rule about signers, for this one.
  package var signer: Signer { Signer(kind: kind, mayConsent: rights.mayConsent, birthDate: birthDate) }
}

/// The versions of the two rows that a form shows as one relative.
package struct RelativeVersions: Hashable, Sendable {
  package var relationship: Int
  package var person: Int
}

/// A consent on file, in force or not.
package struct ConsentLine: Identifiable, Equatable, Sendable {
  package var id: Int64
  package var consent: Consent
  package var signer: PersonName
  package var signerID: Int64
}

/// A line of a timeline.
package struct TransitionLine: Identifiable, Equatable, Sendable {
  package var id: Int64
  package var from: String?
  package var to: String
  package var effectiveOn: CivilDate
  package var recordedAt: Instant
  package var actor: String?
  package var reason: String
}

/// A match as the record of a person in it shows it.
package struct RecordMatch: Identifiable, Equatable, Sendable {
  package var reference: Reference
  package var other: PersonName
  package var otherReference: Reference
  package var state: MatchState
  package var since: CivilDate

  package var id: Reference { reference }
}

extension [RecordMatch] {
  /// The newest that runs, else the newest proposal, else the newest at all; they come with the newest first.
  package var toOpen: Reference? {
    (first { $0.state.isLive } ?? first { $0.state.isProposal } ?? first)?.reference
  }
}

/// A screening item of a mentor.
package struct ScreeningLine: Identifiable, Equatable, Sendable {
  package var item: ScreeningItem
  package var exemptReason: String?
  /// Why it is a concern or was not cleared; never of a criminal check.
  package var concernReason: String?
  /// The program's policy asks for it.
  package var isRequired: Bool
  /// The item is a criminal check, and the reader not on the need-to-know list: no status, day or reason is told, only
  /// whether it is in force today.
  package var isWithheld = false
  package var isInForce: Bool

  package var id: ScreeningKind { item.kind }
}

/// A program as people name it.
package struct ProgramName: Identifiable, Hashable, Sendable {
  package var id: Int64
  package var name: String
  package var organization: String
  package var setting: ProgramSetting
}
