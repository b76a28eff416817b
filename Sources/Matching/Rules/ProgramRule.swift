import Domain

extension MatchRule {
  /// Both belong to one program, and so to one setting and one policy.
  static let program = MatchRule(.program, isInFacts: true) { youth, mentor, _ in
    youth.programID == mentor.programID ? nil : .anotherProgram
  }
}
