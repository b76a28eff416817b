import Domain

/// When both can meet: four common parts of the week, or all of the youth's where there are fewer, fit fully.
enum TimesCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchAssessment {
    guard !youth.availability.isEmpty, !mentor.availability.isEmpty else {
      return .neutral(.notKnown(youth: youth.availability.isEmpty, mentor: mentor.availability.isEmpty))
    }
    let times = common.times.count
    return .share(times, of: min(4, youth.availability.count), .commonTimes(times))
  }
}
