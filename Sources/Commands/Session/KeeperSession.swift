import Domain
import Glibc
import Localization
import Repository

/// What a command works with that takes the database as a whole: its file, and who keeps it.
struct KeeperSession {
  let path: String

  init(_ global: GlobalOptions) { path = global.database ?? Locations().database }

  var isThere: Bool { Store.isThere(path) }

  /// Refuses where there is no database, or none that this account may look for.
  func requireDatabase() throws {
    if !isThere, access(path, F_OK) != 0, errno == EACCES {
      let error = StoreError.noPermission(path: path)
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
    guard isThere else { throw CommandSession.failure(English.Session.noDatabase(path), .noInput) }
  }

  /// The database as whoever keeps it sees it.
  func open() throws -> Workspace {
    try attempt {
      let store = try Store.open(path: path)
      store.sayFinishedRestore()
      return try Workspace.keeping(
        store, login: CommandSession.login(openerOf: path), ownsFile: ownsFile, clock: store.clock,
        terminal: CommandSession.terminalName)
    }
  }

  /// Does some work, turning its refusals into a sentence and an exit status.
  func attempt<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as StoreError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
  }

  /// Who acts, where the database is replaced as a whole.
  var restorer: Restorer {
    Restorer(login: CommandSession.login(openerOf: path), ownsFile: ownsFile, terminal: CommandSession.terminalName)
  }

  private var ownsFile: Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_uid == geteuid() || geteuid() == 0)
  }
}

extension Store {
  /// Says, to somebody who may know where the database is, that a restore was cut off and what has become of it.
  func sayFinishedRestore() {
    guard let restore = finishedRestore else { return }
    StandardStreams.say(English.Health.finishedRestore(kept: restore.kept))
  }
}
