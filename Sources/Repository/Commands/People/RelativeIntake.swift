package import Domain

/// A guardian, or another person about a youth, as a form gives them.
package struct RelativeIntake: Equatable, Sendable {
  package enum Person: Equatable, Sendable {
    case new(PersonDetails)
    /// Somebody on file already, by row id: the guardian of a sibling, say.
    case known(Int64)
  }

  package var person: Person
  package var kind = RelationshipKind.guardian
  /// What they call it: mother, uncle, foster parent.
  package var label = ""
  /// What was answered; nothing that grants is assumed.
  package var rights = RelativeRights()

  package init(_ person: Person) { self.person = person }
}

/// A consent as it is signed at the desk.
package struct ConsentIntake: Equatable, Sendable {
  package var kind: ConsentKind
  package var signedOn: CivilDate

  package init(kind: ConsentKind, signedOn: CivilDate) {
    self.kind = kind
    self.signedOn = signedOn
  }
}
