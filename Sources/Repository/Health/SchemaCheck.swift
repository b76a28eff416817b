import Domain
import GRDB
import Synchronization

/// Holds the schema of a database against what its release made.
///
/// The triggers keep the audit log from being changed and a child's record from being inconsistent: with one of them gone,
/// all else can look whole.
enum SchemaCheck {
  /// All differences, by name. Makes the right schema in memory, some tens of milliseconds.
  static func changes(in db: Database) throws -> [OutsideChange] {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let migrations = Schema.current.migrations
    guard (1...migrations.count).contains(version) else { return [.schemaVersion(version)] }
    let (wanted, found) = (try parts(afterMigrations: version), try parts(of: db))
    return Set(wanted.keys).union(found.keys).sorted().compactMap { name in
      switch (wanted[name], found[name]) {
      case (nil, _): .schemaHasForeign(name)
      case (_, nil): .schemaLacks(name)
      case (let wanted, let found): wanted == found ? nil : .schemaDiffers(name)
      }
    }
  }

  /// What each number of migrations makes, once it was asked for.
  private static let made = Mutex<[Int: [String: String]]>([:])

  private static func parts(afterMigrations count: Int) throws -> [String: String] {
    if let known = made.withLock({ $0[count] }) { return known }
    let parts = try make(count)
    made.withLock { $0[count] = parts }
    return parts
  }

  private static func make(_ count: Int) throws -> [String: String] {
    let queue = try DatabaseQueue(configuration: Connection.configuration(label: "schema"))
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for migration in Schema.current.migrations.prefix(count) { try db.execute(sql: migration) }
      return try parts(of: db)
    }
  }

  /// The statement that made each part, by its name; SQLite's own notes on tables are not ours.
  private static func parts(of db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return Dictionary(
      try rows.map { row in
        let (kind, table): (String, String) = try (row["type"], row["tbl_name"])
        let sql: String? = try row["sql"]
        return try (row["name"] as String, [kind, table, sql ?? ""].map(plain).joined(separator: " "))
      }, uniquingKeysWith: { "\($0) \($1)" })
  }

  /// Releases of SQLite put names into quotes, or not, and keep blanks as they come.
  private static func plain(_ sql: String) -> String {
    sql.replacing("\"", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
