import CSQLiteShims
package import Domain
import GRDB
import Glibc

extension Store {
  /// Copies the database, while others go on working, to a file that is whole or not there.
  ///
  /// The copy is checked, its audit chain with it, before it gets its name; it is on the disk when this returns. It opens
  /// like any database. The lock is not held: nothing but the copy is written.
  ///
  /// - Parameter replacing: Whether a file of this name gives way.
  /// - Returns: The last event in the copy's audit log, to keep elsewhere.
  /// - Throws: ``StoreError/exists(path:)``, ``StoreError/damaged(path:detail:)``,
  ///   ``StoreError/auditBroken(path:sequence:)`` and what the file system says.
  @discardableResult
  package func backup(to target: String, replacing: Bool = false) throws(StoreError) -> AuditHead? {
    if !replacing, access(target, F_OK) == 0 { throw .exists(path: target) }
    do { return try CheckedCopy(to: target).make(of: path ?? ":memory:", fill: copy) } catch {
      throw StoreError(error, path: target)
    }
  }

  /// Hands out the database, byte by byte as a file of its own, while others go on working; nothing is written to disk here.
  ///
  /// Pages and audit chain are checked before the first byte. The file that the bytes make opens like any database.
  ///
  /// - Parameter write: Gets the bytes in order, up to a megabyte at a time.
  /// - Returns: The last event in the audit log, to keep elsewhere.
  package func backup(write: ([UInt8]) throws -> Void) throws -> AuditHead? {
    let path = path ?? ":memory:"
    return try readSettled { db in
      let head = try CheckedCopy.examine(db, of: path)
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      try Self.readFile(of: db, size: pages * pageSize, path: path, write: write)
      return head
    }
  }

  private static func readFile(
    of db: Database, size: Int, path: String, write: ([UInt8]) throws -> Void
  ) throws {
    let room = 1 << 20
    for start in stride(from: 0, to: size, by: room) {
      let count = min(room, size - start)
      var status = SQLITE_OK
      var bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        status = matchbook_read_file(db.sqliteConnection, buffer.baseAddress, Int32(count), Int64(start))
        filled = status == SQLITE_OK ? count : 0
      }
      guard status == SQLITE_OK else {
        throw StoreError.inputOutput(path: path, detail: String(cString: sqlite3_errstr(status)))
      }
      // One file without a log beside it, as a backup is: https://www.sqlite.org/fileformat.html section 1.3.3.
      if start == 0, count > 19 { (bytes[18], bytes[19]) = (1, 1) }
      try write(bytes)
    }
  }
}
