import Domain

extension MatchRule {
  /// The youth waits for a match; enrolled, with consent and baseline, and in nobody's proposal.
  static let youthWaiting = MatchRule(.youthWaiting, isInFacts: true) { youth, _, _ in
    if case .waiting = youth.state { nil } else { .youthNotWaiting(youth.state) }
  }
}
