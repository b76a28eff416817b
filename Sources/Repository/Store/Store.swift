import Domain
import GRDB
import Glibc
import Synchronization

/// Opens, migrates, locks and backs up one database.
///
/// Two connections: one that writes, opened with the first write, and one that reads, so that a long write delays no
/// screen. A store that rests has none, and opens them when it is asked for something. Both are private, so that nothing is written without the queue lock. Reads and writes block their thread; a
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
  /// The files as they were opened; nil for a database in memory, and until the schema is up to date.
  private let files = Mutex<OpenFiles?>(nil)
  private let log: WriteAheadLog
  private let openedWriter: Mutex<DatabaseQueue?>
  private let openedReader: Mutex<DatabaseQueue?>
  private let writes = Atomic<Int64>(0)
  /// A restore that was cut off, and that the opening of this store has finished.
  package let finishedRestore: FinishedRestore?
  /// Pages after which the log is carried over.
  private let logLimit = Atomic(WriteAheadLog.limit)

  /// Connects; the file must be there.
  ///
  /// - Parameter path: As ``DatabasePlace/resolve(_:)`` gives it.
  init(path: String, options: Options, finishedRestore: FinishedRestore? = nil) throws {
    self.path = path
    self.finishedRestore = finishedRestore
    self.options = options
    queueLock = FileLock(path, suffix: ".queue")
    log = WriteAheadLog(onCommit: options.onCommit)
    openedWriter = Mutex(nil)
    openedReader = Mutex(try Self.connectReader(path, log))
  }

  /// Connects to a new database in memory.
  init() throws {
    path = nil
    finishedRestore = nil
    options = Options()
    queueLock = nil
    log = WriteAheadLog()
    let queue = try DatabaseQueue(configuration: Connection.configuration(label: "memory"))
    openedReader = Mutex(queue)
    openedWriter = Mutex(queue)
  }

  /// Runs `body` on one consistent state of the database.
  ///
  /// Not by GRDB's `read`, which turns `query_only` on and off again: at each, SQLite forgets every statement it has
  /// compiled, and a screen's questions cost more to compile than to answer.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reader().unsafeRead { db in
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
    let version = try? reader().unsafeRead { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
    return (version ?? 0) &+ writes.load(ordering: .relaxed)
  }

  /// Runs `body` on the writing connection, outside a transaction, while holding the queue lock.
  func locked<Value>(within milliseconds: Int? = nil, _ body: (Database) throws -> Value) throws -> Value {
    // After a rest the files are looked at again, before anything is written to them.
    _ = try reader()
    return try writer().writeWithoutTransaction { db in
      guard let queueLock else { return try body(db) }
      return try queueLock.hold(within: milliseconds ?? options.patienceMilliseconds) {
        log.isLocked.store(true, ordering: .relaxed)
        defer { log.isLocked.store(false, ordering: .relaxed) }
        let files = files.withLock { $0 }
        try files?.check()
        let value = try body(db)
        try files?.check()
        return value
      }
    }
  }

  /// Remembers which files the database is in, for the checks of every write; they must be there by now, and read from.
  func settleFiles() throws {
    guard let path else { return }
    let settled = try OpenFiles(of: path)
    files.withLock { $0 = settled }
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

  /// Closes both connections; for a store that must not be open any more when the next line runs.
  func close() throws {
    try openedWriter.withLock { opened in
      try opened?.close()
      opened = nil
    }
    try openedReader.withLock { opened in
      try opened?.close()
      opened = nil
    }
  }

  /// Lets go of the database, as before the process is stopped for nobody knows how long: neither a lock nor a view of it is
  /// held, so that others may restore it meanwhile. The next question opens it again.
  package func rest() {
    guard path != nil else { return }
    try? close()
  }

  /// The reading connection, opened again where the store has rested.
  ///
  /// - Throws: ``StoreError/fileGone(path:)`` where the database was replaced meanwhile.
  private func reader() throws -> DatabaseQueue {
    try openedReader.withLock { opened in
      if let opened { return opened }
      guard let path else { throw StoreError.notFound(path: ":memory:") }
      return try FileLock(path, suffix: ".lock").hold(within: options.patienceMilliseconds) {
        try files.withLock { $0 }?.checkDatabase()
        let reader = try Self.connectReader(path, log)
        // SQLite opens the log with the first question.
        _ = try reader.unsafeRead { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
        try settleFiles()
        opened = reader
        writes.wrappingAdd(1, ordering: .relaxed)
        return reader
      }
    }
  }

  private static func connectReader(_ path: String, _ log: WriteAheadLog) throws -> DatabaseQueue {
    var reading = Connection.configuration(label: "reader", log: log)
    reading.readonly = true
    return try DatabaseQueue(path: path, configuration: reading)
  }

  /// Copies a consistent state of the database into another.
  func copy(into target: DatabaseQueue) throws { try reader().backup(to: target) }

  /// How long ``readSettled(_:)`` waits for others who read.
  private static let settlingPatience: Duration = .seconds(60)

  /// Runs `body` on one consistent state that lies in the database's file alone, which nobody changes meanwhile.
  ///
  /// The log is carried over and emptied under the queue lock, and a reader that begins then needs nothing of a log: no
  /// checkpoint touches the file until it ends (https://www.sqlite.org/walformat.html section 2.3.1, read mark 0). Others go
  /// on writing to the log.
  ///
  /// - Throws: ``StoreError/busy(path:)`` where others read for too long.
  func readSettled<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reader().unsafeRead { db in
      defer { if db.isInsideTransaction { try? db.commit() } }
      let start = ContinuousClock.now
      while try !settle(db) {
        let waited = ContinuousClock.now - start
        guard waited < Self.settlingPatience, Waiting.current.goesOn(waited) else {
          throw StoreError.busy(path: path ?? ":memory:")
        }
        // Writers have their turn meanwhile.
        usleep(50_000)
      }
      return try body(db)
    }
  }

  /// Begins a transaction of a reader while the log is empty.
  ///
  /// - Returns: false where somebody reads who needs the log.
  private func settle(_ db: Database) throws -> Bool {
    try locked { writer in
      // Who reads at this moment is not waited for under the lock.
      try writer.execute(sql: "PRAGMA busy_timeout = 0")
      defer { try? writer.execute(sql: "PRAGMA busy_timeout = \(Connection.busySeconds * 1000)") }
      do { try checkpoint(writer, .truncate) } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        return false
      }
      try db.beginTransaction(.deferred)
      // The state is that of the first question.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      // Another program may have written meanwhile, which takes no lock of ours.
      var status = stat()
      guard let path, stat(path + "-wal", &status) == 0, status.st_size > 0 else { return true }
      try db.commit()
      return false
    }
  }

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
