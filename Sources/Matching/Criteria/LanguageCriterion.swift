import Domain

/// Whether they share a language of the youth's home.
enum LanguageCriterion {
  static func assess(_ youth: MatchSeeker, _ common: CommonGround) -> MatchAssessment {
    guard !youth.languages.isEmpty, common.mentorHasLanguages else {
      return .neutral(.notKnown(youth: youth.languages.isEmpty, mentor: !common.mentorHasLanguages))
    }
    return .share(common.languages, of: 1, .sharedLanguages(common.languages))
  }
}
