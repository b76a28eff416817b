package import Domain
import GRDB
import Glibc

extension Store {
  /// Opens the database at `path`, making or migrating it where that is needed.
  ///
  /// Costs about a millisecond for a database that is up to date. Openers wait for each other at `<database>.lock`.
  ///
  /// - Throws: Why the file is refused; it is then as it was.
  package static func open(path: String, options: Options = Options()) throws(StoreError) -> Store {
    try open(path: path, options: options, schema: .current)
  }

  static func open(path name: String, options: Options, schema: Schema) throws(StoreError) -> Store {
    let path = DatabasePlace.resolve(name)
    do {
      let lock = FileLock(path, suffix: ".lock")
      return try lock.hold(within: max(options.patienceMilliseconds, openingPatienceMilliseconds)) {
        let restore = try DatabaseExchange.finish(path).map { FinishedRestore(kept: $0.kept) }
        try DatabasePlace.requireOneName(path)
        let header = try FileHeader.read(path)
        if let header, header.applicationID != Connection.applicationID {
          throw StoreError.otherApplication(path: path)
        }
        if header == nil { try create(path) }
        let store = try Store(path: path, options: options, finishedRestore: restore)
        try schema.bringUpToDate(store, header: header)
        try store.followZone()
        try store.settleFiles()
        return store
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A database in memory, gone with its store; for tests and rehearsals.
  package static func inMemory() throws(StoreError) -> Store {
    do {
      let store = try Store()
      try Schema.current.bringUpToDate(store, header: nil)
      try store.followZone()
      return store
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  /// Another process may be migrating a large database.
  private static let openingPatienceMilliseconds = 60_000

  /// Makes an empty file that only its owner can open.
  private static func create(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    Glibc.close(descriptor)
  }
}
