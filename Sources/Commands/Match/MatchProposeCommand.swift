import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match propose YOUTH MENTOR RATIONALE`: names a pair for the supervisor to decide on.
struct MatchProposeCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.comparison]

  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Proposes a youth and a mentor to the supervisor.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The youth, such as Y-1042.")
  var youth: String

  @Argument(help: "The mentor, such as A-311.")
  var mentor: String

  @Argument(help: "Why these two, in a sentence.")
  var rationale: String

  @MainActor func run() async throws {
    let youth = try MatchCommand.reference(youth, [.youth])
    let mentor = try MatchCommand.reference(mentor, [.adult])
    let session = try CommandSession(global)
    let advisor = MatchAdvisor(workspace: session.workspace)
    let pair = try session.attempt { () throws(RepositoryError) in try advisor.why(youth: youth, mentor: mentor) }
    if let match = pair.match {
      throw CommandSession.failure(English.Matching.pairedAlready(youth, mentor, match.reference), .failed)
    }
    guard pair.isEligible else {
      throw CommandSession.failure(English.Matching.blocked(youth, mentor, pair.blockers), .failed)
    }
    let match = try session.attempt { () throws(RepositoryError) in
      try session.workspace.proposeMatch(youth: youth, mentor: mentor, rationale: rationale, score: pair.score)
    }
    StandardStreams.print(English.Matching.proposed(match, youth, mentor))
  }
}
