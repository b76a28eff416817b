import Domain
import Glibc

/// Which file a path names: the same for as long as the file is neither removed nor replaced.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let node: ino_t
  /// Hard links to the file; they come and go while it stays the same.
  let names: Int

  /// - Throws: ``StoreError/notFound(path:)`` and what else the system says.
  init(_ path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreError(errno: errno, path: path) }
    device = status.st_dev
    node = status.st_ino
    names = Int(status.st_nlink)
  }

  static func == (one: FileIdentity, other: FileIdentity) -> Bool {
    one.device == other.device && one.node == other.node
  }
}
