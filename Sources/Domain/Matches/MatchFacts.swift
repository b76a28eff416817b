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
  /// The day of the match meeting, once it is set.
  package var meetingOn: CivilDate?
  package var closureReason: ClosureReason?
  /// The last day of the accept clock, where it has passed.
  package var clockRanOutOn: CivilDate?
  /// What ``MatchGuard`` lacks today.
  package var unmet: [Requirement]

  package init(
    accepted: Set<MatchParty>, declined: Set<MatchParty>, rationale: String, freeSeats: Int, youthState: YouthState,
    mentorState: MentorState, mentorSuspended: Bool, meetingOn: CivilDate? = nil, closureReason: ClosureReason? = nil,
    clockRanOutOn: CivilDate? = nil, unmet: [Requirement] = []
  ) {
    self.unmet = unmet
    self.accepted = accepted
    self.declined = declined
    self.rationale = rationale
    self.freeSeats = freeSeats
    self.youthState = youthState
    self.mentorState = mentorState
    self.mentorSuspended = mentorSuspended
    self.meetingOn = meetingOn
    self.closureReason = closureReason
    self.clockRanOutOn = clockRanOutOn
  }
}

extension Transition where State == MatchState {
  package func check(since: CivilDate, today: CivilDate, facts: MatchFacts) throws(TransitionRefusal) {
    try check(since: since, today: today)
    let missing = MatchRequirements.missing(for: to, from: from, facts: facts)
    guard missing.isEmpty else { throw .missing(missing) }
    let explained: Set<MatchState> = [.declined, .paused, .intervention]
    let needsReason = explained.contains(to) || (from == .closed && to == .active)
    guard !needsReason || hasReason else { throw .needsReason }
  }
}

/// What stands between a match and a state. Capacity is asked again here, inside the accepting transaction.
package enum MatchRequirements {
  package static func missing(for state: MatchState, from: MatchState?, facts: MatchFacts) -> [Requirement] {
    var missing: [Requirement] = []
    // What is wrong with the mentor is said once: by name where that is known.
    let isMentorUnavailable = facts.mentorSuspended && !facts.unmet.contains(where: \.isOfMentor)
    switch state {
    case .proposed:
      if facts.rationale.allSatisfy(\.isWhitespace) { missing.append(.rationale) }
      if facts.youthState != .waiting { missing.append(.waitingYouth) }
      if !facts.mentorState.canBeProposed || isMentorUnavailable { missing.append(.availableMentor) }
      if facts.freeSeats < 1 { missing.append(.freeSeat) }
    case .presented:
      if !facts.accepted.contains(.supervisor) { missing.append(.acceptance(.supervisor)) }
      if let day = facts.clockRanOutOn { missing.append(.acceptClock(ranOutOn: day)) }
    case .scheduled:
      if facts.meetingOn == nil { missing.append(.matchMeetingDate) }
    case .accepted, .active:
      guard from?.isLive != true else { break }
      // Opened again, a match stands on the acceptances it had.
      for party in MatchParty.allCases where !facts.accepted.contains(party) && from != .closed {
        missing.append(facts.declined.contains(party) ? .noDecline(party) : .acceptance(party))
      }
      if from == .presented, let day = facts.clockRanOutOn { missing.append(.acceptClock(ranOutOn: day)) }
      if isMentorUnavailable { missing.append(.availableMentor) }
      if facts.freeSeats < 1 { missing.append(.freeSeat) }
    case .closed:
      if facts.closureReason == nil { missing.append(.closureReason) }
    default: break
    }
    return state.asksGuards ? missing + facts.unmet : missing
  }
}
