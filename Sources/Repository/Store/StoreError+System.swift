import Domain
import Glibc
import GRDB

extension StoreError {
  /// What a failed system call on `path` means.
  init(errno code: Int32, path: String) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .notFound(path: path)
      case EACCES, EPERM: .noPermission(path: path)
      case EROFS: .readOnly(path: path)
      case ENOSPC, EDQUOT: .diskFull(path: path)
      case EEXIST: .exists(path: path)
      default: .inputOutput(path: path, detail: String(cString: strerror(code)))
      }
  }

  /// What a failure while opening, migrating or copying `path` means.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self =
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
        case .SQLITE_FULL: .diskFull(path: path)
        case .SQLITE_READONLY: .readOnly(path: path)
        case .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path: path)
        case .SQLITE_CANTOPEN: StoreError(unopenable: path)
        case .SQLITE_NOTADB: .notADatabase(path: path)
        // What SQLite says then may repeat what a page holds.
        case .SQLITE_CORRUPT: .damaged(path: path, detail: "")
        case .SQLITE_IOERR where Self.isFull(path): .diskFull(path: path)
        default: .inputOutput(path: path, detail: error.message ?? "SQLite \(error.resultCode.rawValue)")
        }
    case is RowDecodingError: self = .damaged(path: path, detail: "")
    default: self = .inputOutput(path: path, detail: "\(type(of: error))")
    }
  }

  /// Whether the disk of a file has no room left: SQLite reports a file beside the database that could not grow, or not be
  /// made, as an error of reading and writing.
  static func isFull(_ path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(CheckedCopy.folder(of: path), &disk) == 0 else { return false }
    // Some disks have no table of files that could fill up.
    return disk.f_bavail * disk.f_frsize < smallestRoom || (disk.f_files > 0 && disk.f_favail == 0)
  }

  /// Bytes: the index of a write-ahead log grows by so many.
  private static let smallestRoom: UInt = 32_768

  /// SQLite does not tell why it cannot open a file; the system does when it is asked again.
  private init(unopenable path: String) {
    if Self.isFull(path) {
      self = .diskFull(path: path)
      return
    }
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      self.init(errno: errno, path: path)
      return
    }
    close(descriptor)
    // The file itself opens, so it is one of those beside it.
    self = .noPermission(path: path)
  }
}
