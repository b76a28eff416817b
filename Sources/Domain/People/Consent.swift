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
  /// Whether who signed may not consent now: was told no, was removed, is no guardian, or was under age when signing. Then
  /// it counts for nothing. It is false where nobody knows, as for a paper of long ago.
  package var signerMayNot: Bool

  package init(
    kind: ConsentKind, textVersion: String, signedOn: CivilDate, expiresOn: CivilDate? = nil,
    revokedOn: CivilDate? = nil, signerMayNot: Bool = false
  ) {
    self.kind = kind
    self.textVersion = textVersion
    self.signedOn = signedOn
    self.expiresOn = expiresOn
    self.revokedOn = revokedOn
    self.signerMayNot = signerMayNot
  }

  package func isInForce(on day: CivilDate) -> Bool { !signerMayNot && runs(on: day) }

  /// Whether it would be in force if who signed may consent. Until it runs out it can be taken back.
  package func runs(on day: CivilDate) -> Bool {
    guard signedOn <= day else { return false }
    if let revokedOn, revokedOn <= day { return false }
    return expiresOn.map { day <= $0 } ?? true
  }
}
