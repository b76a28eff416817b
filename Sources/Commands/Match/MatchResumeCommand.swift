import ArgumentParser
import Domain
import ViewModels

/// `matchbook match resume`: Takes up matches that rested.
struct MatchResumeCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Takes up matches that rested.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @MainActor func run() async throws {
    try MatchStepRunner(global).run(.resume, for: arguments.matches)
  }
}
