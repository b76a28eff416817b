package import Domain

extension AuditAction {
  package static let activateMatch = AuditAction("activate match")
}

extension Workspace {
  /// Begins a match on the day its two people have met. A seat is asked for once more, and the first check-in is due as
  /// the policy says.
  ///
  /// It can be taken back until something is put down for it: sessions and check-ins hang on its first day.
  ///
  /// - Parameters:
  ///   - day: The day of the match meeting; nil is today. A day in the past needs a reason.
  ///   - version: The version the user saw; nil where they saw none.
  package func activateMatch(
    _ match: Reference, on day: CivilDate? = nil, reason: String = "", expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.activateMatch, .activateMatch, reason: reason) { change in
      let standing = try change.match(match, expecting: version)
      guard standing.state == .accepted || standing.state == .scheduled else {
        throw try change.refusal(of: .active, for: standing)
      }
      let day = day ?? change.today
      if let meeting = standing.facts.meetingOn, day < meeting {
        try change.ask([Doubt("started_on", .beforeMeeting(match, meeting: meeting))])
      }
      let firstCheckIn = try change.checkIns(of: match, start: day).next?.on
      try change.move(
        standing, to: .active, on: day, reason: reason, youth: .matched,
        set: ["started_on": day, "meeting_on": day, "next_check_in_on": firstCheckIn])
    }
  }
}
