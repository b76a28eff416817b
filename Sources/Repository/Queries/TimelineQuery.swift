package import Domain
import GRDB

extension Workspace {
  /// What happened in a match, newest first: sessions, attempts, check-ins, acceptances, changes of state.
  ///
  /// - Parameter place: Where to go on; the newest are the first.
  package func timeline(
    of match: Reference, _ place: TimelineEntry.Place = .first, limit: Int
  ) throws(RepositoryError) -> [TimelineEntry] {
    try read(.seeMatches, showing: .session, { _ in [match] }) { db in
      let query = TimelineQuery(
        match: match, place: place, limit: limit, scope: scope, showsNotes: may(.seeCaseNotes))
      let isInReach = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM match m WHERE m.id = ? AND \(scope.match("m"))", arguments: [match.number])
      guard match.kind == .match, isInReach == true else { throw try scope.absence(of: match, db) }
      return try query.entries(db)
    }
  }
}

/// Reads one page of each source by its own index, and merges the nearest of them.
private struct TimelineQuery {
  let match: Reference
  let limit: Int
  let scope: Scope
  let showsNotes: Bool
  private let key: TimelineEntry.Key?
  private let isBackward: Bool
  /// Only the entry at the key itself.
  private let isExact: Bool

  init(match: Reference, place: TimelineEntry.Place, limit: Int, scope: Scope, showsNotes: Bool) {
    self.scope = scope
    self.match = match
    self.limit = limit
    self.showsNotes = showsNotes
    switch place {
    case .first: (key, isBackward, isExact) = (nil, false, false)
    case .last: (key, isBackward, isExact) = (nil, true, false)
    case .after(let key): (self.key, isBackward, isExact) = (key, false, false)
    case .before(let key): (self.key, isBackward, isExact) = (key, true, false)
    case .only(let key): (self.key, isBackward, isExact) = (key, false, true)
    }
  }

  func entries(_ db: Database) throws -> [TimelineEntry] {
    let all = try sessions(db) + checkIns(db) + acceptances(db) + transitions(db)
    let newestFirst = all.sorted { $1.key < $0.key }
    return Array(isBackward ? newestFirst.suffix(limit) : newestFirst.prefix(limit))
  }

  /// The rows of one source beyond the key, nearest first; `sql` ends in its own condition.
  private func rows(
    _ sql: String, day: String, number: String, from source: TimelineEntry.Source, _ db: Database
  ) throws -> [Row] {
    var condition = ""
    var arguments: [DatabaseValue] = [match.number.databaseValue]
    let beyond = isBackward ? ">" : "<"
    if let key, isExact {
      guard source == key.source else { return [] }
      condition = "AND \(day) = ? AND \(number) = ?"
      arguments += [key.day.databaseValue, key.number.databaseValue]
    } else if let key, source == key.source {
      condition = "AND (\(day), \(number)) \(beyond) (?, ?)"
      arguments += [key.day.databaseValue, key.number.databaseValue]
    } else if let key {
      // On the key's own day, only sources that stand on this side of the key's are beyond it.
      let isOnDay = (source < key.source) != isBackward
      condition = "AND \(day) \(beyond)\(isOnDay ? "=" : "") ?"
      arguments.append(key.day.databaseValue)
    }
    let direction = isBackward ? "ASC" : "DESC"
    let statement = try db.cachedStatement(
      sql: "\(sql) \(condition) ORDER BY \(day) \(direction), \(number) \(direction) LIMIT ?")
    return try Row.fetchAll(statement, arguments: StatementArguments(arguments + [limit.databaseValue]))
  }

  private func entry(_ source: TimelineEntry.Source, _ row: Row, _ event: TimelineEntry.Event) throws -> TimelineEntry {
    try TimelineEntry(
      key: .init(day: row["day"], source: source, number: row["number"]), event: event, actor: row["actor"])
  }

  private func sessions(_ db: Database) throws -> [TimelineEntry] {
    let found = try rows(
      """
      SELECT l.held_on AS day, l.session_id AS number, u.name AS actor, \(LoggedSession.columns(scope))
      FROM session_match l JOIN session s ON s.id = l.session_id LEFT JOIN user u ON u.id = s.logged_by
      WHERE l.match_id = ?
      """, day: "l.held_on", number: "l.session_id", from: .session, db)
    return try found.map { try entry(.session, $0, .session(LoggedSession($0, showsNotes: showsNotes))) }
  }

  private func checkIns(_ db: Database) throws -> [TimelineEntry] {
    let found = try rows(
      """
      SELECT c.on_date AS day, c.id AS number, c.party, c.outcome, c.minutes, c.note, u.name AS actor
      FROM check_in c LEFT JOIN user u ON u.id = c.actor_id WHERE c.match_id = ?
      """, day: "c.on_date", number: "c.id", from: .checkIn, db)
    return try found.map { row in
      let checkIn = try CheckInEntry(
        match: match, party: row["party"], outcome: row["outcome"], heldOn: row["day"], minutes: row["minutes"],
        note: showsNotes ? row["note"] : "")
      return try entry(.checkIn, row, .checkIn(checkIn))
    }
  }

  private func acceptances(_ db: Database) throws -> [TimelineEntry] {
    let found = try rows(
      """
      SELECT c.decided_on AS day, c.recorded_at AS number, c.party, c.decision = 'accepted' AS accepted, c.reason,
        u.name AS actor
      FROM match_acceptance c LEFT JOIN user u ON u.id = c.recorded_by WHERE c.match_id = ?
      """, day: "c.decided_on", number: "c.recorded_at", from: .acceptance, db)
    return try found.map { row in
      try entry(
        .acceptance, row,
        .acceptance(party: row["party"], isAccepted: row["accepted"], reason: showsNotes ? row["reason"] : ""))
    }
  }

  private func transitions(_ db: Database) throws -> [TimelineEntry] {
    let found = try rows(
      """
      SELECT t.effective_on AS day, t.id AS number, t.from_state, t.to_state, t.reason, u.name AS actor
      FROM transition t LEFT JOIN user u ON u.id = t.actor_id WHERE t.subject = 'match' AND t.subject_id = ?
      """, day: "t.effective_on", number: "t.id", from: .transition, db)
    return try found.map { row in
      try entry(
        .transition, row,
        .transition(from: row["from_state"], to: row["to_state"], reason: showsNotes ? row["reason"] : ""))
    }
  }
}
