import ArgumentParser
import Domain
import Localization

/// `matchbook caseload`: who has which youth, mentors and matches.
struct CaseloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Shows who has which youth, mentors and matches, and hands them over.",
    subcommands: [CaseloadShowCommand.self, CaseloadAssignCommand.self, CaseloadDealCommand.self],
    defaultSubcommand: CaseloadShowCommand.self)

  /// The parts of a list that is divided by commas.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }
}

/// To whom all that a user has is dealt out, as options.
struct DealingOptions: ParsableArguments {
  @Option(help: "Hands over everything the user has: to these logins, divided by commas, evenly.")
  var dealTo: String?

  @Flag(help: "Puts everything the user has on the list “Nobody's yet”.")
  var toNobody = false

  func validate() throws {
    if dealTo != nil, toNobody { throw ValidationError(English.Caseload.toOneOrNobody) }
  }

  var dealing: Dealing? { toNobody ? .nobody : dealTo.map { .to(CaseloadCommand.parts($0)) } }
}
