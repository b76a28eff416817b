import CSQLiteShims
package import Domain
import GRDB
import Glibc

extension Store {
  /// Looks a database over: SQLite, pages, audit chain, files, disk, clock, backups, drafts, keys.
  ///
  /// Opens it as any command does; reads all of it, so a large one takes seconds. It is never in the way of writers.
  ///
  /// - Parameter clock: The clock that writes events.
  package static func examine(_ path: String, clock: Clock) -> [HealthFinding] {
    // Opening would make one.
    guard let space = FileHealth.space(of: path), access(path, F_OK) == 0 else {
      return [.closed(.notFound(path: path))]
    }
    var findings = FileHealth.access(of: path) + [space]
    let version = Int(sqlite3_libversion_number())
    findings.insert(
      .sqlite(version: String(cString: sqlite3_libversion()), needsQueue: version < fixedResetBug), at: 0)
    do {
      findings += try open(path: path).content(clock)
    } catch {
      findings.append(.closed(StoreError(error, path: path)))
    }
    return findings
  }

  /// The release of SQLite whose checkpoints no longer race: 3.51.3.
  private static let fixedResetBug = 3_051_003

  private func content(_ clock: Clock) throws -> [HealthFinding] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA quick_check(1)").joined(separator: "; ")
      guard pages == "ok" else { return [.pages(fault: pages)] }
      let audit = try AuditLog.verify(db)
      return [
        .journal(try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""), .pages(fault: nil),
        .audit(events: audit.events, brokenAt: audit.fault?.sequence),
        try Self.clock(clock, db), try Self.backup(clock, db), try Self.drafts(clock, db),
      ] + [try Self.staleKeys(db)].compactMap { $0 }
    }
  }

  private static func clock(_ clock: Clock, _ db: Database) throws -> HealthFinding {
    let last = try Int64.fetchOne(db, sql: "SELECT max(at) FROM audit_event") ?? 0
    return .clock(secondsBehind: max(0, (last - clock.now().milliseconds) / 1_000))
  }

  private static func backup(_ clock: Clock, _ db: Database) throws -> HealthFinding {
    let last = try Int64.fetchOne(
      db, sql: "SELECT max(at) FROM audit_event WHERE action = ?", arguments: [AuditAction.backUp.rawValue])
    let first = try Int64.fetchOne(db, sql: "SELECT min(at) FROM audit_event")
    return .backup(days: days(since: last ?? first, clock), isNone: last == nil)
  }

  private static func drafts(_ clock: Clock, _ db: Database) throws -> HealthFinding {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0
    let oldest = try Int64.fetchOne(db, sql: "SELECT min(updated_at) FROM draft")
    return .drafts(count: count, oldestDays: days(since: oldest, clock))
  }

  /// nil where the schema knows no keys.
  private static func staleKeys(_ db: Database) throws -> HealthFinding? {
    guard try db.tableExists("ssh_key") else { return nil }
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM ssh_key k JOIN user u ON u.id = k.user_id
        WHERE k.revoked_at IS NULL AND u.disabled_at IS NOT NULL
        """)
    return .staleKeys(count: count ?? 0)
  }

  private static func days(since moment: Int64?, _ clock: Clock) -> Int {
    guard let moment else { return 0 }
    return max(0, Int((clock.now().milliseconds - moment) / 86_400_000))
  }
}
