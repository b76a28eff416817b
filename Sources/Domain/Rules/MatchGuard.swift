/// What must hold for two people to be matched and to meet. It is asked again at every step that depends on it: nobody
/// relies on an answer that was right last year.
package enum MatchGuard: String, CaseIterable, Sendable {
  /// The guardian's consents that the policy asks of a match are in force.
  case consents
  case youthAge = "youth's age"
  /// Staff have decided that the youth belongs in the program.
  case eligibility
  case mentorAge = "mentor's age"
  /// Every screening item that the policy asks for is cleared or exempted, and has not run out.
  case screening
  case training
  /// A supervisor has decided on a mentor whose match was closed for safety.
  case mentorDecision = "decision on the mentor"
  /// The mentor is nobody in the youth's own family.
  case family = "not in the family"

  /// What this guard lacks on a day, in the order staff would work it off.
  package func missing(
    youth: YouthFacts, mentor: MentorFacts, policy: ProgramPolicy, on day: CivilDate
  ) -> [Requirement] {
    switch self {
    case .consents, .youthAge, .eligibility: missing(youth: youth, policy: policy, on: day)
    case .mentorAge, .screening, .training, .mentorDecision: missing(mentor: mentor, policy: policy, on: day)
    case .family: []
    }
  }

  /// Everything that any guard lacks.
  ///
  /// - Parameter relationship: What the mentor is in the youth's family; nil where nothing.
  package static func missing(
    youth: YouthFacts, mentor: MentorFacts, relationship: RelationshipKind?, policy: ProgramPolicy, on day: CivilDate
  ) -> [Requirement] {
    missing(ofYouth: youth, policy: policy, on: day) + missing(ofMentor: mentor, policy: policy, on: day)
      + (relationship.map { [.outsideFamily($0)] } ?? [])
  }

  /// What a youth lacks for any match.
  package static func missing(ofYouth youth: YouthFacts, policy: ProgramPolicy, on day: CivilDate) -> [Requirement] {
    allCases.flatMap { $0.missing(youth: youth, policy: policy, on: day) }
  }

  /// What a mentor lacks for any match.
  package static func missing(ofMentor mentor: MentorFacts, policy: ProgramPolicy, on day: CivilDate) -> [Requirement] {
    allCases.flatMap { $0.missing(mentor: mentor, policy: policy, on: day) }
  }

  private func missing(youth: YouthFacts, policy: ProgramPolicy, on day: CivilDate) -> [Requirement] {
    switch self {
    case .consents:
      return policy.consentsToMatch.filter { !youth.consents.contains($0) }
        .map { .guardianConsent($0, youth.lapsedConsents[$0] ?? .neverSigned) }
    case .youthAge:
      guard let age = youth.birthDate?.years(until: day) else { return [.birthDate] }
      let ages = policy.youthMinimumAge...max(policy.youthMinimumAge, policy.youthMaximumAge)
      return ages.contains(age) ? [] : [.ageWithin(policy.youthMinimumAge, policy.youthMaximumAge)]
    case .eligibility: return youth.isEligible == true ? [] : [.eligibility]
    case .mentorAge, .screening, .training, .mentorDecision, .family: return []
    }
  }

  func missing(mentor: MentorFacts, policy: ProgramPolicy, on day: CivilDate) -> [Requirement] {
    switch self {
    case .mentorAge:
      guard policy.mentorMinimumAge > 0 else { return [] }
      guard let age = mentor.birthDate?.years(until: day) else { return [.mentorBirthDate] }
      return age < policy.mentorMinimumAge ? [.mentorAge(atLeast: policy.mentorMinimumAge)] : []
    case .screening:
      return policy.screening.map(\.kind).filter { !mentor.screeningInForce.contains($0) }.map(
        Requirement.screeningItem)
    case .training:
      let topics = policy.trainingTopics.filter { !mentor.trainedTopics.contains($0) }.map(Requirement.trainingTopic)
      guard mentor.creditedMinutes < policy.trainingMinutes else { return topics }
      return [.trainingMinutes(credited: mentor.creditedMinutes, needed: policy.trainingMinutes)] + topics
    case .mentorDecision: return mentor.heldFor?.mentorQuestion == .safety ? [.mentorDecision(.safety)] : []
    case .consents, .youthAge, .eligibility, .family: return []
    }
  }
}

extension MatchState {
  /// Whether a step into this state depends on what ``MatchGuard`` asks for. Steps that protect somebody or end a match never do.
  package var asksGuards: Bool {
    switch self {
    case .proposed, .presented, .accepted, .scheduled, .active: true
    case .paused, .intervention, .closing, .closed, .declined, .expired: false
    }
  }

  /// Whether mentor and youth meet in this state, so that a guard that is no longer in force calls for a pause.
  package var meets: Bool { isLive && self != .paused }
}

extension Requirement {
  /// Whether it is about the mentor, whom staff suspend for it.
  package var isOfMentor: Bool {
    switch self {
    case .mentorBirthDate, .mentorAge, .screeningItem, .trainingMinutes, .trainingTopic, .mentorDecision: true
    default: false
    }
  }
}
