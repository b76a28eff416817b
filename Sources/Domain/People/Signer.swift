/// Somebody who is to sign for a child, as the rule about signers sees them.
///
/// Only an adult guardian signs, and only where somebody has asked whether they may. No sibling, caseworker or emergency
/// contact signs, and no youth signs for themselves.
package struct Signer: Equatable, Sendable {
  package static let adultAge = 18

  package var kind: RelationshipKind
  package var mayConsent: Answer
  /// nil where none is on file; then the answer that they may consent is enough.
  package var birthDate: CivilDate?

  package init(kind: RelationshipKind, mayConsent: Answer, birthDate: CivilDate? = nil) {
    self.kind = kind
    self.mayConsent = mayConsent
    self.birthDate = birthDate
  }

  /// Checks that this person may sign on `day`.
  package func check(on day: CivilDate) throws(SigningRefusal) {
    try checkMayBeAsked(on: day)
    switch mayConsent {
    case .yes: break
    case .no: throw .mayNot
    case .notAsked: throw .notAsked
    }
  }

  /// Checks that "may consent" can be answered with yes for this person: an adult guardian.
  package func checkMayBeAsked(on day: CivilDate) throws(SigningRefusal) {
    guard kind == .guardian else { throw .notGuardian(kind) }
    if let birthDate, birthDate.years(until: day) < Self.adultAge {
      throw .minor(age: max(0, birthDate.years(until: day)))
    }
  }
}

/// Why somebody may not sign for a child.
package enum SigningRefusal: Error, Equatable, Sendable {
  /// The person is nobody's relative here, such as the youth.
  case notRelated
  case notGuardian(RelationshipKind)
  /// Under ``Signer/adultAge`` on the day.
  case minor(age: Int)
  /// "May consent" was answered with no.
  case mayNot
  /// Nobody has asked whether they may.
  case notAsked
}
