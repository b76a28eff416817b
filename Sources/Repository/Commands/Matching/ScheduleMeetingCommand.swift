package import Domain

extension AuditAction {
  package static let scheduleMeeting = AuditAction("schedule match meeting")
}

extension Workspace {
  /// Sets the day on which an accepted pair meets for the first time, or moves it.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func scheduleMeeting(
    of match: Reference, on day: CivilDate, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.scheduleMeeting, .activateMatch) { change in
      var standing = try change.match(match, expecting: version)
      guard day >= standing.since else { throw TransitionRefusal.beforePreviousState(standing.since) }
      if day > change.today + MatchState.meetingDays {
        try change.ask([Doubt("meeting_on", .farMeeting(match, day))])
      }
      if standing.state == .scheduled {
        guard standing.facts.unmet.isEmpty else { throw TransitionRefusal.missing(standing.facts.unmet) }
        try change.update("match", id: match.number, set: ["meeting_on": day], object: match)
      } else {
        standing.facts.meetingOn = day
        try change.move(standing, to: .scheduled, set: ["meeting_on": day])
      }
    }
  }
}
