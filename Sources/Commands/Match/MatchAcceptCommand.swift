import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match accept REF --by PARTY…`: records that parties accept an approved proposal.
struct MatchAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Records who accepts an approved proposal; with the last it is accepted.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Option(parsing: .upToNextOption, help: "Who accepts: mentor, youth, guardian; several may be named.")
  var by: [MatchParty]

  @Option(help: "The day they said so; today where left out.")
  var on: String?

  @MainActor func run() async throws {
    let match = try MatchCommand.reference(match, [.match])
    let session = try CommandSession(global)
    let day = try MatchCommand.day(on, in: session)
    var state = MatchState.presented
    for party in by {
      state = try session.attempt { () throws(RepositoryError) in
        try session.workspace.recordAcceptance(of: match, by: party, on: day)
      }
    }
    StandardStreams.print(English.Matching.accepted(match, by: by, state: state))
  }
}
