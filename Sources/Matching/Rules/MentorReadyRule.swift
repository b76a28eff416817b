import Domain

extension MatchRule {
  /// The mentor is screened, trained and not suspended, old enough, and nothing of it has run out since.
  static let mentorReady = MatchRule(.mentorReady, isInFacts: true) { _, mentor, _ in
    guard mentor.state.canBeProposed else { return .mentorNotReady(mentor.state) }
    if let question = mentor.question { return .mentorHeld(question) }
    if mentor.isSuspended { return .mentorSuspended }
    if let day = mentor.screeningEndedOn { return .screeningEnded(on: day) }
    return switch mentor.lack {
    case .screening: .screeningMissing
    case .training(let day): .trainingMissing(endedOn: day)
    case .age(let minimum): .mentorTooYoung(minimum: minimum)
    case .birthDate: .mentorBirthDateMissing
    case nil: nil
    }
  }
}
