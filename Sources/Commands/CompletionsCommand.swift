import ArgumentParser
import Domain
import Localization

/// `matchbook completions SHELL`: prints a script that completes commands and options.
struct CompletionsCommand: LocalCommand {
  static let whyLocal = "It writes a script for the shell of the computer where you run it."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints a completion script for bash, zsh or fish.", discussion: whyLocal)

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
