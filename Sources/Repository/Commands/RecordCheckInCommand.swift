package import Domain
import GRDB

extension AuditAction {
  package static let recordCheckIn = AuditAction("record check-in")
}

extension Workspace {
  /// Records a match support contact and works out when the next one is due.
  ///
  /// - Returns: The day the next check-in with the same party is due; nil for a match that is closed.
  @discardableResult
  package func recordCheckIn(
    _ entry: CheckInEntry
  ) throws(RepositoryError) -> CivilDate? {
    try write(.recordCheckIn, .recordCheckIn) { change in
      guard CheckInSchedule.parties.contains(entry.party) else {
        let choices = CheckInSchedule.parties.map(\.rawValue)
        throw RepositoryError.invalid(field: "party", .notAChoice(choices))
      }
      guard !entry.note.contains("\0") else { throw RepositoryError.invalid(field: "note", .notText) }
      guard entry.minutes.count <= SessionEntry.mostMinutes else {
        throw RepositoryError.invalid(field: "minutes", .moreThanADay(minutes: entry.minutes.count))
      }
      let life = try change.life(of: entry.match, on: entry.heldOn)
      try change.check(entry.heldOn, in: life)
      try change.check("on_date", entry.heldOn, is: change.happened)
      try change.ask(try change.doubts(about: entry))
      change.about(entry.match)
      try change.insert(
        "check_in",
        [
          "match_id": entry.match.number, "party": entry.party, "outcome": entry.outcome, "on_date": entry.heldOn,
          "minutes": entry.minutes.count, "note": entry.note, "actor_id": change.actor.id,
        ])
      guard life.state.isLive, let start = life.start else { return nil }
      let schedule = try change.checkIns(of: entry.match, start: start)
      try change.update(
        "match", id: entry.match.number, set: ["next_check_in_on": schedule.next?.on], object: entry.match)
      return schedule.dues.first { $0.party == entry.party }?.on
    }
  }
}

extension Change {
  /// A conversation of hours, and a second one of a day with the same party.
  fileprivate func doubts(about entry: CheckInEntry) throws -> [Doubt] {
    guard entry.outcome == .done else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM check_in WHERE match_id = ? AND party = ? AND on_date = ? AND outcome = 'done'")
    let isSecond =
      try Row.fetchOne(statement, arguments: [entry.match.number, entry.party, entry.heldOn]) != nil
    let isLong = entry.minutes.count > Self.longCheckIn
    return (isSecond ? [Doubt("on_date", .sameCheckIn(entry.match, entry.party, entry.heldOn))] : [])
      + (isLong ? [Doubt("minutes", .longCheckIn(minutes: entry.minutes.count))] : [])
  }

  /// Minutes.
  private static let longCheckIn = 180

  /// When each party of a match is due, by the policy of its program.
  func checkIns(of match: Reference, start: CivilDate) throws -> CheckInSchedule {
    try CheckInSchedule.read(match: match, start: start, db)
  }
}

extension CheckInSchedule {
  static func read(match: Reference, start: CivilDate, _ db: Database) throws -> CheckInSchedule {
    let program = try Int64.fetchOne(db, sql: "SELECT program_id FROM match WHERE id = ?", arguments: [match.number])
    guard let program else { throw RepositoryError.notFound(match.description) }
    let policy = try PolicyRecord.ofProgram(program, db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT party, max(on_date) AS day FROM check_in WHERE match_id = ? AND outcome = 'done' GROUP BY party",
      arguments: [match.number])
    let lastDone = try Dictionary(
      uniqueKeysWithValues: rows.map { try ($0["party"] as MatchParty, $0["day"] as CivilDate) })
    return CheckInSchedule(start: start, lastDone: lastDone, stages: policy.checkIns)
  }
}
