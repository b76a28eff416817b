import ArgumentParser
import Domain
import Localization

/// `matchbook console`: opens the console; also what `matchbook` alone does.
struct ConsoleCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "console", abstract: "Opens the console.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ConsoleOptions

  var hostFile: String? {
    options.script != nil ? "--script" : (options.saveScreen ?? "-") != "-" ? "--save-screen" : nil
  }

  @MainActor func run() async throws {
    guard !global.plain else { throw CommandSession.failure(English.Session.plainIsForCommands, .failed) }
    try await ConsoleRunner.run(ConsoleSettings(global, options))
  }
}
