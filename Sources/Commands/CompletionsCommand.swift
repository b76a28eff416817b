import ArgumentParser
import Localization

/// `matchbook completions SHELL`: prints a script that completes commands and options.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints a completion script for bash, zsh or fish.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "bash, zsh or fish.")
  var shell: String

  func run() throws {
    guard let kind = CompletionShell(rawValue: shell) else {
      throw CommandSession.failure(English.Session.unknownShell(shell), .usage)
    }
    StandardStreams.print(MatchbookCommand.completionScript(for: kind))
  }
}
