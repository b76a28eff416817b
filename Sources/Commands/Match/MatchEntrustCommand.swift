import ArgumentParser
import Domain
import Localization
import ViewModels

/// `matchbook match entrust`: Entrusts matches to an ambassador for a time, or takes them back.
struct MatchEntrustCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "entrust", abstract: "Entrusts matches to an ambassador for a time, or takes them back.",
    discussion: "An ambassador sees the matches entrusted to them, from the first day to the last, and no others.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "The ambassador's login.")
  var to: String?

  @Flag(help: "Take them back, from whomever has them.")
  var back = false

  @Option(parsing: .unconditional, help: "The first day; today where it is left out.")
  var from: AnyDay?

  @Option(parsing: .unconditional, help: "The last day; open where it is left out.")
  var until: ComingDay?

  func validate() throws {
    if (to == nil) != back { throw ValidationError(English.Entrusting.whom) }
  }

  @MainActor func run() async throws {
    let runner = try MatchStepRunner(global)
    let (first, last) = (try from?.day(today: runner.today), try until?.day(today: runner.today))
    let step = MatchStep.entrust(to: to, from: first, until: last)
    try runner.run(step, for: arguments.matches)
  }
}
