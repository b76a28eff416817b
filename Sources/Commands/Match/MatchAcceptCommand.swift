import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match accept`: Records that mentor, youth or guardian accept, or with --decline that they do not.
struct MatchAcceptCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Records that mentor, youth or guardian accept, or with --decline that they do not.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "Who answers: mentor, youth or guardian.")
  var party: String

  @Option(parsing: .unconditional, help: "The day they answered; today without it.")
  var on: PastDay?

  @Flag(help: "They decline; needs --reason.")
  var decline = false

  @Option(help: "Why they decline.")
  var reason = ""

  @MainActor func run() async throws {
    let runner = try MatchStepRunner(global)
    guard let party = MatchParty(rawValue: party.lowercased()), MatchParty.asked.contains(party) else {
      throw CommandSession.failure(English.Proposals.notAParty(party), .usage)
    }
    let day = try on?.day(today: runner.today)
    let step: MatchStep = decline ? .refuse(party, reason: reason, on: day) : .accept(party, on: day)
    try runner.run(step, for: arguments.matches)
  }
}
