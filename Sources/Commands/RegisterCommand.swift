import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook register`: which records there are, and not whose.
struct RegisterCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.register]

  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Tells which records there are and how they stand, without names.",
    discussion: """
      For auditors: counts by state, or with a kind the references. Nothing here is found by name; who has seen a record \
      is told by 'matchbook audit reads'.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "youth, mentors or matches; without it, the counts of all.")
  var kind: RegisterKind?

  @Option(help: "Only records in this state.")
  var state: String?

  @Option(help: "Go on after this reference.")
  var after: String?

  @Option(help: "At most this many.")
  var limit = 100

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let last = try after.map { text in
      guard let reference = Reference(text) else {
        throw CommandSession.failure(English.Session.notAReference(text), .usage)
      }
      return reference
    }
    let session = try CommandSession(global)
    guard let kind else { return try writeCounts(session) }
    let rows = try session.attempt { () throws(RepositoryError) in
      try session.workspace.register(kind, state: state, after: last, limit: limit)
    }
    let words = English.Register.self
    ResultList(
      name: "records",
      columns: [
        .init(title: words.record), .init(title: words.state), .init(title: words.since), .init(title: words.program),
      ],
      records: rows.map { row in
        ResultList.Record(
          cells: ["\(row.reference)", row.state, "\(row.since)", "\(row.program)"],
          json: .object([
            ("reference", .string("\(row.reference)")), ("state", .string(row.state)),
            ("stateSince", .string("\(row.since)")), ("program", .string("\(row.program)")),
          ]))
      }, emptyText: words.nothing
    ).write(as: output.format)
  }

  private func writeCounts(_ session: CommandSession) throws {
    let counts = try session.attempt { () throws(RepositoryError) in try session.workspace.registerCounts() }
    let words = English.Register.self
    ResultList(
      name: "counts",
      columns: [
        .init(title: words.kind), .init(title: words.state), .init(title: words.count, alignment: .trailing),
      ],
      records: counts.filter { state == nil || $0.state == state }.map { row in
        ResultList.Record(
          cells: [row.kind.rawValue, row.state, "\(row.count)"],
          json: .object([
            ("kind", .string(row.kind.rawValue)), ("state", .string(row.state)), ("count", .number(Int64(row.count))),
          ]))
      }, emptyText: words.nothing
    ).write(as: output.format)
  }
}

extension RegisterKind: ExpressibleByArgument {}
