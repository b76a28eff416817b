import Domain
import GRDB

/// Opens, migrates, locks and backs up one database.
///
/// Two connections: one that writes, one that reads, so that a long write delays no screen. Both are private, so that
/// nothing is written without the queue lock. Reads and writes block their thread; a write waits for other processes.
package final class Store: Sendable {
  package struct Options: Sendable {
    /// How long a write waits for other processes before it gives up as busy.
    package var patienceMilliseconds: Int

    package init(patienceMilliseconds: Int = 10_000) { self.patienceMilliseconds = patienceMilliseconds }
  }

  /// The database file; nil for a database in memory.
  package let path: String?
  let options: Options
  let queueLock: FileLock?
  private let writer: DatabaseQueue
  private let reader: DatabaseQueue

  init(path: String?, options: Options, writer: DatabaseQueue, reader: DatabaseQueue) {
    self.path = path
    self.options = options
    self.writer = writer
    self.reader = reader
    queueLock = path.map { FileLock(path: $0 + ".queue") }
  }

  /// Runs `body` on one consistent state of the database.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try reader.read(body)
  }

  /// Runs `body` in one IMMEDIATE transaction under the queue lock; committed, and on the disk, when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try locked { db in
      var result: Result<Value, any Error>?
      try db.inTransaction(.immediate) {
        do {
          result = .success(try body(db))
          return .commit
        } catch {
          result = .failure(error)
          return .rollback
        }
      }
      guard let result else { throw RepositoryError.other("no result") }
      return try result.get()
    }
  }

  /// Runs `body` on the writing connection while holding the queue lock.
  func locked<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writer.writeWithoutTransaction { db in
      guard let queueLock else { return try body(db) }
      return try queueLock.hold(within: options.patienceMilliseconds) { try body(db) }
    }
  }

  /// A number that moves when another process, or another store, has written.
  ///
  /// Costs a few microseconds: ask once a second and reload what is shown when it has moved.
  package func changeToken() -> Int64 {
    let token = try? writer.writeWithoutTransaction { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
    return token ?? 0
  }
}
