import ArgumentParser
import Domain
import ViewModels

/// `matchbook match pause`: Lets matches rest: no sessions are owed, check-ins go on.
struct MatchPauseCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Lets matches rest: no sessions are owed, check-ins go on.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "Why; it stays with the match.")
  var reason: String

  @MainActor func run() async throws {
    try MatchStepRunner(global).run(.pause(reason: reason), for: arguments.matches)
  }
}
