package import Domain

extension AuditAction {
  package static let closeMatch = AuditAction("close match")
}

/// How a match ended.
package struct MatchClosure: Equatable, Sendable {
  package var reason: ClosureReason
  /// The last day of the match; nil is today.
  package var on: CivilDate?
  /// Mentor and youth have met to say goodbye.
  package var goodbyeMeeting: Bool
  /// The youth may be matched again.
  package var rematchEligible: Bool
  /// Who told whom, and what was said.
  package var note: String

  package init(
    reason: ClosureReason, on: CivilDate? = nil, goodbyeMeeting: Bool, rematchEligible: Bool, note: String = ""
  ) {
    self.reason = reason
    self.on = on
    self.goodbyeMeeting = goodbyeMeeting
    self.rematchEligible = rematchEligible
    self.note = note
  }
}

extension Workspace {
  /// Closes a live match with its closure record; the mentor's seat is free. A reason that leaves a question open about the
  /// mentor suspends them until somebody answers it.
  ///
  /// A youth who may be matched again is back on the waiting list with it; where something is missing for that, such as a
  /// consent, the youth is back among the enrolled, with what is missing as the next step.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  /// - Returns: The youth, where the closure has taken them, and the mentor.
  @discardableResult
  package func closeMatch(
    _ match: Reference, _ closure: MatchClosure, expecting version: Int? = nil
  ) throws(RepositoryError) -> (youth: Reference, state: YouthState, mentor: Reference) {
    // The closure reason is the reason of the step, so a last day in the past needs no other.
    let reason = closure.reason.rawValue
    return try write(.closeMatch, .closeMatch, reason: reason) { change in
      try TextCheck.note(closure.note, field: "closure_note")
      var standing = try change.match(match, expecting: version)
      standing.facts.closureReason = closure.reason
      let day = closure.on ?? change.today
      if let last = standing.lastSessionOn, day < last { throw TransitionRefusal.beforeLastSession(last) }
      try change.move(
        standing, to: .closed, on: day, reason: reason, youth: .closed,
        set: [
          "ended_on": day, "closure_reason": closure.reason, "closure_note": closure.note,
          "goodbye_meeting": closure.goodbyeMeeting, "rematch_eligible": closure.rematchEligible,
          "next_check_in_on": nil,
        ])
      try change.hold(mentor: standing.mentorID, for: closure.reason)
      let (youth, mentor) = (Reference(.youth, standing.youthID), Reference(.adult, standing.mentorID))
      guard closure.rematchEligible else { return (youth, .closed, mentor) }
      return (youth, try change.takeBack(youth, on: day, reason: reason), mentor)
    }
  }
}

extension Change {
  /// Takes a youth whose match has ended back to the waiting list, or to the enrolled where something is missing for it.
  fileprivate mutating func takeBack(
    _ youth: Reference, on day: CivilDate, reason: String
  ) throws -> YouthState {
    // What the guards ask for must hold now, also where the match ended some days ago.
    guard let standing = try YouthStanding.read(db, youth.number, scope: nil, on: today) else {
      throw RepositoryError.notFound(youth.description)
    }
    let policy = try policy(forProgram: standing.programID)
    let missing = YouthRequirements.missing(for: .waiting, facts: standing.facts, policy: policy, on: today)
    let state: YouthState = missing.isEmpty ? .waiting : .enrolled
    try takeYouth(youth.number, to: state, on: day, reason: reason)
    return state
  }
}
