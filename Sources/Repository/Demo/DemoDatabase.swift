import Domain
import GRDB
import Glibc

/// The file in which a demo is built: nobody else's, and thrown away where the building fails.
///
/// So it is filled without a journal and without waiting for the disk, and without indexes, which are made at the end from
/// the same statements; the schema comes out as any other database's.
struct DemoDatabase {
  let path: String

  /// What SQLite may keep of the file, in KiB, and as much again of an index that it sorts. Rows are added at the end of
  /// their tables, so more would not be looked at again.
  private static let memory = 16_000

  /// The files that may lie beside a database.
  static let companions = ["", "-wal", "-shm", "-journal", ".lock", ".queue"]

  static func remove(_ path: String) {
    for companion in companions { unlink(path + companion) }
  }

  /// Runs `body` in one transaction without indexes, then makes these.
  ///
  /// - Parameter onIndex: Told how many indexes are made, of how many, before each.
  func fill(_ body: (Database) throws -> Void, onIndex: (Int, Int) throws -> Void) throws {
    let queue = try open()
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA secure_delete = OFF;
          PRAGMA cache_size = -\(Self.memory);
          PRAGMA foreign_keys = ON;
          """)
      let indexes = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
      let lists = M0013Guards.lists + M0013FirstFrames.lists + M0014FirstFrames.lists + M0015Families.lists
      let triggers = try Row.fetchAll(
        db,
        sql: """
          SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'
            AND (\(lists.map { "name LIKE '\($0)%'" }.joined(separator: " OR "))) ORDER BY rowid
          """)
      try db.inTransaction {
        for index in indexes { try db.execute(sql: "DROP INDEX \((index["name"] as String).quotedDatabaseIdentifier)") }
        for trigger in triggers {
          try db.execute(sql: "DROP TRIGGER \((trigger["name"] as String).quotedDatabaseIdentifier)")
        }
        try body(db)
        for (number, index) in indexes.enumerated() {
          try onIndex(number, indexes.count + 1)
          try db.execute(sql: index["sql"])
        }
        try onIndex(indexes.count, indexes.count + 1)
        try db.execute(
          sql: M0014Consents.refill + M0013Guards.refill + M0013FirstFrames.refill + M0014FirstFrames.refill
            + M0015Families.refill)
        for trigger in triggers { try db.execute(sql: trigger["sql"]) }
        try SearchIndex.rebuild(db)
        return .commit
      }
      try db.execute(sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }

  /// Brings everything into the one file, and that onto the disk.
  func finish() throws {
    let queue = try open()
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
    for companion in Self.companions.dropFirst() { unlink(path + companion) }
    let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  private func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "demo"
    configuration.prepareDatabase { $0.add(function: SearchIndex.folding) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
