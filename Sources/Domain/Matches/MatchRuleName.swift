/// What a hard rule is called: the same in lists, in counts and in the record of a run.
package enum MatchRuleName: String, CaseIterable, Hashable, Sendable {
  case program
  case family = "not in the family"
  case youthWaiting = "youth waiting"
  case consent = "consent in force"
  case programAge = "program's ages"
  case eligibility
  case mentorReady = "mentor ready"
  case freeSeat = "free seat"
  case age
  case mentorGender = "mentor's gender"
  case youthGender = "youth's gender"
  case language
  case commonTime = "common time"
  case distance
  case declined = "declined before"
  case matched = "matched before"
}

extension MatchBlocker {
  /// The rule that forbids.
  package var rule: MatchRuleName {
    switch self {
    case .anotherProgram: .program
    case .inFamily: .family
    case .youthNotWaiting: .youthWaiting
    case .consent: .consent
    case .programAge: .programAge
    case .notEligible: .eligibility
    case .mentorNotReady, .mentorSuspended, .mentorHeld, .screeningEnded, .screeningMissing, .trainingMissing,
      .mentorTooYoung, .mentorBirthDateMissing:
      .mentorReady
    case .noFreeSeat: .freeSeat
    case .ageOutside: .age
    case .mentorGender: .mentorGender
    case .youthGender: .youthGender
    case .language: .language
    case .tooFar: .distance
    case .noCommonTime: .commonTime
    case .declinedBefore: .declined
    case .matchedBefore: .matched
    }
  }
}
