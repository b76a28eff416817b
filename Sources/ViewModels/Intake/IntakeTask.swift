package import Domain

/// What has to be done about somebody in intake, and how it is asked for.
nonisolated package enum IntakeTask: Equatable, Sendable {
  /// One look at a day is enough: the interview was held.
  case recordInterview
  case decideEligibility
  case recordBaseline
  case addRelative
  case recordConsents
  case recordScreening(ScreeningKind)
  case creditTraining
  /// Answer what a closed match has left open about a mentor.
  case answerQuestion(MentorQuestion)
  /// Something is missing in the form of the person.
  case editDetails
  case moveYouth(YouthState)
  case moveMentor(MentorState)
  /// Choose the next state by hand.
  case chooseState

  /// The task of a next step; nil where there is none to be done by hand.
  package init?(_ step: NextStep?) {
    switch step {
    case .provide(.intakeInterview): self = .recordInterview
    case .provide(.eligibility): self = .decideEligibility
    case .provide(.baselineSurvey): self = .recordBaseline
    case .provide(.guardian): self = .addRelative
    case .provide(.guardianConsent): self = .recordConsents
    case .provide(.screeningItem(let kind)): self = .recordScreening(kind)
    case .provide(.trainingMinutes), .provide(.trainingTopic): self = .creditTraining
    case .provide(.mentorDecision(let question)): self = .answerQuestion(question)
    case .provide(.birthDate): self = .editDetails
    case .moveYouth(let state): self = .moveYouth(state)
    case .moveMentor(let state): self = .moveMentor(state)
    case .decide, .decideAfterMatch: self = .chooseState
    case .provide, nil: return nil
    }
  }
}
