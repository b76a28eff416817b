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
    do {
      return try FileLock(path: path + ".lock").hold(within: max(options.patienceMilliseconds, 60_000)) {
        try openLocked(path: path, options: options)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A database in memory, gone with its store; for tests and rehearsals.
  package static func inMemory() throws(StoreError) -> Store {
    do {
      let queue = try DatabaseQueue(configuration: Connection.configuration(label: "memory"))
      let store = Store(path: nil, options: Options(), writer: queue, reader: queue)
      try Schema.bringUpToDate(store)
      return store
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  private static func openLocked(path: String, options: Options) throws -> Store {
    if let header = try FileHeader.read(path) {
      guard header.applicationID == Connection.applicationID else { throw StoreError.otherApplication(path: path) }
    } else {
      try create(path)
    }
    let writer = try DatabaseQueue(path: path, configuration: Connection.configuration(label: "writer"))
    let reader = try DatabaseQueue(path: path, configuration: Connection.configuration(label: "reader"))
    let store = Store(path: path, options: options, writer: writer, reader: reader)
    try Schema.bringUpToDate(store)
    return store
  }

  /// Makes an empty file that only its owner can open.
  private static func create(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: path) }
    close(descriptor)
  }
}
