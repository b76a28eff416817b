import Domain

extension MatchRule {
  /// The mentor is screened, trained and not suspended, and no screening item has run out since.
  static let mentorReady = MatchRule(.mentorReady, isInFacts: true) { _, mentor, _ in
    guard mentor.state.canBeProposed else { return .mentorNotReady(mentor.state) }
    if mentor.isSuspended { return .mentorSuspended }
    return mentor.screeningEndedOn.map(MatchBlocker.screeningEnded)
  }
}
