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
        case .SQLITE_CORRUPT: .damaged(path: path, detail: error.message ?? "")
        default: .inputOutput(path: path, detail: error.message ?? "SQLite \(error.resultCode.rawValue)")
        }
    case is RowDecodingError: self = .damaged(path: path, detail: "a row that the schema does not allow")
    default: self = .inputOutput(path: path, detail: "\(type(of: error))")
    }
  }

  /// SQLite does not tell why it cannot open a file; the system does when it is asked again.
  private init(unopenable path: String) {
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
