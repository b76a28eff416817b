/// What is on file about a match that its guards ask for.
package struct MatchFacts: Equatable, Sendable {
  package var accepted: Set<MatchParty>
  package var declined: Set<MatchParty>
  package var rationale: String
  /// Seats of the mentor not taken by other live matches and proposals.
  package var freeSeats: Int
  package var youthState: YouthState
  package var mentorState: MentorState
  package var mentorSuspended: Bool

  package init(
    accepted: Set<MatchParty>, declined: Set<MatchParty>, rationale: String, freeSeats: Int, youthState: YouthState,
    mentorState: MentorState, mentorSuspended: Bool
  ) {
    self.accepted = accepted
    self.declined = declined
    self.rationale = rationale
    self.freeSeats = freeSeats
    self.youthState = youthState
    self.mentorState = mentorState
    self.mentorSuspended = mentorSuspended
  }
}

extension Transition where State == MatchState {
  package func check(since: CivilDate, today: CivilDate, facts: MatchFacts) throws(TransitionRefusal) {
    try check(since: since, today: today)
    let missing = MatchRequirements.missing(for: to, from: from, facts: facts)
    guard missing.isEmpty else { throw .missing(missing) }
    let explained: Set<MatchState> = [.declined, .paused, .intervention]
    let needsReason = explained.contains(to) || (from == .closed && to == .active)
    guard !needsReason || !(reason ?? "").isEmpty else { throw .needsReason }
  }
}

/// What stands between a match and a state. Capacity is asked again here, inside the accepting transaction.
package enum MatchRequirements {
  package static func missing(for state: MatchState, from: MatchState?, facts: MatchFacts) -> [Requirement] {
    var missing: [Requirement] = []
    switch state {
    case .proposed:
      if facts.rationale.allSatisfy(\.isWhitespace) { missing.append(.rationale) }
      if facts.youthState != .waiting { missing.append(.waitingYouth) }
      if !facts.mentorState.canBeProposed || facts.mentorSuspended { missing.append(.availableMentor) }
      if facts.freeSeats < 1 { missing.append(.freeSeat) }
    case .presented:
      if !facts.accepted.contains(.supervisor) { missing.append(.acceptance(.supervisor)) }
    case .accepted:
      missing += MatchParty.allCases.filter { !facts.accepted.contains($0) }.map(Requirement.acceptance)
      if facts.mentorSuspended { missing.append(.availableMentor) }
      if facts.freeSeats < 1 { missing.append(.freeSeat) }
    case .active where from != .paused && from != .intervention && from != .closing:
      missing += MatchParty.allCases.filter { !facts.accepted.contains($0) }.map(Requirement.acceptance)
      if facts.mentorSuspended { missing.append(.availableMentor) }
      if facts.freeSeats < 1 { missing.append(.freeSeat) }
    default: break
    }
    return missing
  }
}
