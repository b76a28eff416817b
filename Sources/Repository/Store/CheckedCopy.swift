import Domain
import GRDB
import Glibc

/// A copy of a database that is made beside its place under another name, and gets its own once it is whole and checked.
struct CheckedCopy {
  /// Where the copy is to be; what errors name, too.
  let target: String
  private let partial: String

  init(to target: String) {
    self.target = target
    partial = "\(target).partial-\(getpid())"
  }

  /// Copies, checks pages and audit chain, waits for the disk, and renames.
  ///
  /// - Parameters:
  ///   - origin: What a fault in the copy is told of: the database that was copied.
  ///   - fill: Writes the copy's pages.
  ///   - finish: Is given the copy's path before it gets its name.
  /// - Returns: The last event of the copy's audit log; nil where it has none.
  func make(
    of origin: String, fill: (DatabaseQueue) throws -> Void, finish: (String) throws -> Void = { _ in }
  ) throws -> AuditHead? {
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } }
    try create()
    let copy = try DatabaseQueue(path: partial, configuration: Connection.configuration(label: "copy"))
    try fill(copy)
    let head = try copy.writeWithoutTransaction { try Self.check($0, of: origin) }
    try copy.close()
    try Self.synchronize(partial)
    try finish(partial)
    guard rename(partial, target) == 0 else { throw StoreError(errno: errno, path: target) }
    try Self.synchronize(Self.folder(of: target))
    return head
  }

  private static func check(_ db: Database, of origin: String) throws -> AuditHead? {
    // One file instead of three; opening it turns the log on again.
    try db.execute(sql: "PRAGMA journal_mode = DELETE")
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
  private static func page(in findings: String) -> String? {
    findings.firstMatch(of: /[Pp]age (\d{1,10})/).map { "page \($0.1)" }
  }

  private func create() throws(StoreError) {
    let descriptor = Glibc.open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let isNowhere = errno == ENOENT || errno == ENOTDIR
      throw isNowhere ? .noFolder(path: Self.folder(of: target)) : StoreError(errno: errno, path: target)
    }
    close(descriptor)
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
