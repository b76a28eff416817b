import ArgumentParser
import Domain
import ViewModels

/// `matchbook match activate`: Begins matches on the day of their match meeting.
struct MatchActivateCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "activate", abstract: "Begins matches on the day of their match meeting.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(parsing: .unconditional, help: "The day they met; today without it.")
  var on: PastDay?

  @Option(help: "Why a day in the past is recorded only now.")
  var reason = ""

  @MainActor func run() async throws {
    let runner = try MatchStepRunner(global)
    try runner.run(.activate(on: try on?.day(today: runner.today), reason: reason), for: arguments.matches)
  }
}
