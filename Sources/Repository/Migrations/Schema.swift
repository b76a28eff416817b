import Domain
import GRDB

/// The migrations in their order, and how a database is brought to the last one.
enum Schema {
  /// SQL of each migration; its number is its place, counted from 1, and the `user_version` after it.
  static let migrations = [M0001People.sql + M0001Ledger.sql]

  /// Runs the migrations that `store` lacks, all in one transaction, after a backup where there is something to lose.
  ///
  /// The caller holds `<database>.lock`.
  static func bringUpToDate(_ store: Store) throws {
    let found = try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if found == migrations.count { return }
    let path = store.path ?? ":memory:"
    guard found < migrations.count else {
      throw StoreError.newerSchema(path: path, found: found, known: migrations.count)
    }
    if found == 0 { try prepareNew(store) }
    do {
      try store.write { db in
        for number in found..<migrations.count { try db.execute(sql: migrations[number]) }
        try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw StoreError.migrationFailed(path: path, detail: error.message ?? "")
    }
  }

  /// Marks a new file as ours before anything else is in it, then turns the write-ahead log on.
  private static func prepareNew(_ store: Store) throws {
    try store.locked { db in
      try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      if store.path != nil { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
  }
}
