package import Domain
import GRDB

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
      guard standing.facts.unmet.isEmpty else { throw TransitionRefusal.missing(standing.facts.unmet) }
      let far = day > change.today + MatchState.meetingDays ? [Doubt("meeting_on", .farMeeting(match, day))] : []
      let ends = try change.ends(of: standing, before: day)
      try change.ask(far + (ends.isEmpty ? [] : [Doubt("meeting_on", .endsBefore(match, day, ends))]))
      if standing.state == .scheduled {
        try change.update("match", id: match.number, set: ["meeting_on": day], object: match)
      } else {
        standing.facts.meetingOn = day
        try change.move(standing, to: .scheduled, set: ["meeting_on": day])
      }
    }
  }
}

extension Change {
  /// What is in force for a match today and no longer on a day to come.
  fileprivate func ends(of match: MatchStanding, before day: CivilDate) throws -> [GuardEnd] {
    let unmet = try unmet(match, on: day)
    guard !unmet.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT screened_until, trained_until FROM mentor_profile WHERE person_id = ?")
    let row = try Row.fetchOne(statement, arguments: [match.mentorID])
    return try unmet.map { requirement in
      let lastDay: CivilDate? =
        switch requirement {
        case .guardianConsent(_, let standing): standing.lastDay
        case .screeningItem: try row?["screened_until"]
        case .trainingMinutes, .trainingTopic: try row?["trained_until"]
        default: nil
        }
      return GuardEnd(requirement, lastDay: lastDay)
    }
  }
}
