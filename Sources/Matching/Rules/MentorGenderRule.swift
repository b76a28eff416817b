import Domain

extension MatchRule {
  /// The mentor is of the gender the family has asked for, if it has.
  static let mentorGender = MatchRule(.mentorGender, isInFacts: true) { youth, mentor, _ in
    guard let wanted = youth.mentorGender, mentor.gender != wanted else { return nil }
    return .mentorGender(wanted: wanted, found: mentor.gender)
  }
}
