package import Domain
import GRDB

extension AuditAction {
  package static let logSession = AuditAction("log session")
}

extension Workspace {
  /// Records a session, or an attempted contact, for one match or for several at once.
  ///
  /// - Returns: The entry's reference, `S-…`.
  /// - Throws: ``RepositoryError/session(_:)`` where a match cannot take the entry; then none of them does.
  @discardableResult
  package func logSession(
    _ entry: SessionEntry
  ) throws(RepositoryError) -> Reference {
    try write(.logSession, .logSession) { change in
      try change.logSession(entry)
    }
  }
}

extension Change {
  /// Adds the session, its matches and the day of last contact of each.
  mutating func logSession(_ entry: SessionEntry, externalID: String? = nil) throws -> Reference {
    try check(entry)
    try ask(try doubts(about: entry))
    let id = try insert(
      "session",
      columns(of: entry).merging(["logged_by": actor.id, "external_id": externalID]), object: .session)
    for match in entry.matches {
      about(match)
      try link(session: id, to: match, entry)
      try countContact(of: match)
    }
    return Reference(.session, id)
  }

  /// Checks an entry against the matches it names, all of which must be in reach.
  func check(_ entry: SessionEntry) throws {
    guard !entry.note.contains("\0") else { throw RepositoryError.invalid(field: "note", .notText) }
    guard entry.minutes.count <= SessionEntry.mostMinutes else {
      throw RepositoryError.invalid(field: "minutes", .moreThanADay(minutes: entry.minutes.count))
    }
    let lives = try entry.matches.map { try life(of: $0, on: entry.heldOn) }
    do throws(SessionRefusal) { try entry.check(against: lives, today: today) } catch {
      throw RepositoryError.session(error)
    }
  }

  func check(_ day: CivilDate, in life: MatchLife) throws {
    do throws(SessionRefusal) { try life.check(day, today: today) } catch { throw RepositoryError.session(error) }
  }

  /// - Parameter day: The day that is asked about; the gaps of the match are read only where it can lie in one.
  /// - Throws: ``RepositoryError/notFound(_:)`` for a match that is not there or out of reach.
  func life(of match: Reference, on day: CivilDate? = nil) throws -> MatchLife {
    let statement = try db.cachedStatement(
      sql: "SELECT state, state_since, started_on, ended_on FROM match m WHERE m.id = ? AND \(scope.match("m"))")
    guard match.kind == .match, let row = try Row.fetchOne(statement, arguments: [match.number]) else {
      throw try scope.absence(of: match, db)
    }
    let since: CivilDate = try row["state_since"]
    var life = try MatchLife(match: match, state: row["state"], start: row["started_on"], end: row["ended_on"])
    if life.state == .paused || day.map({ $0 < since }) ?? true { life.gaps = try gaps(in: match) }
    return life
  }

  func columns(of entry: SessionEntry) -> Values {
    [
      "held_on": entry.heldOn, "minutes": entry.minutes.count, "attempted": entry.isAttempt,
      "medium": entry.medium, "activities": entry.activities.bits, "actions": entry.actions.bits, "note": entry.note,
    ]
  }

  mutating func link(session id: Int64, to match: Reference, _ entry: SessionEntry) throws {
    try insert(
      "session_match",
      [
        "match_id": match.number, "held_on": entry.heldOn, "session_id": id, "minutes": entry.countedMinutes,
      ])
  }

  /// Keeps the day of last contact of a match: that of the latest entry with minutes that count.
  mutating func countContact(of match: Reference) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT held_on FROM session_match WHERE match_id = ? AND minutes > 0
        ORDER BY held_on DESC LIMIT 1
        """)
    let last = try CivilDate.fetchOne(statement, arguments: [match.number])
    try update("match", id: match.number, set: ["last_session_on": last], object: match)
  }
}
