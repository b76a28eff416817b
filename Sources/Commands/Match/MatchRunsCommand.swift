import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook match runs`: the match days on file.
struct MatchRunsCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists the match days on file, the latest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "At most this many.")
  var limit = 50

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let session = try CommandSession(global)
    let runs = try session.attempt { () throws(RepositoryError) in try session.workspace.matchRuns(limit: limit) }
    ResultList(
      name: "runs",
      columns: [
        .init(title: "Run"), .init(title: "Day"), .init(title: "By", isFlexible: true), .init(title: "Policy"),
        .init(title: "Waiting", alignment: .trailing), .init(title: "Served", alignment: .trailing),
        .init(title: "Proposed", alignment: .trailing), .init(title: "Wider by", alignment: .trailing),
      ], records: runs.map(Self.record), emptyText: English.MatchDay.noRuns
    ).write(as: output.format)
  }

  private static func record(_ run: MatchRunRow) -> ResultList.Record {
    ResultList.Record(
      cells: [
        "\(run.reference)", "\(run.madeOn)", run.madeBy, run.policy.name, "\(run.waiting)", "\(run.served)",
        "\(run.proposed)", "\(run.wideningDays)",
      ], json: run.json)
  }
}

extension MatchRunRow {
  var json: JSONValue {
    .object([
      ("run", .string("\(reference)")), ("madeOn", .string("\(madeOn)")), ("madeBy", .string(madeBy)),
      ("policy", .string(policy.name)), ("waiting", .number(Int64(waiting))), ("served", .number(Int64(served))),
      ("score", .number(Int64(score))), ("proposed", .number(Int64(proposed))),
      ("widening", .number(Int64(wideningDays))), ("reason", .string(wideningReason)),
    ])
  }
}
