import ArgumentParser
import Domain
import ViewModels

/// `matchbook match schedule`: Sets, or moves, the day of the match meeting.
struct MatchScheduleCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Sets, or moves, the day of the match meeting.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-09, 3/9 or next mon.")
  var on: ComingDay

  @MainActor func run() async throws {
    let runner = try MatchStepRunner(global)
    try runner.run(.schedule(on: try on.day(today: runner.today)), for: arguments.matches)
  }
}
