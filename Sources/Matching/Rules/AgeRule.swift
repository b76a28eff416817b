import Domain

extension MatchRule {
  /// The youth is of an age the mentor has asked for.
  static let age = MatchRule(.age, isInFacts: true) { youth, mentor, _ in
    let (minimum, maximum) = (mentor.youthMinimumAge, mentor.youthMaximumAge)
    guard minimum != nil || maximum != nil else { return nil }
    if let age = youth.age, (minimum ?? 0) <= age, age <= maximum ?? .max { return nil }
    return .ageOutside(minimum: minimum, maximum: maximum, age: youth.age)
  }
}
