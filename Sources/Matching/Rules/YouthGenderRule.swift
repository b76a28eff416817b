import Domain

extension MatchRule {
  /// The youth is of the gender the mentor has asked for, if they have.
  static let youthGender = MatchRule(.youthGender, isInFacts: true) { youth, mentor, _ in
    guard let wanted = mentor.youthGender, youth.gender != wanted else { return nil }
    return .youthGender(wanted: wanted, found: youth.gender)
  }
}
