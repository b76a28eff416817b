import Domain
import GRDB
import Glibc

/// A draft as it is in a file beside the database.
struct DraftNote: Equatable {
  var user: Int64
  var sitting: String
  /// The row that it was typed over; nil for none.
  var row: Int64?
  var key: DraftKey
  var base: [String: String]
  var values: [String: String]
  var savedAt: Instant

  /// What the names of all such files begin with.
  static func prefix(of database: String) -> String { database + ".draft-" }

  static func path(of database: String, user: Int64, sitting: String, number: Int64) -> String {
    "\(prefix(of: database))\(user)-\(sitting.isEmpty ? "\(getpid())" : sitting)-\(number)"
  }

  /// Bytes; more than all fields of a form take.
  private static let largest = 16 << 20

  // MARK: The file

  /// Writes the file, on the disk and under its lock when this returns.
  ///
  /// - Returns: The open file, which holds the lock.
  func write(to path: String) throws(TransferError) -> Int32 {
    let temporary = path + ".partial"
    unlink(temporary)
    let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw OutputFile.failure(path) }
    do throws(TransferError) {
      // Nobody else knows the file yet.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw OutputFile.failure(path) }
      try OutputFile.write(Array(json.utf8), to: descriptor, path: path)
      guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputFile.failure(path) }
      try OutputFile.synchronizeFolder(of: path)
    } catch {
      unlink(temporary)
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// A file that a sitting has left, under its lock.
  struct Left {
    let path: String
    let note: DraftNote
    fileprivate let descriptor: Int32

    /// Takes the file away, once its draft is in the database.
    func remove() {
      unlink(path)
      close(descriptor)
    }

    func giveBack() { close(descriptor) }
  }

  /// The files of a database that nobody holds any more and that hold a whole draft.
  static func left(by database: String) -> [Left] {
    let (folder, prefix) = (CheckedCopy.folder(of: database), prefix(of: database))
    let name = String(prefix.split(separator: "/").last ?? "")
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var found: [Left] = []
    while let entry = readdir(entries) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard file.hasPrefix(name), !file.hasSuffix(".partial") else { continue }
      if let left = take("\(folder)/\(file)") { found.append(left) }
    }
    return found.sorted { $0.note.savedAt < $1.note.savedAt }
  }

  private static func take(_ path: String) -> Left? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var (status, named) = (stat(), stat())
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, stat(path, &named) == 0,
      // The file may have been replaced, or taken by another process, between two of these steps.
      named.st_ino == status.st_ino, status.st_uid == geteuid(), status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o077 == 0, status.st_size <= largest, let text = text(of: descriptor, Int(status.st_size)),
      let note = DraftNote(json: text)
    else {
      close(descriptor)
      return nil
    }
    return Left(path: path, note: note, descriptor: descriptor)
  }

  private static func text(of descriptor: Int32, _ size: Int) -> String? {
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { Glibc.pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == size ? String(decoding: bytes, as: UTF8.self) : nil
  }

  // MARK: Its text

  var json: String {
    var json = JSONText()
    let members: [(String, (inout JSONText) -> Void)] = [
      ("user", { $0.raw("\(user)") }), ("sitting", { $0.string(sitting) }),
      ("row", { $0.raw(row.map { "\($0)" } ?? "null") }), ("form", { $0.string(key.form) }),
      ("subject", { $0.string(key.subject) }), ("savedAt", { $0.raw("\(savedAt.milliseconds)") }),
      ("base", { Self.write(base, to: &$0) }), ("values", { Self.write(values, to: &$0) }),
    ]
    json.object(members) { json, write in write(&json) }
    return json.text
  }

  private static func write(_ table: [String: String], to json: inout JSONText) {
    json.object(table.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) { $0.string($1) }
  }
}

extension DraftNote {
  /// - Returns: nil for a text that is not whole.
  init?(json: String) {
    guard let members = try? JSONMembers(JSONValue(json)), let user = try? members.number("user"),
      let sitting = try? members.text("sitting"), let form = try? members.text("form"), !form.isEmpty,
      let subject = try? members.text("subject"), let savedAt = try? members.number("savedAt"),
      let moment = Instant.fromDatabaseValue(Int64(savedAt).databaseValue),
      let base = try? members.object("base").table(), let values = try? members.object("values").table()
    else { return nil }
    self.init(
      user: Int64(user), sitting: sitting, row: (try? members.numberIfThere("row")).flatMap { $0 }.map { Int64($0) },
      key: DraftKey(form: form, subject: subject), base: base, values: values, savedAt: moment)
  }
}
