import Domain

extension MatchRule {
  /// The youth waits for a match; enrolled, with consent and baseline, and in nobody's proposal.
  static let youthWaiting = MatchRule(.youthWaiting) { youth, _, _ in
    youth.state == .waiting ? nil : .youthNotWaiting(youth.state)
  }
}
