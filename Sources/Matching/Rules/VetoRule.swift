import Domain

extension MatchRule {
  /// Neither the mentor, the youth nor the guardian has declined this match before.
  static let veto = MatchRule(.declined) { youth, mentor, _ in
    for veto in youth.vetoes where veto.mentorID == mentor.id { return .declinedBefore(veto.party) }
    return nil
  }
}
