import Domain
import GRDB

extension Change {
  /// What is unlikely about an entry: a day long ago, the same one twice, a long day, a match that rested.
  ///
  /// - Parameter session: The entry on file that it takes the place of.
  /// - Throws: ``RepositoryError/session(_:)`` where a person has more minutes than the day.
  func doubts(about entry: SessionEntry, replacing session: Reference? = nil) throws -> [Doubt] {
    let paused = try entry.matches.filter { try life(of: $0, on: entry.heldOn).isPaused(on: entry.heldOn) }
    let doubts =
      try happened.doubts(about: entry.heldOn, in: "held_on")
      + paused.map { Doubt("held_on", .pausedMatch($0, entry.heldOn)) }
    guard !entry.isAttempt else { return doubts }
    return doubts + (try sessionDay(of: entry, without: session).doubts(about: entry))
  }

  /// Meetings on a day after the last on which the guardian's consents, the mentor's screening or the training held. Who
  /// logs one by hand is warned; a file is asked about, for nobody reads a warning about one of its rows.
  func guardDoubts(about entry: SessionEntry) throws -> [Doubt] {
    guard !entry.isAttempt else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(y.consented_until, '') < ?2 AS consents, coalesce(a.screened_until, '') < ?2 AS screening,
          coalesce(a.trained_until, '') < ?2 AS training
        FROM match m JOIN youth_profile y ON y.person_id = m.youth_id JOIN mentor_profile a ON a.person_id = m.mentor_id
        WHERE m.id = ?1
        """)
    return try entry.matches.compactMap { match in
      guard let row = try Row.fetchOne(statement, arguments: [match.number, entry.heldOn]) else { return nil }
      let missing = try [MatchGuard.consents, .screening, .training].filter { try row[$0.rawValue] }
      return missing.isEmpty ? nil : Doubt("heldOn", .metWithout(match, entry.heldOn, missing))
    }
  }

  /// The times in which a match was closed or rested.
  func gaps(in match: Reference) throws -> [MatchLife.Gap] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT from_state, to_state, effective_on FROM transition
        WHERE subject = 'match' AND subject_id = ? ORDER BY effective_on, id
        """)
    var gaps: [MatchLife.Gap] = []
    for row in try Row.fetchAll(statement, arguments: [match.number]) {
      let (from, to): (String?, String) = try (row["from_state"], row["to_state"])
      let day: CivilDate = try row["effective_on"]
      let resting = [MatchState.closed, .paused].map(\.rawValue)
      if let from, resting.contains(from), let last = gaps.indices.last, gaps[last].until == nil {
        gaps[last].until = day
      }
      if resting.contains(to) {
        gaps.append(MatchLife.Gap(isClosure: to == MatchState.closed.rawValue, after: day, until: nil))
      }
    }
    return gaps
  }

  private func sessionDay(of entry: SessionEntry, without session: Reference?) throws -> SessionDay {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.id AS match_id, o.youth_id, o.mentor_id, s.id AS session_id, s.minutes
        FROM match m JOIN match o ON o.youth_id = m.youth_id OR o.mentor_id = m.mentor_id
          LEFT JOIN session_match x ON x.match_id = o.id AND x.held_on = ?2 AND x.minutes > 0
          LEFT JOIN session s ON s.id = x.session_id AND s.voided_at IS NULL
        WHERE m.id = ?1 AND (s.id IS NOT NULL OR o.id = m.id)
        """)
    var day = SessionDay(held: [], people: [])
    for match in entry.matches {
      for row in try Row.fetchAll(statement, arguments: [match.number, entry.heldOn]) {
        let other = try Reference(.match, row["match_id"])
        let people: Set<Int64> = try [row["youth_id"], row["mentor_id"]]
        if other == match { day.people.formUnion(people) }
        guard let id = try row["session_id"] as Int64?, id != session?.number else { continue }
        let held = Reference(.session, id)
        if let known = day.held.firstIndex(where: { $0.session == held }) {
          if !day.held[known].matches.contains(other) { day.held[known].matches.append(other) }
          day.held[known].people.formUnion(people)
        } else {
          day.held.append(try .init(session: held, matches: [other], minutes: row["minutes"], people: people))
        }
      }
    }
    return day
  }
}
