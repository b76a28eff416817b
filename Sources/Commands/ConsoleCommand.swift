import AppResources
import ArgumentParser
import CursesTerminal
import Domain
import Foundation
import Localization
import Screens
import TerminalUI
import ViewModels

/// `matchbook console`: opens the console; also what `matchbook` alone does.
struct ConsoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "console", abstract: "Opens the console.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ConsoleOptions

  @MainActor func run() async throws {
    guard !global.plain else { throw CommandSession.failure(English.Session.plainIsForCommands, .failed) }
    let session = try CommandSession(global)
    let name = (session.path as NSString).lastPathComponent
    try await ConsoleRunner(session: session, databaseName: name, global: global, options: options).run()
  }
}
