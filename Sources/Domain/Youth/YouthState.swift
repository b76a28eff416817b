/// Where a young person stands on the way from a first call to a match, and after it.
package enum YouthState: String, LifecycleState, Codable {
  case inquiry, application, enrolled, waiting, proposed, matched, closed, alumni
  case onHold = "on hold"
  case ineligible, withdrawn
  case referredOut = "referred out"
  case agedOut = "aged out"

  package var next: Set<YouthState> {
    let leaving: Set<YouthState> = [.onHold, .ineligible, .withdrawn, .referredOut, .agedOut]
    return switch self {
    case .inquiry: leaving.union([.application])
    case .application: leaving.union([.enrolled])
    case .enrolled: leaving.union([.waiting])
    case .waiting: leaving.union([.proposed])
    case .proposed: [.waiting, .matched, .withdrawn, .onHold]
    case .matched: [.closed]
    // Back to enrolled where a rematch is wanted and something is missing for it.
    case .closed: [.waiting, .enrolled, .matched, .alumni, .agedOut, .withdrawn]
    case .onHold: [.inquiry, .application, .enrolled, .waiting, .withdrawn, .ineligible, .referredOut, .agedOut]
    case .ineligible, .withdrawn, .referredOut: [.application]
    case .alumni, .agedOut: []
    }
  }

  /// May return to a closed match that is opened again: also from where a closure with a rematch has taken the youth.
  package var canReturnToMatch: Bool {
    switch self {
    case .closed, .waiting, .enrolled: true
    default: false
    }
  }

  /// Still on the way to a match, so somebody owes the family a next step.
  package var isInIntake: Bool {
    switch self {
    case .inquiry, .application, .enrolled, .onHold: true
    default: false
    }
  }
}
