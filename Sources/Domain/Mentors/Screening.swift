/// A thing that is looked at before an adult may meet a young person (MENTOR, Elements of Effective Practice, 4th ed.,
/// standard 2).
package enum ScreeningKind: String, CaseIterable, Hashable, Sendable, Codable {
  case application, interview
  case personalReference = "personal reference"
  case professionalReference = "professional reference"
  case backgroundCheck = "background check"
  case sexOffenderRegistry = "sex offender registry"
  case homeVisit = "home visit"

  /// What a CORI officer requests and decides.
  package var isCriminalCheck: Bool { self == .backgroundCheck || self == .sexOffenderRegistry }
}

/// How far a screening item has come. What a background check found is never stored; only that it was decided.
package enum ScreeningStatus: String, CaseIterable, Sendable, Codable {
  case notStarted = "not started"
  case requested, received, reviewed, cleared, concern
  case notCleared = "not cleared"
  case exempt

  /// Whether staff say why. Never asked of a criminal check.
  package var keepsReason: Bool { self == .concern || self == .notCleared }
}

/// One screening item of one mentor.
package struct ScreeningItem: Equatable, Sendable {
  package var kind: ScreeningKind
  package var status: ScreeningStatus
  package var decidedOn: CivilDate?
  /// The last day the clearance or exemption holds; nil where it does not end.
  package var validUntil: CivilDate?

  package init(
    kind: ScreeningKind, status: ScreeningStatus, decidedOn: CivilDate? = nil, validUntil: CivilDate? = nil
  ) {
    self.kind = kind
    self.status = status
    self.decidedOn = decidedOn
    self.validUntil = validUntil
  }

  package func isInForce(on day: CivilDate) -> Bool {
    guard status == .cleared || status == .exempt else { return false }
    return validUntil.map { day <= $0 } ?? true
  }
}
