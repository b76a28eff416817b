package import Domain

extension AuditAction {
  package static let activateMatch = AuditAction("activate match")
}

extension Workspace {
  /// Begins a match on the day its two people have met. A seat is asked for once more, and the first check-in is due as
  /// the policy says.
  ///
  /// - Parameters:
  ///   - day: The day of the match meeting; nil is today. A day in the past needs a reason.
  package func activateMatch(
    _ match: Reference, on day: CivilDate? = nil, reason: String = ""
  ) throws(RepositoryError) {
    try write(.activateMatch, .activateMatch, undoable: true, reason: reason) { change in
      let standing = try change.match(match)
      guard standing.state == .accepted || standing.state == .scheduled else {
        throw TransitionRefusal.outOfCourse(from: standing.state.rawValue, to: MatchState.active.rawValue)
      }
      let day = day ?? change.today
      let firstCheckIn = try change.checkIns(of: match, start: day).next?.on
      try change.move(
        standing, to: .active, on: day, reason: reason, youth: .matched,
        set: ["started_on": day, "meeting_on": day, "next_check_in_on": firstCheckIn])
    }
  }
}
