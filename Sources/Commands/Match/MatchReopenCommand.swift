import ArgumentParser
import Domain
import ViewModels

/// `matchbook match reopen`: Opens closed matches again from today; the gap stays in the timeline.
struct MatchReopenCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Opens closed matches again from today; the gap stays in the timeline.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "Why; it stays with the match.")
  var reason: String

  @MainActor func run() async throws {
    try MatchStepRunner(global).run(.reopen(reason: reason), for: arguments.matches)
  }
}
