import Domain

extension MatchRule {
  /// There is a time of the week at which both can meet. Times that are not on file block nobody.
  static let commonTime = MatchRule(.commonTime, isInFacts: true) { youth, mentor, common in
    guard !youth.availability.isEmpty, !mentor.availability.isEmpty else { return nil }
    return common.times.isEmpty ? .noCommonTime : nil
  }
}
