import Domain

extension MatchRule {
  /// The mentor speaks the language the family has asked for, if it has.
  static let language = MatchRule(.language) { _, _, common in
    common.speaksRequiredLanguage ? nil : .language
  }
}
