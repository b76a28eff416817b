import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook match why REF REF`: every rule and score between two people.
struct MatchWhyCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.comparison]

  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Says what fits between a youth and a mentor, and what forbids their match.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The youth and the mentor, in either order: Y-1042 A-311.")
  var references: [String]

  @MainActor func run() async throws {
    let people = try references.map { try MatchCommand.reference($0, [.youth, .adult]) }
    guard people.count == 2, let youth = people.first(where: { $0.kind == .youth }),
      let mentor = people.first(where: { $0.kind == .adult })
    else { throw CommandSession.failure(English.Matching.needsPair, .usage) }
    let session = try CommandSession(global)
    let advisor = MatchAdvisor(workspace: session.workspace)
    let pair = try session.attempt { () throws(RepositoryError) in try advisor.why(youth: youth, mentor: mentor) }
    guard output.format == .table else { return StandardStreams.print(pair.json) }
    ResultList(
      name: "criteria",
      columns: [
        .init(title: "Criterion"), .init(title: "Fit", alignment: .trailing),
        .init(title: "Weight", alignment: .trailing), .init(title: "Why", isFlexible: true),
      ],
      records: pair.parts.map { part in
        ResultList.Record(
          cells: [
            English.Matching.subject(of: part.criterion), English.Matching.points(part.value), "\(part.weight)",
            part.words,
          ], json: .null)
      }, emptyText: ""
    ).write(as: .table)
    if let match = pair.match { StandardStreams.print(English.Matching.paired(match.reference, match.state)) }
    StandardStreams.print(
      pair.isEligible
        ? English.Matching.fits(youth, mentor, score: pair.score)
        : English.Matching.blocked(youth, mentor, pair.blockers))
    if pair.needsYouth { StandardStreams.say(English.Guards.next(youth)) }
  }
}
