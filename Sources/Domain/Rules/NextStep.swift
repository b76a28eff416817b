/// What somebody in intake waits for next, so that a queue can say it and one key can do it.
package enum NextStep: Hashable, Sendable {
  /// Something must be there first; the first of what is missing.
  case provide(Requirement)
  /// All is there: the youth, or the mentor, can go on to this state.
  case moveYouth(YouthState)
  case moveMentor(MentorState)
  /// Staff decide: a hold that ends, an age outside the program's.
  case decide
  /// Staff decide after a match has ended: a rematch, or alumni.
  case decideAfterMatch

  /// The next step of a youth on the way to waiting; nil where the way has ended or a match decides.
  package static func ofYouth(
    in state: YouthState, facts: YouthFacts, policy: ProgramPolicy, on day: CivilDate
  ) -> NextStep? {
    let goal: YouthState
    switch state {
    case .inquiry: goal = .application
    case .application: goal = .enrolled
    case .enrolled: goal = .waiting
    case .onHold: return .decide
    case .waiting, .proposed, .matched:
      return MatchGuard.missing(ofYouth: facts, policy: policy, on: day).first.map { requirement in
        if case .ageWithin = requirement { .decide } else { .provide(requirement) }
      }
    case .closed: return .decideAfterMatch
    default: return nil
    }
    switch YouthRequirements.missing(for: goal, facts: facts, policy: policy, on: day).first {
    case nil: return .moveYouth(goal)
    case .ageWithin: return .decide
    case let requirement?: return .provide(requirement)
    }
  }

  /// The next step of a mentor on the way to waiting; nil where the way has ended or a match decides.
  package static func ofMentor(
    in state: MentorState, facts: MentorFacts, policy: ProgramPolicy, on day: CivilDate
  ) -> NextStep? {
    if state.canBeProposed, let question = facts.heldFor?.mentorQuestion { return .provide(.mentorDecision(question)) }
    let goal: MentorState
    switch state {
    case .inquiry: goal = .applied
    case .applied: goal = .screening
    case .screening: goal = .approved
    case .approved: goal = .trained
    case .trained: goal = .waiting
    case .inactive: return .decide
    case .waiting, .proposed, .matched:
      return MatchGuard.missing(ofMentor: facts, policy: policy, on: day).first.map { requirement in
        if case .mentorAge = requirement { .decide } else { .provide(requirement) }
      }
    default: return nil
    }
    switch MentorRequirements.missing(for: goal, facts: facts, policy: policy, on: day).first {
    case nil: return .moveMentor(goal)
    case .mentorAge: return .decide
    case let requirement?: return .provide(requirement)
    }
  }
}
