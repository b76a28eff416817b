import Domain
import Glibc

/// The files of an open database as they were when it was opened: what is saved later must be in these.
///
/// SQLite goes on writing into a file that has lost its name, and answers that it is saved. Three looks at the disk, some
/// microseconds, are made before each write and after it.
struct OpenFiles {
  private let path: String
  private let database: FileIdentity
  /// The log and its index, which every process on the database must share; nil where SQLite has made none yet.
  private let companions: [(path: String, file: FileIdentity)]

  /// - Parameter path: The database, which has been read by now, so that SQLite has opened its log.
  init(of path: String) throws(StoreError) {
    self.path = path
    database = try FileIdentity(path)
    companions = ["-wal", "-shm"].compactMap { suffix in
      (try? FileIdentity(path + suffix)).map { (path + suffix, $0) }
    }
  }

  /// - Throws: ``StoreError/fileGone(path:)`` with the file that was moved, removed or replaced;
  ///   ``StoreError/severalNames(path:count:)`` where the database has been given a second name.
  func check() throws(StoreError) {
    try checkDatabase()
    for companion in companions where (try? FileIdentity(companion.path)) != companion.file {
      throw .fileGone(path: companion.path)
    }
  }

  /// ``check()`` of the database alone: where it was not open, its log may have come and gone.
  func checkDatabase() throws(StoreError) {
    let now = try? FileIdentity(path)
    guard now == database else { throw .fileGone(path: path) }
    if let now, now.names != 1 { throw .severalNames(path: path, count: now.names) }
  }
}
