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
  /// - Throws: ``StoreError/exists(path:)``, ``StoreError/damaged(path:detail:)``,
  ///   ``StoreError/auditBroken(path:sequence:)`` and what the file system says.
  package func backup(to target: String, replacing: Bool = false) throws(StoreError) {
    if !replacing, access(target, F_OK) == 0 { throw .exists(path: target) }
    let partial = "\(target).partial-\(getpid())"
    do {
      defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } }
      try Self.createNew(partial, for: target)
      try copyAndCheck(partial)
      try Self.synchronize(partial)
      guard rename(partial, target) == 0 else { throw StoreError(errno: errno, path: target) }
      try Self.synchronize(Self.folder(of: target))
    } catch {
      throw StoreError(error, path: target)
    }
  }

  private func copyAndCheck(_ partial: String) throws {
    let copy = try DatabaseQueue(path: partial, configuration: Connection.configuration(label: "backup"))
    try self.copy(into: copy)
    try copy.writeWithoutTransaction { db in
      // One file instead of three; opening it turns the log on again.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      guard findings == ["ok"] else {
        throw StoreError.damaged(path: path ?? ":memory:", detail: findings.joined(separator: "; "))
      }
      if let fault = try AuditLog.verify(db).fault {
        throw StoreError.auditBroken(path: path ?? ":memory:", sequence: fault.sequence)
      }
    }
    try copy.close()
  }

  private static func createNew(_ path: String, for target: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: target) }
    close(descriptor)
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  private static func synchronize(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
