import Domain

extension MatchRule {
  /// The consents that the policy asks of a match are in force.
  static let consent = ofYouth(.consent)

  /// The youth is of an age that the program serves.
  static let programAge = ofYouth(.programAge)

  /// Staff have decided that the youth belongs in the program.
  static let eligibility = ofYouth(.eligibility)

  /// A rule about the youth alone, which was asked when the youth was read.
  private static func ofYouth(_ name: MatchRuleName) -> MatchRule {
    MatchRule(name, isInFacts: true) { youth, _, _ in
      youth.unmet.isEmpty ? nil : youth.unmet.first { $0.rule == name }
    }
  }
}

extension MatchSeeker {
  /// How many of these rules forbid every match of the youth.
  var unmetRules: UInt8 {
    unmet.isEmpty ? 0 : UInt8(truncatingIfNeeded: Set(unmet.map(\.rule)).count)
  }
}
