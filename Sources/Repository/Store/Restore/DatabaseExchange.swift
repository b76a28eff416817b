import Domain
import GRDB
import Glibc

/// The exchange of a database for a checked copy, in steps after each of which the process may be killed or the power go.
///
/// What is to be done is noted beside the database, on the disk, before the first name changes. Whoever opens the database
/// next finds the note and does the rest. So the database has its log beside it, or gets it before anybody can read it.
/// The caller holds `<database>.lock`.
package struct DatabaseExchange {
  let database: String
  /// The checked copy, on the disk under a name of its own.
  let copy: String
  /// The name that the present database gets; nil where there is none.
  let kept: String?

  private static let suffix = ".restoring"
  private static let heading = "matchbook restore 1"
  private static let logs = ["-wal", "-journal"]

  /// Whether a note is beside a database.
  static func isUnfinished(_ database: String) -> Bool { access(database + suffix, F_OK) == 0 }

  init(of database: String, for copy: String) {
    self.init(database: database, copy: copy, kept: Self.freeName(for: database))
  }

  private init(database: String, copy: String, kept: String?) {
    self.database = database
    self.copy = copy
    self.kept = kept
  }

  /// Exchanges them; where a step fails everything is as it was.
  ///
  /// - Parameters:
  ///   - done: Called when they are exchanged, before the note goes: until somebody has been given the name of the database
  ///     that is kept, the next start has it to say.
  ///   - step: Told before each step that changes the disk.
  func run(_ step: (Step) -> Void, done: () -> Void) throws {
    try note(step)
    do { try exchange(step) } catch  where access(copy, F_OK) == 0 {
      goBack()
      throw error
    } catch {
      // The copy has its name, and only the wait for the disk has failed: there is no way back.
    }
    writeKeys(step)
    done()
    forget(step)
  }

  /// Does what is left of an exchange that was cut off.
  ///
  /// - Returns: The exchange; nil where none was.
  static func finish(_ database: String) throws -> DatabaseExchange? {
    guard let exchange = try DatabaseExchange(noted: database) else { return nil }
    // Without the copy its name has gone to the database: only the note is left.
    if access(exchange.copy, F_OK) == 0 { try exchange.exchange { _ in } }
    exchange.writeKeys { _ in }
    exchange.forget { _ in }
    return exchange
  }

  /// A step, for tests that end the process before it.
  package enum Step: Int, CaseIterable, Sendable {
    case writeNote, syncNote, nameNote, syncFolderForNote, keepDatabase, keepLog, dropIndex, syncKept, placeCopy
    case syncPlaced, writeKeys, removeNote, syncEnd
  }

  /// Gives the present database another name, with its log, and its own to the copy. Each step that is done is passed over,
  /// so that it can be begun again at any of them.
  private func exchange(_ step: (Step) -> Void) throws {
    if let kept {
      step(.keepDatabase)
      if access(kept, F_OK) != 0 { try keepDatabase(as: kept) }
      step(.keepLog)
      for suffix in Self.logs where access(database + suffix, F_OK) == 0 {
        try Self.move(database + suffix, to: kept + suffix)
      }
    }
    step(.dropIndex)
    for suffix in Self.logs + ["-shm"] { unlink(database + suffix) }
    step(.syncKept)
    try CheckedCopy.synchronize(folder)
    step(.placeCopy)
    try Self.move(copy, to: database)
    step(.syncPlaced)
    try CheckedCopy.synchronize(folder)
  }

  /// The database has both names until the copy takes its place, so that there is one at any moment; where the disk knows
  /// no hard links, there is none for a moment, and the note stands for it.
  private func keepDatabase(as kept: String) throws {
    if link(database, kept) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw StoreError(errno: errno, path: kept) }
    try Self.move(database, to: kept)
  }

  private func goBack() {
    if let kept {
      for suffix in Self.logs where access(kept + suffix, F_OK) == 0 { rename(kept + suffix, database + suffix) }
      if access(database, F_OK) == 0 { unlink(kept) } else { rename(kept, database) }
    }
    unlink(database + Self.suffix)
    try? CheckedCopy.synchronize(folder)
  }

  /// The keys are those of the new database. A file that cannot be written keeps nobody from working; the doctor names it.
  private func writeKeys(_ step: (Step) -> Void) {
    step(.writeKeys)
    try? writeKeys()
  }

  private func forget(_ step: (Step) -> Void) {
    step(.removeNote)
    unlink(database + Self.suffix)
    step(.syncEnd)
    try? CheckedCopy.synchronize(folder)
  }

  private func writeKeys() throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: database, configuration: configuration)
    try queue.read { db in
      let isThere = access(AuthorizedKeysFile.path(of: database), F_OK) == 0
      guard try db.tableExists("ssh_key"), try isThere || !AuthorizedKeysFile.text(db).isEmpty else { return }
      try AuthorizedKeysFile.write(db, of: database)
    }
    try queue.close()
  }

  private var folder: String { CheckedCopy.folder(of: database) }

  /// - Returns: nil where there is no database to keep.
  private static func freeName(for database: String) -> String? {
    guard access(database, F_OK) == 0 else { return nil }
    let names = (1...).lazy.map { $0 == 1 ? "\(database).replaced" : "\(database).replaced-\($0)" }
    return names.first { name in ([""] + logs).allSatisfy { access(name + $0, F_OK) != 0 } }
  }

  private static func move(_ path: String, to other: String) throws(StoreError) {
    guard rename(path, other) == 0 else { throw StoreError(errno: errno, path: other) }
  }
}

extension DatabaseExchange {
  /// Writes the note: names alone, so that the folder may go elsewhere.
  private func note(_ step: (Step) -> Void) throws {
    let path = database + Self.suffix
    let partial = path + ".partial"
    do {
      step(.writeNote)
      let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
      defer { close(descriptor) }
      let text = [Self.heading, Self.name(of: copy), kept.map(Self.name(of:)) ?? "", ""].joined(separator: "\n")
      let bytes = Array(text.utf8)
      guard write(descriptor, bytes, bytes.count) == bytes.count else { throw StoreError(errno: errno, path: path) }
      step(.syncNote)
      guard fsync(descriptor) == 0 else { throw StoreError(errno: errno, path: path) }
      step(.nameNote)
      try Self.move(partial, to: path)
      step(.syncFolderForNote)
      try CheckedCopy.synchronize(folder)
    } catch {
      unlink(partial)
      unlink(path)
      throw error
    }
  }

  /// Reads the note beside a database; nil where there is none.
  private init?(noted database: String) throws {
    let path = database + Self.suffix
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw StoreError(errno: errno, path: path)
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw StoreError(errno: errno, path: path) }
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let own = Self.name(of: database)
    guard lines.count == 4, lines[0] == Self.heading, lines[1].hasPrefix(own),
      lines[2].isEmpty || lines[2].hasPrefix(own),
      !lines[1].contains("/"), !lines[2].contains("/")
    else { throw StoreError.damaged(path: path, detail: "not a note of a restore") }
    let folder = CheckedCopy.folder(of: database)
    self.init(
      database: database, copy: "\(folder)/\(lines[1])", kept: lines[2].isEmpty ? nil : "\(folder)/\(lines[2])")
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
}
