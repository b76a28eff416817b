import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match queue`: what waits for whom, the oldest first.
struct MatchQueueCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.proposals]

  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Lists the proposals that wait, the oldest first, with what they wait for.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "all, undecided, asked or meeting.")
  var filter: ProposalFilter = .all

  @Option(help: "At most this many.")
  var limit = 200

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let session = try CommandSession(global)
    let model = MatchQueueViewModel(workspace: session.workspace, filter: filter)
    let items = try session.attempt { () throws(RepositoryError) in
      try model.items(ListRequest(limit: limit))
    }
    let words = English.Proposals.self
    ResultList(
      name: "proposals",
      columns: [
        .init(title: words.match), .init(title: words.youth, isFlexible: true),
        .init(title: words.mentor, isFlexible: true), .init(title: words.waitsFor, isFlexible: true),
        .init(title: words.waiting), .init(title: words.clock),
      ], records: items.map(Self.record), emptyText: words.empty
    ).write(as: output.format)
  }

  @MainActor private static func record(_ item: MatchQueueItem) -> ResultList.Record {
    ResultList.Record(
      cells: [
        "\(item.reference)", item.youth, item.mentor, English.Proposals.waits(item.waitsFor, blocked: item.blocked),
        item.waiting, item.clock,
      ],
      json: .object([
        ("match", .string("\(item.reference)")), ("youth", .string(item.youth)), ("mentor", .string(item.mentor)),
        ("state", .string(item.state.rawValue)), ("waitsFor", .string(item.waitsFor)),
        ("blocked", .optional(item.blocked.isEmpty ? nil : item.blocked)),
        ("since", .string("\(item.since)")), ("acceptBy", .optional(item.acceptBy)),
        ("meetingOn", .optional(item.meetingOn)),
      ]))
  }
}

extension ProposalFilter: ExpressibleByArgument {}
