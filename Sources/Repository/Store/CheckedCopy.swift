import Domain
import GRDB
import Glibc

/// A copy of a database that is made beside its place under another name, and gets its own once it is whole and checked.
struct CheckedCopy {
  /// Where the copy is to be; what errors name, too.
  let target: String

  init(to target: String) { self.target = target }

  /// Copies, checks pages and audit chain, waits for the disk, and renames.
  ///
  /// - Parameters:
  ///   - origin: What a fault in the copy is told of: the database that was copied.
  ///   - pour: Writes the copy's bytes into the empty file, before it is opened.
  ///   - fill: Writes the copy's pages.
  ///   - finish: Is given the copy's path before it gets its name.
  /// - Returns: The last event of the copy's audit log; nil where it has none.
  func make(
    of origin: String, pour: (Int32) throws -> Void = { _ in }, fill: (DatabaseQueue) throws -> Void = { _ in },
    finish: (String) throws -> Void = { _ in }
  ) throws -> AuditHead? {
    let file = try create()
    let partial = file.path
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } }
    try pour(file.descriptor)
    let copy = try DatabaseQueue(path: partial, configuration: Connection.configuration(label: "copy"))
    try fill(copy)
    let head = try copy.writeWithoutTransaction { try Self.check($0, of: origin) }
    try copy.close()
    try Self.synchronize(partial)
    try finish(partial)
    guard rename(partial, target) == 0 else { throw StoreError(errno: errno, path: target) }
    try Self.synchronize(Self.folder(of: target))
    return withExtendedLifetime(file) { head }
  }

  private static func check(_ db: Database, of origin: String) throws -> AuditHead? {
    // One file instead of three; opening it turns the log on again.
    try db.execute(sql: "PRAGMA journal_mode = DELETE")
    return try examine(db, of: origin)
  }

  /// Checks pages, version and audit chain.
  ///
  /// - Returns: The last event of the audit log; nil where it has none.
  static func examine(_ db: Database, of origin: String) throws -> AuditHead? {
    let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard findings == ["ok"] else {
      throw StoreError.damaged(path: origin, detail: findings.joined(separator: "; "))
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let known = Schema.current.migrations.count
    guard version <= known else { throw StoreError.newerSchema(path: origin, found: version, known: known) }
    let audit = try AuditLog.verify(db)
    if let fault = audit.fault { throw StoreError.auditBroken(path: origin, sequence: fault.sequence) }
    return audit.head
  }

  private func create() throws(StoreError) -> UnfinishedFile {
    do { return try UnfinishedFile(for: target) } catch {
      let isNowhere = error.errno == ENOENT || error.errno == ENOTDIR
      throw isNowhere ? .noFolder(path: Self.folder(of: target)) : StoreError(errno: error.errno, path: target)
    }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  private static func synchronize(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
