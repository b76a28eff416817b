import AppResources
import ArgumentParser
import Domain
import Glibc
import Localization
import Repository
import TerminalUI

/// What a command works with: the opened database as the user who runs it sees it.
struct CommandSession {
  let workspace: Workspace
  let path: String
  /// Whether every question is answered with yes.
  private(set) var saysYes = false

  /// Opens the database that the options name; for whoever came through the gate, the one behind it.
  ///
  /// - Throws: `ExitCode` after one sentence on standard error.
  init(_ global: GlobalOptions) throws {
    try self.init(database: global.database, saysYes: global.yes)
  }

  /// The same, by the file; nil for the one that the environment names.
  ///
  /// - Parameter countsDays: Whether the command must know what day it is; false for the one that sets the time zone.
  init(database: String?, countsDays: Bool = true, saysYes: Bool = false) throws {
    if let visit = Visit.current {
      self.init(visit)
    } else {
      try self.init(path: database ?? Locations().database, countsDays: false)
    }
    self.saysYes = saysYes
    if countsDays { try beginDay() }
  }

  private init(_ visit: Visit) {
    path = visit.database
    workspace = visit.workspace
    workspace.followHouse()
  }

  init(path: String, countsDays: Bool = true) throws {
    self.path = path
    guard Store.isThere(path) || (access(path, F_OK) != 0 && errno == EACCES) else {
      throw Self.failure(English.Session.noDatabase(path), .noInput)
    }
    do {
      let store = try Store.open(path: path, options: Self.storeOptions)
      store.sayFinishedRestore()
      let (login, terminal) = (Self.login(openerOf: path), Self.terminalName)
      do {
        workspace = try Workspace.signIn(store, login: login, clock: store.clock, terminal: terminal)
      } catch {
        // The refusal is the answer, whether or not it can be written down.
        Workspace.recordRefusedSignIn(store, login: login, clock: store.clock, terminal: terminal)
        throw error
      }
      workspace.followHouse()
      if countsDays { try beginDay() }
    } catch let error as StoreError {
      throw Self.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw Self.failure(English.sentence(for: error), ExitStatus(error))
    }
  }

  /// Makes sure that it is known what day it is: by a time zone that has a file, and a clock that is believed. Where somebody
  /// is asked and says that the clock is right, that is noted, and the day begins.
  private func beginDay() throws {
    try Self.requireTimeZone(of: workspace)
    let jump = try attempt { () throws(RepositoryError) in try workspace.clockJump() }
    if jump != nil { try attempt { () throws(RepositoryError) in try workspace.confirmClock() } }
    workspace.startDay()
  }

  /// Refuses where the organization has a time zone that this computer has no file of: a day counted in another would be
  /// wrong without anybody seeing it.
  static func requireTimeZone(of workspace: Workspace) throws {
    guard case .missing(let name) = workspace.timeZone else { return }
    throw failure(English.HouseRules.zoneIsMissing(name), .failed)
  }

  /// `MATCHBOOK_PATIENCE` tells how many milliseconds a change waits for other writers; up to an hour.
  private static var storeOptions: Store.Options {
    let named = GateEnvironment.value(of: "MATCHBOOK_PATIENCE").flatMap { Int($0) }
    guard let named, (0...3_600_000).contains(named) else { return Store.Options() }
    return Store.Options(patienceMilliseconds: named)
  }

  /// Does some of the workspace's work, turning its refusals into a sentence and an exit status.
  ///
  /// What is unlikely is asked about at a terminal; elsewhere it is refused, unless `--yes` answers it.
  func attempt<Value>(_ work: () throws(RepositoryError) -> Value) throws -> Value {
    var asked: Set<Doubt> = []
    while true {
      do { return try (saysYes ? Confirmation.all : .doubts(asked)).during(work) } catch {
        guard case .unlikely(let doubts) = error else {
          throw Self.failure(English.sentence(for: error), ExitStatus(error))
        }
        try Self.ask(about: doubts)
        asked.formUnion(doubts)
      }
    }
  }

  /// - Throws: `ExitCode` after a sentence, where nobody says that it is right.
  static func ask(about doubts: [Doubt]) throws {
    guard StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else {
      throw failure(ResultList.inert(English.Doubts.asking(about: doubts, English.Doubts.sayYes)), .badData)
    }
    guard answersYes(to: doubts) else { throw failure(English.Doubts.leftAlone, .badData) }
  }

  /// Asks at a terminal whether something unlikely is right; elsewhere nobody says so.
  func confirms(_ doubts: [Doubt]) -> Bool {
    guard !doubts.isEmpty, StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else { return false }
    return Self.answersYes(to: doubts)
  }

  private static func answersYes(to doubts: [Doubt]) -> Bool {
    StandardStreams.agrees(CellText.shown(English.Doubts.asking(about: doubts, English.Doubts.ask)))
  }

  /// Says the sentence, in one line whatever it repeats of somebody's words, and returns the status to throw.
  static func failure(_ sentence: String, _ status: ExitStatus) -> ExitCode {
    StandardStreams.say(Echo.shortened(CellText.shown(sentence)))
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
    if let named = GateEnvironment.value(of: "MATCHBOOK_USER"), owns(path) { return named }
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
