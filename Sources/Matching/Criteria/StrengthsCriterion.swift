import Domain

/// Whether the mentor's strengths speak of what the youth's goals and needs speak of: as many shared themes as policy says,
/// or all of the youth's where there are fewer, fit fully.
///
/// Which themes there are and by what words they are known is the program's policy, so that everybody can read what was
/// looked for.
enum StrengthsCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate) -> MatchAssessment {
    guard let wanted = youth.themes, let brought = mentor.themes else {
      return .neutral(.notKnown(youth: youth.themes == nil, mentor: mentor.themes == nil))
    }
    let shared = wanted & brought
    return .share(
      shared.nonzeroBitCount, of: min(youth.figures.fullThemes, wanted.nonzeroBitCount), .sharedThemes(shared))
  }
}
