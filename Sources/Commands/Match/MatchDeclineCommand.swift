import ArgumentParser
import Domain
import ViewModels

/// `matchbook match decline`: Declines proposals; the youth take their old places in the queue.
struct MatchDeclineCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Declines proposals; the youth take their old places in the queue.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "Why; it stays with the match.")
  var reason: String

  @MainActor func run() async throws {
    try MatchStepRunner(global).run(.decline(reason: reason), for: arguments.matches)
  }
}
