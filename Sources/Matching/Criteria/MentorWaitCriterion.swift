import Domain

/// How long the mentor has been ready without a youth: as many days as policy says fit fully. One who has a match waits for nobody.
///
/// Volunteers left waiting after training are lost to the program, so readiness counts while it lasts.
enum MentorWaitCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate, today: CivilDate) -> MatchAssessment {
    guard case .waiting = mentor.state else { return MatchAssessment(value: 0, evidence: .waitingDays(0)) }
    let days = max(0, today - mentor.waitingSince)
    return .share(days, of: youth.figures.fullWaitDays, .waitingDays(days))
  }
}
