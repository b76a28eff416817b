package import Domain
import GRDB

/// What a new day has brought.
package struct DayStart: Equatable, Sendable {
  /// Proposals whose accept clock had run out.
  package var expired: [Reference]
  /// Mentors whose screening or training had run out.
  package var suspended: [Reference]
  /// Classes of days before in which people had signed in, and which nobody had ended.
  package var held: [Reference]
}

extension Workspace {
  /// Does what a new day brings, once a day and database, by whoever comes first: proposals whose time to accept is over
  /// expire, classes that are over credit those who were there, mentors whose screening or training is over are suspended.
  ///
  /// It is the act of the system, in the whole database and under its own name in the log, so it asks for no permission
  /// of the user who comes first. It does nothing by a clock that is not believed, and keeps what it does for
  /// ``takeBackDay(_:reason:)``. It never stands in their way: where the database cannot be written to just now,
  /// whoever comes next does it. On a day that is begun already it costs the reading of one row.
  ///
  /// - Returns: What was done; nil where the day had begun, or could not be begun.
  @discardableResult
  package func startDay() -> DayStart? {
    let system = Workspace(store: store, actor: .system, clock: clock)
    return try? system.beginDay()
  }

  private func beginDay() throws -> DayStart? {
    let today = clock.today()
    guard try store.read({ try Self.isToBegin(today, clock, $0) }) else { return nil }
    return try store.write(within: Self.dayPatienceMilliseconds) { db in
      // Asked again, for another process may have been first.
      guard try Self.isToBegin(today, clock, db) else { return nil }
      var expiring = try Change(.expireProposals, by: actor, clock: clock, reason: "", isUndoable: true, db)
      let expired = try Self.ranOut(db, scope: scope, today: today)
        .filter { match in try expiring.succeeds { try $0.move(try $0.match(match), to: .expired, youth: .waiting) } }
      // First what was learned, then what has run out: a class of last night keeps a mentor from being suspended.
      var completing = try Change(.completeClass, by: actor, clock: clock, reason: "", isUndoable: true, db)
      let held = try Self.unfinishedClasses(db, today: today)
        .filter { training in try completing.succeeds { try $0.complete(training) } }
      var suspending = try Change(.suspendExpired, by: actor, clock: clock, reason: "", isUndoable: true, db)
      let suspended = try Self.expired(db, scope: scope, today: today)
        .filter { mentor, cause in try suspending.succeeds { try $0.settleSuspension(of: mentor, because: cause) } }
        .map(\.mentor)
      try suspending.trimSystemActs()
      try StaffTrainingShelf.settle(db, on: today)
      try db.execute(
        sql: """
          INSERT INTO day_begun (only, day, at) VALUES (1, ?1, ?2) ON CONFLICT (only) DO UPDATE SET day = ?1, at = ?2
          """, arguments: [today, clock.now()])
      return DayStart(expired: expired, suspended: suspended, held: held)
    }
  }

  /// The day that was begun last. Another one than today, even a later one, is not today: a clock that once ran ahead
  /// must not stop the days.
  private static func lastDay(_ db: Database) throws -> CivilDate? {
    try CivilDate.fetchOne(try db.cachedStatement(sql: "SELECT day FROM day_begun WHERE only = 1"))
  }

  private static func isToBegin(_ today: CivilDate, _ clock: Clock, _ db: Database) throws -> Bool {
    guard try lastDay(db) != today else { return false }
    return try ClockJump(since: AuditLog.head(db)?.at, by: clock) == nil
  }

  private static let dayPatienceMilliseconds = 1_000
}

extension Change {
  /// Does one part, with an audit event of its own; one that fails is undone and keeps no other from being done.
  fileprivate mutating func succeeds(_ body: (inout Change) throws -> Void) throws -> Bool {
    let before = finished.count
    guard case .success = try attempt(body) else { return false }
    if finished.count > before { try noteSystemAct(finished[before...]) }
    return true
  }
}
