import ArgumentParser
import Domain
import ViewModels

/// `matchbook match approve`: Approves proposals; then mentor, youth and guardian are asked.
struct MatchApproveCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approves proposals; then mentor, youth and guardian are asked.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @MainActor func run() async throws {
    try MatchStepRunner(global).run(.approve, for: arguments.matches)
  }
}
