import CSQLiteShims
package import Domain
import Foundation
import GRDB
import Glibc

extension Store {
  /// Looks a database over: SQLite, pages, audit chain, files, disk, clock, backups, drafts, keys.
  ///
  /// Opens it as any command does; reads all of it, so a large one takes seconds. It is never in the way of writers.
  ///
  /// - Parameter clock: The clock that writes events.
  package static func examine(_ name: String, clock: Clock) -> [HealthFinding] {
    let path = DatabasePlace.resolve(name)
    // Opening would make one.
    guard let space = FileHealth.space(of: path), isThere(path) else {
      return [.closed(.notFound(path: path))]
    }
    var findings = FileHealth.access(of: path) + [space, FileHealth.leftovers(beside: path)]
    findings += DiskHealth().findings(for: path).map(HealthFinding.disk)
    let version = Int(sqlite3_libversion_number())
    findings.insert(
      .sqlite(version: String(cString: sqlite3_libversion()), needsQueue: version < fixedResetBug), at: 0)
    do {
      let store = try open(path: path)
      findings += try store.content(clock) + [.timeZone(store.zone.standing)]
    } catch {
      findings.append(.closed(StoreError(error, path: path)))
    }
    findings += holders(of: path).map { .heldBy($0) }
    return findings + HostHealth(database: name, clock: clock).findings.map { .host($0) }
  }

  /// The release of SQLite whose checkpoints no longer race: 3.51.3.
  private static let fixedResetBug = 3_051_003

  private func content(_ clock: Clock) throws -> [HealthFinding] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA quick_check(1)").joined(separator: "; ")
      guard pages == "ok" else { return [.pages(fault: pages)] }
      let audit = try AuditLog.verify(db)
      let outside = try OutsideChange.all(in: db)
      return [
        .journal(try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""), .pages(fault: nil),
        .audit(events: audit.events, brokenAt: audit.fault?.sequence),
      ] + (outside.isEmpty ? [.untouched] : outside.map { .outside($0) }) + [
        try Self.clock(clock, db), try Self.backup(clock, db), try Self.drafts(clock, db),
      ] + [try Self.staleKeys(db), try Self.unusedKeys(clock, db), try keysFile(db)].compactMap { $0 }
    }
  }

  private static func clock(_ clock: Clock, _ db: Database) throws -> HealthFinding {
    let last = try AuditLog.head(db)?.at
    if case .ahead(let last, let today) = ClockJump(since: last, by: clock) { return .clockAhead(days: today - last) }
    return .clock(secondsBehind: max(0, ((last?.milliseconds ?? 0) - clock.now().milliseconds) / 1_000))
  }

  private static func backup(_ clock: Clock, _ db: Database) throws -> HealthFinding {
    // An event happened no later than any that follows it, whatever a wrong clock made of its date.
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT min(at) FROM audit_event
        WHERE sequence >= (SELECT max(sequence) FROM audit_event WHERE action = ?)
        """, arguments: [AuditAction.backUp.rawValue])
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

  /// nil where nobody has a key.
  private func keysFile(_ db: Database) throws -> HealthFinding? {
    guard let database = path, try db.tableExists("ssh_key") else { return nil }
    let file = AuthorizedKeysFile.path(of: database)
    let (wanted, found) = (try AuthorizedKeysFile.text(db), FileManager.default.contents(atPath: file))
    guard !wanted.isEmpty || found != nil else { return nil }
    return .host(.keys(path: file, isCurrent: found == Data(wanted.utf8)))
  }

  /// What is done by a key is in the log with its fingerprint before the address.
  private static func unusedKeys(_ clock: Clock, _ db: Database) throws -> HealthFinding? {
    guard try db.tableExists("ssh_key") else { return nil }
    let day: Int64 = 86_400_000
    let now = clock.now().milliseconds
    let row = try Row.fetchOne(
      db,
      sql: """
        WITH use AS (
          SELECT substr(terminal, 1, instr(terminal || ' ', ' ') - 1) AS fingerprint, max(at) AS at
          FROM audit_event WHERE terminal LIKE 'SHA256:%' GROUP BY 1)
        SELECT count(*) FILTER (WHERE use.at IS NULL AND k.created_at < ?) AS never,
               count(*) FILTER (WHERE use.at < ? AND k.created_at < ?) AS long
        FROM ssh_key k JOIN user u ON u.id = k.user_id LEFT JOIN use ON use.fingerprint = k.fingerprint
        WHERE k.revoked_at IS NULL AND u.disabled_at IS NULL
        """,
      arguments: [
        now - Int64(HealthFinding.keyArrivalDays) * day, now - Int64(HealthFinding.keyUseDays) * day,
        now - Int64(HealthFinding.keyUseDays) * day,
      ])
    guard let row else { return nil }
    return .unusedKeys(never: try row["never"], long: try row["long"])
  }

  private static func days(since moment: Int64?, _ clock: Clock) -> Int {
    guard let moment else { return 0 }
    return max(0, Int((clock.now().milliseconds - moment) / 86_400_000))
  }
}
