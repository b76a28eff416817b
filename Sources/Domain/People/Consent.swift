/// What a guardian can agree to, each by itself.
package enum ConsentKind: String, CaseIterable, Hashable, Sendable, Codable {
  case participation, media, survey
  case schoolRecords = "school records"
  case dataSharing = "data sharing"
  case transport, medical
}

/// One agreement of a guardian: which text, who signed, and how long it holds.
package struct Consent: Equatable, Sendable {
  package var kind: ConsentKind
  /// Edition of the text that was signed, such as `2026-01`.
  package var textVersion: String
  package var signedOn: CivilDate
  /// The last day it holds; nil where it holds until revoked.
  package var expiresOn: CivilDate?
  package var revokedOn: CivilDate?

  package init(
    kind: ConsentKind, textVersion: String, signedOn: CivilDate, expiresOn: CivilDate? = nil,
    revokedOn: CivilDate? = nil
  ) {
    self.kind = kind
    self.textVersion = textVersion
    self.signedOn = signedOn
    self.expiresOn = expiresOn
    self.revokedOn = revokedOn
  }

  package func isInForce(on day: CivilDate) -> Bool {
    guard signedOn <= day else { return false }
    if let revokedOn, revokedOn <= day { return false }
    return expiresOn.map { day <= $0 } ?? true
  }
}
