import ArgumentParser
import Localization

/// `matchbook console`: opens the console; also what `matchbook` alone does.
struct ConsoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "console", abstract: "Opens the console.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ConsoleOptions

  @MainActor func run() async throws {
    guard !global.plain else { throw CommandSession.failure(English.Session.plainIsForCommands, .failed) }
    try await ConsoleRunner.run(ConsoleSettings(global, options))
  }
}
