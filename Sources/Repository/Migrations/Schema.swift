import Domain
import GRDB

/// The migrations in their order, and how a database is brought to the last one.
struct Schema: Sendable {
  /// The schema of this release.
  static let current = Schema(migrations: [
    M0001People.sql + M0001Ledger.sql, M0002WaitsAndSeals.sql, M0003Reading.sql, M0004Access.sql, M0005Keys.sql,
    M0006House.sql, M0007NeedToKnow.sql, M0008MatchRuns.sql, M0009Advocacy.sql,
    M0010Training.sql, M0011Preferences.sql, M0012Counting.sql,
    M0013Guards.sql + M0013Caseload.sql + M0013Family.sql + M0013Input.sql + M0013Clock.sql + M0013Drafts.sql
      + M0013Undo.sql + M0013FirstFrames.sql,
    M0014FirstFrames.sql + M0014Guards.sql + M0014Consents.sql + M0014Ages.sql + M0014Advocacy.sql + M0014Matches.sql
      + M0014Numbers.sql + M0014Imports.sql + M0014Checks.sql,
    M0015Advocacy.sql + M0015Families.sql + M0015Clock.sql + M0015Consoles.sql + M0015Looks.sql,
  ])

  /// SQL of each migration; its number is its place, counted from 1, and the `user_version` after it.
  let migrations: [String]

  /// Runs the migrations that `store` lacks, all in one transaction, after a backup where there is something to lose.
  ///
  /// The caller holds `<database>.lock`.
  ///
  /// - Parameters:
  ///   - header: nil for a new file.
  ///   - backsUp: Whether a database with something to lose is copied first; one that is a copy itself need not be.
  func bringUpToDate(_ store: Store, header: FileHeader?, backsUp: Bool = true) throws {
    let found = try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    let path = store.path ?? ":memory:"
    // A number that no release writes.
    guard found >= 0 else { throw StoreError.damaged(path: path, detail: "version \(found)") }
    guard found <= migrations.count else {
      throw StoreError.newerSchema(path: path, found: found, known: migrations.count)
    }
    guard found >= 0 else { throw StoreError.changedOutside(path: path, .schemaVersion(found)) }
    if header?.isWriteAheadLogged != true { try Self.prepare(store) }
    if found == migrations.count { return }
    if found > 0, backsUp { try store.backup(to: "\(path).before-\(found + 1)", replacing: true) }
    do {
      try store.locked { db in
        // A table that others refer to can be made anew only while references are not enforced; that can be turned off
        // between transactions alone. They are checked before the commit.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          for number in found..<migrations.count { try db.execute(sql: migrations[number]) }
          try db.checkForeignKeys()
          try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
          return .commit
        }
      }
    } catch let error as DatabaseError where [.SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode) {
      throw StoreError.migrationFailed(path: path, detail: error.message ?? "")
    }
  }

  /// Marks a new file as ours before anything else is in it, and turns the write-ahead log on.
  private static func prepare(_ store: Store) throws {
    try store.locked { db in
      try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      if store.path != nil { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
  }
}
