import Domain
import GRDB
import Glibc

/// A copy of a database that is made beside its place under another name, and gets its own once it is whole and checked.
struct CheckedCopy {
  /// Where the copy is to be; what errors name, too.
  let target: String
  private let file: UnfinishedFile

  /// The copy while it is in the making.
  var partial: String { file.path }

  init(to target: String) throws(StoreError) {
    self.target = target
    do { file = try UnfinishedFile(for: target) } catch {
      let isNowhere = error.errno == ENOENT || error.errno == ENOTDIR
      throw isNowhere ? .noFolder(path: Self.folder(of: target)) : StoreError(errno: error.errno, path: target)
    }
  }

  /// Copies, checks pages, version and audit chain, waits for the disk, and renames.
  ///
  /// - Parameters:
  ///   - origin: What a fault in the copy is told of: the database that was copied.
  ///   - fill: Writes the copy's pages.
  /// - Returns: The last event of the copy's audit log; nil where it has none.
  func make(of origin: String, fill: (DatabaseQueue) throws -> Void) throws -> AuditHead? {
    defer { remove() }
    let head = try copy(fill: fill) { try Self.examine($0, of: origin) }
    try Self.synchronize(partial)
    guard rename(partial, target) == 0 else { throw StoreError(errno: errno, path: target) }
    try Self.synchronize(Self.folder(of: target))
    return withExtendedLifetime(file) { head }
  }

  /// Copies, and checks the copy, which stays under its first name in one file.
  ///
  /// - Parameter pour: Writes the copy's bytes into the empty file, before it is opened.
  func copy<Value>(
    pour: (Int32) throws -> Void = { _ in }, fill: (DatabaseQueue) throws -> Void = { _ in },
    check: (Database) throws -> Value
  ) throws -> Value {
    try pour(file.descriptor)
    let copy = try DatabaseQueue(path: partial, configuration: Connection.configuration(label: "copy"))
    try fill(copy)
    let value = try copy.writeWithoutTransaction { db in
      // One file instead of three; opening it turns the log on again.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      return try check(db)
    }
    try copy.close()
    return value
  }

  /// Removes the copy, where it did not get its name, and all that lies beside it.
  func remove() {
    unlink(partial)
    removeCompanions()
  }

  /// Removes all that lies beside the copy.
  func removeCompanions() {
    for suffix in UnfinishedFile.companions { unlink(partial + suffix) }
  }

  /// Checks pages, version and audit chain.
  ///
  /// - Returns: The last event of the audit log; nil where it has none.
  static func examine(_ db: Database, of origin: String) throws -> AuditHead? {
    let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard findings == ["ok"] else {
      throw StoreError.damaged(path: origin, detail: Self.page(in: findings.joined()) ?? "")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let known = Schema.current.migrations.count
    guard version > 0 else { throw StoreError.damaged(path: origin, detail: "version \(version)") }
    guard version <= known else { throw StoreError.newerSchema(path: origin, found: version, known: known) }
    let audit = try AuditLog.verify(db)
    if let fault = audit.fault { throw StoreError.auditBroken(path: origin, sequence: fault.sequence) }
    return audit.head
  }

  /// `page 61`: what of a finding helps; the rest speaks of how SQLite works.
  static func page(in findings: String) -> String? {
    findings.firstMatch(of: /[Pp]age (\d{1,10})/).map { "page \($0.1)" }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func synchronize(_ path: String) throws(StoreError) {
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
