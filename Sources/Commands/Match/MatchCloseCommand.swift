import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match close`: Closes matches with their closure record.
struct MatchCloseCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes matches with their closure record.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: MatchArguments

  @Option(help: "The closure reason, such as 'mentor: moved' or 'planned end'.")
  var reason: String

  @Option(parsing: .unconditional, help: "The last day; today without it.")
  var on: PastDay?

  @Option(help: "Who told whom, and what was said.")
  var note = ""

  @Flag(help: "Mentor and youth have met to say goodbye.")
  var goodbye = false

  @Flag(help: "The youth may be matched again.")
  var rematch = false

  @MainActor func run() async throws {
    let runner = try MatchStepRunner(global)
    guard let closureReason = ClosureReason(rawValue: reason.lowercased()) else {
      let choices = ClosureReason.allCases.map(\.rawValue)
      throw CommandSession.failure(English.Proposals.notAClosureReason(reason, choices: choices), .usage)
    }
    let closure = MatchClosure(
      reason: closureReason, on: try on?.day(today: runner.today), goodbyeMeeting: goodbye, rematchEligible: rematch,
      note: note)
    try runner.run(.close(closure), for: arguments.matches)
  }
}
