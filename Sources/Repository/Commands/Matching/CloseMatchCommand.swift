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
  /// Closes a live match with its closure record; the mentor's seat is free.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func closeMatch(
    _ match: Reference, _ closure: MatchClosure, expecting version: Int? = nil
  ) throws(RepositoryError) {
    // The closure reason is the reason of the step, so a last day in the past needs no other.
    let reason = closure.reason.rawValue
    try write(.closeMatch, .closeMatch, undoable: true, reason: reason) { change in
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
    }
  }
}
