import Domain
import Glibc

extension Store {
  /// Makes a new database that is there whole or not at all: filled in memory, then copied, checked and named as a backup
  /// is. A disk that is full, or a process that is killed, leaves nothing that would pass for a database.
  ///
  /// - Parameters:
  ///   - path: Where no file is yet, or an empty one.
  ///   - fill: Sets it up.
  /// - Throws: ``StoreError/exists(path:)`` where there is a file, also where another process has made one meanwhile, and
  ///   what the file system says; what `fill` throws.
  package static func create(path: String, _ fill: (Store) throws -> Void) throws {
    let store = try Store.inMemory()
    try fill(store)
    do {
      try FileLock(path, suffix: ".lock").hold(within: Options().patienceMilliseconds) {
        for file in [path, path + "-wal", path + "-journal"] where size(of: file) > 0 {
          throw StoreError.exists(path: file)
        }
        try store.backup(to: path, replacing: true)
      }
    } catch {
      throw StoreError(error, path: path)
    }
    // Turns the write-ahead log on; where the disk is full just now, the first to come does.
    _ = try? open(path: path)
  }

  /// Whether a name is that of a file that holds anything, also where a restore was cut off and only its note is there; an
  /// empty one is what a full disk leaves, and no database.
  package static func isThere(_ name: String) -> Bool {
    let path = DatabasePlace.resolve(name)
    if size(of: path) > 0 || size(of: path + "-wal") > 0 { return true }
    let reason = errno
    defer { errno = reason }
    return DatabaseExchange.isUnfinished(path)
  }

  /// Bytes; 0 for none, and for a file that is not there.
  private static func size(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 1
  }
}
