import Domain

/// How long the two could go on before the youth is older than the program serves or the mentor has asked for: what both
/// promise each other fits fully.
///
/// Matches that end early leave youth worse off (Grossman and Rhodes 2002), so one that cannot last counts less.
enum LengthCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate) -> MatchAssessment {
    guard let limit = youth.programMaximumAge ?? mentor.youthMaximumAge else { return .neutral(.notAsked) }
    guard let months = youth.ageInMonths else { return .neutral(.notKnown(youth: true, mentor: false)) }
    let last = min(limit, mentor.youthMaximumAge ?? limit)
    let left = max(0, (last + 1) * 12 - months)
    return .share(
      left, of: youth.commitmentMonths, .monthsLeft(left, promised: youth.commitmentMonths))
  }
}
