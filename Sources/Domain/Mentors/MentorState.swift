/// Where an adult volunteer stands, from a first call to the last match.
package enum MentorState: String, LifecycleState, Codable {
  case inquiry, applied, screening, approved, trained, waiting, proposed, matched, inactive, exited

  package var next: Set<MentorState> {
    switch self {
    case .inquiry: [.applied, .exited]
    case .applied: [.screening, .exited]
    case .screening: [.approved, .exited]
    case .approved: [.trained, .inactive, .exited]
    case .trained: [.waiting, .inactive, .exited]
    // Straight to matched only where a closed match is opened again.
    case .waiting: [.proposed, .matched, .inactive, .exited]
    case .proposed: [.waiting, .matched, .inactive]
    // To proposed where the last live match closes while a proposal is running.
    case .matched: [.waiting, .proposed, .inactive]
    case .inactive: [.waiting, .screening, .exited]
    case .exited: [.applied]
    }
  }

  /// May be proposed while a seat is free.
  package var canBeProposed: Bool {
    switch self {
    case .waiting, .proposed, .matched: true
    default: false
    }
  }
}

extension MentorState {
  /// The state that a mentor's matches put them in; what else a mentor is, such as inactive, matches do not change.
  ///
  /// - Parameters:
  ///   - live: How many matches of theirs are live.
  ///   - proposals: How many proposals for them are running.
  package func following(live: Int, proposals: Int) -> MentorState {
    guard canBeProposed else { return self }
    return live > 0 ? .matched : proposals > 0 ? .proposed : .waiting
  }
}

/// What is on file about a mentor that the guards ask for.
package struct MentorFacts: Equatable, Sendable {
  package var birthDate: CivilDate?
  /// Items that are cleared and unexpired, or exempt, on the day of the transition.
  package var screeningInForce: Set<ScreeningKind>
  /// Minutes of training that is in force on that day.
  package var creditedMinutes: Int
  /// What that training covers.
  package var trainedTopics: Set<TrainingTopic>
  /// Why a match of theirs was closed, where that leaves a question open about them.
  package var heldFor: ClosureReason?

  package init(
    birthDate: CivilDate?, screeningInForce: Set<ScreeningKind>, creditedMinutes: Int,
    trainedTopics: Set<TrainingTopic> = [], heldFor: ClosureReason? = nil
  ) {
    self.heldFor = heldFor
    self.birthDate = birthDate
    self.screeningInForce = screeningInForce
    self.creditedMinutes = creditedMinutes
    self.trainedTopics = trainedTopics
  }
}

extension Transition where State == MentorState {
  package func check(
    since: CivilDate, today: CivilDate, facts: MentorFacts, policy: ProgramPolicy
  ) throws(TransitionRefusal) {
    try check(since: since, today: today)
    let missing = MentorRequirements.missing(for: to, facts: facts, policy: policy, on: effectiveOn)
    guard missing.isEmpty else { throw .missing(missing) }
    guard to != .exited && to != .inactive || hasReason else { throw .needsReason }
  }
}

/// What stands between a mentor and a state.
package enum MentorRequirements {
  package static func missing(
    for state: MentorState, facts: MentorFacts, policy: ProgramPolicy, on day: CivilDate
  ) -> [Requirement] {
    let screening = policy.screening.map(\.kind).filter { !facts.screeningInForce.contains($0) }
      .map(Requirement.screeningItem)
    let topics = policy.trainingTopics.filter { !facts.trainedTopics.contains($0) }.map(Requirement.trainingTopic)
    let training: [Requirement] =
      facts.creditedMinutes >= policy.trainingMinutes
      ? topics : [.trainingMinutes(credited: facts.creditedMinutes, needed: policy.trainingMinutes)] + topics
    let age = MatchGuard.mentorAge.missing(mentor: facts, policy: policy, on: day)
    let decision = MatchGuard.mentorDecision.missing(mentor: facts, policy: policy, on: day)
    return switch state {
    case .approved: age + screening
    case .trained: screening + training
    case .waiting, .proposed: decision + age + screening + training
    default: []
    }
  }
}
