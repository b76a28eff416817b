import CSQLiteShims
import GRDB
import Glibc

/// How every connection to a database is set up.
///
/// A commit is on the disk when it returns (`synchronous=FULL`). SQLite never checkpoints by itself, neither after a
/// commit nor at closing, because one that races a writer can corrupt the file (SQLite 3.7.0–3.51.2); the store does it
/// under the queue lock. No memory map, for the same reason.
enum Connection {
  /// Says which program a database belongs to: "MBok".
  static let applicationID: Int32 = 0x4D42_6F6B

  /// Writers wait at the queue lock; this is for a recovery that a reader meets.
  static let busySeconds = 5

  /// Waits for a program that holds the database itself, without having stood in the queue of writers; who waits for that one
  /// can give up, too.
  private static let waitsOn: @Sendable (Int) -> Bool = { tries in
    // Short steps first: most holds are short.
    let waited = min(tries, 10) * 5 + max(0, tries - 10) * 50
    guard waited < busySeconds * 1_000, Waiting.current.goesOn(.milliseconds(waited)) else { return false }
    usleep(tries < 10 ? 5_000 : 50_000)
    return true
  }

  private static let memory = matchbook_keep_no_memory_statistics()

  /// - Parameter log: Is told of every commit of the connection.
  static func configuration(label: String, log: WriteAheadLog? = nil) -> Configuration {
    _ = memory
    var configuration = Configuration()
    configuration.label = label
    configuration.busyMode = .callback(waitsOn)
    configuration.prepareDatabase { db in
      guard let connection = db.sqliteConnection else { return }
      _ = matchbook_no_checkpoint_on_close(connection)
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA mmap_size = 0;
          """)
      db.add(function: SearchIndex.folding)
      db.add(function: ShownRecords.function)
      // After `wal_autocheckpoint`, which uses the same hook of SQLite.
      log?.watch(connection)
    }
    return configuration
  }
}
