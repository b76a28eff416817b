import AppResources
import ArgumentParser
import Domain
import Foundation
import Glibc
import Localization
import Repository

/// What a command works with: the opened database as the user who runs it sees it.
struct CommandSession {
  let workspace: Workspace
  let path: String

  /// Opens the database that the options name; for whoever came through the gate, the one behind it.
  ///
  /// - Throws: `ExitCode` after one sentence on standard error.
  init(_ global: GlobalOptions) throws { try self.init(database: global.database) }

  /// The same, by the file; nil for the one that the environment names.
  init(database: String?) throws {
    if let visit = Visit.current {
      self.init(visit)
    } else {
      try self.init(path: database ?? Locations().database)
    }
  }

  private init(_ visit: Visit) {
    path = visit.database
    workspace = visit.workspace
    workspace.followHouse()
  }

  init(path: String) throws {
    self.path = path
    guard access(path, F_OK) == 0 else {
      throw Self.failure(English.Session.noDatabase(path), .noInput)
    }
    do {
      let store = try Store.open(path: path, options: Self.storeOptions)
      let (login, terminal) = (Self.login(openerOf: path), Self.terminalName)
      do {
        workspace = try Workspace.signIn(store, login: login, clock: .system, terminal: terminal)
      } catch {
        // The refusal is the answer, whether or not it can be written down.
        try? Workspace.recordRefusedSignIn(store, login: login, clock: .system, terminal: terminal)
        throw error
      }
      workspace.followHouse()
      workspace.startDay()
    } catch let error as StoreError {
      throw Self.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw Self.failure(English.sentence(for: error), ExitStatus(error))
    }
  }

  /// `MATCHBOOK_PATIENCE` tells how many milliseconds a change waits for other writers; up to an hour.
  private static var storeOptions: Store.Options {
    let named = ProcessInfo.processInfo.environment["MATCHBOOK_PATIENCE"].flatMap { Int($0) }
    guard let named, (0...3_600_000).contains(named) else { return Store.Options() }
    return Store.Options(patienceMilliseconds: named)
  }

  /// Does some of the workspace's work, turning its refusals into a sentence and an exit status.
  func attempt<Value>(_ work: () throws(RepositoryError) -> Value) throws -> Value {
    do { return try work() } catch { throw Self.failure(English.sentence(for: error), ExitStatus(error)) }
  }

  /// Says the sentence and returns the status to throw.
  static func failure(_ sentence: String, _ status: ExitStatus) -> ExitCode {
    StandardStreams.say(sentence)
    return status.code
  }

  /// How many rows to list at most.
  static func rows(_ limit: Int) throws -> Int {
    guard limit > 0 else { throw failure(English.Session.badLimit, .usage) }
    return min(limit, 10_000)
  }

  /// Who acts: the Unix login name, or `MATCHBOOK_USER` where the process owns the database file and so could write
  /// anything into it as it is.
  static func login(openerOf path: String) -> String {
    if let named = ProcessInfo.processInfo.environment["MATCHBOOK_USER"], !named.isEmpty, owns(path) { return named }
    return unixLogin
  }

  /// The name of the account that runs the process, from the password file rather than the environment.
  static var unixLogin: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "uid-\(geteuid())" }
    return String(cString: name)
  }

  /// The account's full name, or its login name.
  static var unixName: String {
    guard let entry = getpwuid(geteuid()), let gecos = entry.pointee.pw_gecos else { return unixLogin }
    let name = String(cString: gecos).prefix { $0 != "," }
    return name.isEmpty ? unixLogin : String(name)
  }

  static var terminalName: String {
    guard let name = ttyname(STDIN_FILENO) else { return "" }
    return String(cString: name)
  }

  private static func owns(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_uid == geteuid()
  }
}
