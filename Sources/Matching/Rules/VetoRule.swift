import Domain

extension MatchRule {
  /// The two were not matched before; where they were, their match is opened again instead.
  static let past = MatchRule(.matched) { youth, mentor, _ in
    youth.past.first { $0.mentorID == mentor.id }.map { .matchedBefore($0.reason) }
  }

  /// Neither the mentor, the youth nor the guardian has declined this match before.
  static let veto = MatchRule(.declined) { youth, mentor, _ in
    for veto in youth.vetoes where veto.mentorID == mentor.id { return .declinedBefore(veto.party) }
    return nil
  }
}
