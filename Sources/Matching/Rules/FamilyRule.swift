import Domain

extension MatchRule {
  /// The mentor is nobody in the youth's own family.
  static let family = MatchRule(.family) { youth, mentor, _ in
    youth.kin.isEmpty ? nil : youth.kin.first { $0.mentorID == mentor.id }.map { .inFamily($0.relationship) }
  }
}
