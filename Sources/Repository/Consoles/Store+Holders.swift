package import Domain
import GRDB
import Glibc

extension Store {
  /// The other processes that have a database open, and whose consoles they are.
  ///
  /// Those of other accounts are seen by root alone.
  package static func holders(of name: String) -> [DatabaseHolder] {
    let path = DatabasePlace.resolve(name)
    guard let file = try? FileIdentity(path) else { return [] }
    let processes = ProcessTable.holding(file)
    guard !processes.isEmpty else { return [] }
    let logins = (try? readConsoles(path)) ?? []
    return processes.map { process in
      DatabaseHolder(
        process: process.number, account: process.account,
        login: logins.first { $0.process == process.number && $0.isSame(as: process) }?.login, since: process.began,
        isStopped: process.isStopped)
    }
  }

  /// Of a database that cannot be read, nobody's.
  private static func readConsoles(_ path: String) throws -> [OpenConsole] {
    var configuration = Connection.configuration(label: "holders")
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { db in try db.tableExists("open_console") ? OpenConsole.all(db) : [] }
  }
}

/// A console as it has noted itself.
struct OpenConsole {
  let process: Int
  let started: Instant
  let login: String

  /// The clock of the computer may be set while a process runs, and with it the moment at which it began.
  func isSame(as entry: ProcessTable.Entry) -> Bool { abs(started.milliseconds - entry.began.milliseconds) < 2_000 }

  static func all(_ db: Database) throws -> [OpenConsole] {
    try Row.fetchAll(db, sql: "SELECT process, started, login FROM open_console ORDER BY process, started").map { row in
      try OpenConsole(
        process: row.decode(forColumn: "process"), started: row.decode(forColumn: "started"),
        login: row.decode(forColumn: "login"))
    }
  }
}

extension Change {
  /// Notes this process as the actor's console, and forgets those that are gone.
  func noteConsole() throws {
    for console in try OpenConsole.all(db) {
      if let entry = ProcessTable.entry(console.process), console.isSame(as: entry) { continue }
      try db.execute(
        sql: "DELETE FROM open_console WHERE process = ? AND started = ?",
        arguments: [console.process, console.started])
    }
    guard let own = ProcessTable.entry(Int(getpid())) else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO open_console (process, started, login, terminal) VALUES (?, ?, ?, ?)",
      arguments: [own.number, own.began, actor.login, actor.terminal])
  }

  func forgetConsole() throws {
    try db.execute(sql: "DELETE FROM open_console WHERE process = ?", arguments: [Int(getpid())])
  }
}
