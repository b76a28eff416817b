import Domain

/// What both like to do: as many shared interests as policy says, or all of the
/// youth's where there are fewer, fit fully.
///
/// Shared interests go with longer and closer matches (MENTOR, Elements of Effective Practice, 4th ed., standard 4).
enum InterestsCriterion {
  static func assess(_ youth: MatchSeeker, _ common: CommonGround) -> MatchAssessment {
    guard !youth.interests.isEmpty, common.mentorHasInterests else {
      return .neutral(.notKnown(youth: youth.interests.isEmpty, mentor: !common.mentorHasInterests))
    }
    return .share(
      common.interests, of: min(youth.figures.fullInterests, youth.interests.count),
      .sharedInterests(common.interests, ofYouth: youth.interests.count))
  }
}
