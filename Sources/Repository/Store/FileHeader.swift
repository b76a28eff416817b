import Domain
import Glibc

/// The first hundred bytes of a database file, read without SQLite, so that a foreign file is never opened for writing.
///
/// Format: https://www.sqlite.org/fileformat.html section 1.3.
struct FileHeader: Equatable {
  let applicationID: Int32
  let isWriteAheadLogged: Bool

  /// - Parameter forWriting: Whether a file that takes no writes is refused.
  /// - Returns: nil for a file that is absent or empty, and so new.
  static func read(_ path: String, forWriting: Bool = true) throws(StoreError) -> FileHeader? {
    let descriptor = open(path, (forWriting ? O_RDWR : O_RDONLY) | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      if errno == EISDIR { throw .notADatabase(path: path) }
      throw StoreError(errno: errno, path: path)
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw StoreError(errno: errno, path: path) }
    if count == 0 { return nil }
    guard count == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    func number(_ offset: Int, _ width: Int) -> Int {
      bytes[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
    }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    // The page count holds where the change counter is the one it was written for; with a log beside the file, the
    // missing pages may be in it, as after a power cut in the midst of a checkpoint.
    let pages = number(24, 4) == number(92, 4) && !hasLog(path) ? number(28, 4) : 0
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= pages * pageSize else { throw .damaged(path: path, detail: "truncated") }
    return FileHeader(
      applicationID: Int32(truncatingIfNeeded: number(68, 4)), isWriteAheadLogged: bytes[18] == 2 && bytes[19] == 2)
  }

  /// Whether a log with something in it is beside a database.
  static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }
}
