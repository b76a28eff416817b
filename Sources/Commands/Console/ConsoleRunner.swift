import AppResources
import ArgumentParser
import CursesTerminal
import Domain
import Foundation
import Localization
import Repository
import Screens
import TerminalUI
import ViewModels

/// Runs the console on a terminal, or on a script.
@MainActor
struct ConsoleRunner {
  let session: CommandSession
  let databaseName: String
  let settings: ConsoleSettings

  /// Opens the console on the database that the settings name.
  static func run(_ settings: ConsoleSettings) async throws {
    let session = try CommandSession(database: settings.database, saysYes: settings.saysYes)
    let name = session.path.split(separator: "/").last.map(String.init) ?? ""
    try await ConsoleRunner(session: session, databaseName: name, settings: settings).run()
  }

  func run() async throws {
    if let script = settings.script { return try await play(script) }
    let environment = TerminalEnvironment.current()
    let terminal: CursesTerminal
    do {
      let note = CrashNote(
        folder: Locations().state, heading: "Matchbook \(Version.text)", farewell: English.Session.crashed)
      terminal = try CursesTerminal(configuration, environment: environment, crashNote: note)
    } catch {
      throw CommandSession.failure(error.sentence, .failed)
    }
    let hasLeftDrafts = !session.workspace.takeInDrafts(within: 500)
    // Beside the first reading; nothing is shown before it is on file.
    async let signedIn: Void = Self.recordSignIn(session.workspace)
    let shell = Shell(model: model(session.workspace), tab: settings.screen)
    if let notice = terminal.notice { shell.say(notice.sentence, .warning) }
    let admission = Admission(to: session.workspace, by: Visit.current?.key)
    let loop = TerminalLoop(
      terminal: terminal,
      application: ConsoleApplication(
        shell: shell, admission: admission, store: session.workspace.store, hasLeftDrafts: hasLeftDrafts),
      isRemote: environment.isRemote)
    await signedIn
    let console = Waiting { waited in MainActor.assumeIsolated { loop.goesOn(after: waited) } }
    let reason = await Waiting.$current.withValue(console) { await loop.run() }
    let leaving = Waiting { reason.isUrgent ? $0 < .milliseconds(200) : WaitingNote.goesOn($0) }
    Waiting.$current.withValue(leaving) {
      try? shell.model.workspace.tellLooks()
      try? session.workspace.recordSignOut(reason: Self.why(reason))
    }
    if !reason.isUrgent { session.workspace.store.checkpointIfQuiet() }
    if reason == .dismissed { StandardStreams.say(English.Gate.ended) }
    if reason == .leftAlone { StandardStreams.say(English.Lock.ended) }
    guard reason == .quit else { throw ExitCode(reason.exitStatus) }
  }

  /// A disk that takes no writes does not keep anybody out.
  @concurrent nonisolated private static func recordSignIn(_ workspace: Workspace) async {
    try? workspace.recordSignIn(isConsole: true)
  }

  /// Why the run ended, for the log; nothing where the user ended it.
  private static func why(_ reason: TerminationReason) -> String {
    switch reason {
    case .quit: ""
    case .dismissed: English.Audit.dismissed
    case .leftAlone: English.Lock.leftAlone
    case .signal, .terminalGone: English.Audit.lineCut
    }
  }

  private func model(_ workspace: Workspace) -> ConsoleViewModel {
    var workspace = workspace
    if settings.masksNames { workspace.ownNamesInLists = .masked }
    return ConsoleViewModel(
      workspace: workspace, databaseName: databaseName, placeLookup: PlaceDirectory.installed()?.lookup,
      idle: IdleLimits(lock: settings.lockAfter.map { .seconds($0) }, end: settings.endAfter.map { .seconds($0) }))
  }

  private var configuration: TerminalConfiguration {
    TerminalConfiguration(
      theme: settings.theme, usesColor: settings.usesColor, isLowBandwidth: settings.isLowBandwidth)
  }

  private func play(_ file: String) async throws {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw CommandSession.failure(English.Session.cannotRead(file), .noInput)
    }
    let script: InputScript
    do { script = try InputScript(text) } catch {
      throw CommandSession.failure(English.Session.badScript(file, line: error.line, text: error.text), .badData)
    }
    let numbers = settings.scriptSize.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
      throw CommandSession.failure(English.Session.badSize(settings.scriptSize), .usage)
    }
    let stopped = Workspace(
      store: session.workspace.store, actor: session.workspace.actor, clock: session.workspace.clock.stopped)
    stopped.followHouse()
    let shell = Shell(model: model(stopped), tab: settings.screen)
    var scripted = ScriptedSession(
      application: ConsoleApplication(shell: shell), size: Size(width: numbers[0], height: numbers[1]))
    let screen = await scripted.play(script)
    shell.keepDrafts()
    try session.attempt { () throws(RepositoryError) in try shell.model.workspace.tellLooks() }
    do throws(TransferError) {
      let keeper = OutputGuard(database: session.path, inputs: [file], mayReplace: settings.replacesFile)
      let sink = try ResultSink(settings.savedScreen, sparing: keeper)
      try sink.write(Array(screen.text.utf8))
      try sink.finish()
    } catch {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
  }
}
