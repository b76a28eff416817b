import Domain

/// When both can meet: as many common parts of the week as policy says, or all of the youth's where there are fewer,
/// fit fully.
enum TimesCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchAssessment {
    guard !youth.availability.isEmpty, !mentor.availability.isEmpty else {
      return .neutral(.notKnown(youth: youth.availability.isEmpty, mentor: mentor.availability.isEmpty))
    }
    let times = common.times.count
    return .share(times, of: min(youth.figures.fullTimes, youth.availability.count), .commonTimes(times))
  }
}
