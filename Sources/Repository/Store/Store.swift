import Domain
import GRDB
import Synchronization

/// Opens, migrates, locks and backs up one database.
///
/// Two connections: one that writes, opened with the first write, and one that reads, so that a long write delays no
/// screen. Both are private, so that nothing is written without the queue lock. Reads and writes block their thread; a
/// write waits for other processes.
package final class Store: Sendable {
  package struct Options: Sendable {
    /// How long a write waits for other processes before it gives up as busy.
    package var patienceMilliseconds: Int
    /// Called within each commit, for what watches over the lock.
    package var onCommit: (@Sendable () -> Void)?

    package init(patienceMilliseconds: Int = 10_000) { self.patienceMilliseconds = patienceMilliseconds }
  }

  /// The database file; nil for a database in memory.
  package let path: String?
  /// The time zone by which days are counted.
  package let zone = OrganizationZone()
  let options: Options
  private let queueLock: FileLock?
  /// The file as it was opened; nil for a database in memory.
  private let file: FileIdentity?
  private let log: WriteAheadLog
  private let openedWriter: Mutex<DatabaseQueue?>
  private let reader: DatabaseQueue
  private let writes = Atomic<Int64>(0)
  /// Pages after which the log is carried over.
  private let logLimit = Atomic(WriteAheadLog.limit)

  /// Connects; the file must be there.
  init(path: String, options: Options) throws {
    self.path = path
    self.options = options
    queueLock = FileLock(path, suffix: ".queue")
    file = try FileIdentity(path)
    log = WriteAheadLog(onCommit: options.onCommit)
    openedWriter = Mutex(nil)
    var reading = Connection.configuration(label: "reader", log: log)
    reading.readonly = true
    reader = try DatabaseQueue(path: path, configuration: reading)
  }

  /// Connects to a new database in memory.
  init() throws {
    path = nil
    options = Options()
    queueLock = nil
    file = nil
    log = WriteAheadLog()
    reader = try DatabaseQueue(configuration: Connection.configuration(label: "memory"))
    openedWriter = Mutex(reader)
  }

  /// Runs `body` on one consistent state of the database.
  ///
  /// Not by GRDB's `read`, which turns `query_only` on and off again: at each, SQLite forgets every statement it has
  /// compiled, and a screen's questions cost more to compile than to answer.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reader.unsafeRead { db in
      let changes = db.totalChangesCount
      try db.beginTransaction(.deferred)
      defer {
        assert(db.totalChangesCount == changes, "a query that writes")
        if db.isInsideTransaction { try? db.commit() }
      }
      return try body(db)
    }
  }

  /// Runs `body` in one IMMEDIATE transaction under the queue lock; committed, and on the disk, when this returns.
  ///
  /// - Parameter milliseconds: How long to wait for other writers; nil is the store's patience.
  func write<Value>(within milliseconds: Int? = nil, _ body: (Database) throws -> Value) throws -> Value {
    try locked(within: milliseconds) { db in
      let value = try Self.transaction(db, body)
      writes.wrappingAdd(1, ordering: .relaxed)
      if log.pages >= logLimit.load(ordering: .relaxed) { try? checkpoint(db) }
      return value
    }
  }

  /// Carries the write-ahead log over into the database and empties it, where no other process is at work just now.
  ///
  /// For the end of a run: the first process to come reads whatever the log holds before it does anything, up to 4 MB.
  package func checkpointIfQuiet() {
    guard path != nil, log.pages > 0 else { return }
    // Who reads at this moment is not waited for.
    try? Waiting.$current.withValue(Waiting { _ in false }) {
      try locked(within: 0) { try checkpoint($0, .truncate) }
    }
  }

  /// A number that moves when this store or another process has written.
  ///
  /// Costs a few microseconds: ask once a second and reload what is shown when it has moved.
  package func changeToken() -> Int64 {
    let version = try? reader.unsafeRead { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
    return (version ?? 0) &+ writes.load(ordering: .relaxed)
  }

  /// Runs `body` on the writing connection, outside a transaction, while holding the queue lock.
  func locked<Value>(within milliseconds: Int? = nil, _ body: (Database) throws -> Value) throws -> Value {
    try writer().writeWithoutTransaction { db in
      guard let queueLock else { return try body(db) }
      return try queueLock.hold(within: milliseconds ?? options.patienceMilliseconds) {
        log.isLocked.store(true, ordering: .relaxed)
        defer { log.isLocked.store(false, ordering: .relaxed) }
        // SQLite would write on into a file without a name.
        if let path, (try? FileIdentity(path)) != file { throw StoreError.fileGone(path: path) }
        return try body(db)
      }
    }
  }

  /// Gives the writing connection the memory that long work needs, 40 MB, and a longer log, or takes them back; what a savepoint needs to be
  /// undone is kept there too, and not in a file that would be written for every row.
  func setRoomForWork(_ isWanted: Bool) {
    logLimit.store(isWanted ? WriteAheadLog.limitOfWork : WriteAheadLog.limit, ordering: .relaxed)
    try? writer().writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA cache_size = \(isWanted ? -40_000 : -2_000);
          PRAGMA temp_store = \(isWanted ? "MEMORY" : "DEFAULT");
          PRAGMA shrink_memory
          """)
    }
  }

  /// Copies a consistent state of the database into another.
  func copy(into target: DatabaseQueue) throws { try reader.backup(to: target) }

  /// SQLite reads the whole schema as a connection is opened, which takes some milliseconds.
  private func writer() throws -> DatabaseQueue {
    try openedWriter.withLock { opened in
      if let opened { return opened }
      let writer = try DatabaseQueue(
        path: path ?? ":memory:", configuration: Connection.configuration(label: "writer", log: log))
      opened = writer
      return writer
    }
  }

  private static func transaction<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
    try db.beginTransaction(.immediate)
    do {
      let value = try body(db)
      try db.commit()
      return value
    } catch {
      // A failed commit, or an error such as a full disk, may have ended the transaction already.
      if db.isInsideTransaction { try? db.rollback() }
      throw error
    }
  }

  /// Never waits for readers: what they still need stays in the log until the next time.
  private func checkpoint(_ db: Database, _ mode: Database.CheckpointMode = .passive) throws {
    assert(log.isLocked.load(ordering: .relaxed), "a checkpoint without the queue lock")
    _ = try db.checkpoint(mode)
  }
}
