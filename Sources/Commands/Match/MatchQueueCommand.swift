import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match queue`: what waits for a decision, oldest first.
struct MatchQueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Lists the proposals that wait for somebody's word, the oldest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Flag(help: "Only those that wait for the supervisor.")
  var undecided = false

  @Option(help: "At most this many.")
  var limit = 100

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let today = session.workspace.clock.today()
    if session.workspace.may(.proposeMatch) {
      let expired = try session.attempt { () throws(RepositoryError) in try session.workspace.expireProposals() }
      if !expired.isEmpty, !global.quiet { StandardStreams.say(English.Matching.expired(expired)) }
    }
    let rows = try session.attempt { () throws(RepositoryError) in
      try session.workspace.proposalQueue(limit: max(1, min(limit, 10_000)), filter: undecided ? .undecided : .all)
    }
    ResultList(
      name: "proposals",
      columns: [
        .init(title: "Match"), .init(title: "Youth"), .init(title: "Mentor"), .init(title: "State"),
        .init(title: "Since"), .init(title: "Waits for", isFlexible: true), .init(title: "Proposed by"),
      ], records: rows.map { Self.record($0, today: today) }, emptyText: English.Matching.queueEmpty
    ).write(as: output.format)
  }

  private static func record(_ row: ProposalRow, today: CivilDate) -> ResultList.Record {
    let waits = English.Matching.waits(
      row.state, for: row.waitsFor, by: row.acceptBy, meetingOn: row.meetingOn, today: today)
    return ResultList.Record(
      cells: [
        "\(row.reference)", row.youth.full, row.mentor.full, row.state.rawValue, "\(row.since)", waits,
        row.proposedBy ?? "",
      ],
      json: .object([
        ("match", .string("\(row.reference)")), ("youth", .string("\(row.youthReference)")),
        ("mentor", .string("\(row.mentorReference)")), ("state", .string(row.state.rawValue)),
        ("since", .string("\(row.since)")), ("proposedOn", .string("\(row.proposedOn)")),
        ("proposedBy", .optional(row.proposedBy)), ("acceptBy", .string("\(row.acceptBy)")),
        ("meetingOn", .optional(row.meetingOn)), ("score", .optional(row.score)),
        ("rationale", .string(row.rationale)), ("waitsFor", .array(row.waitsFor.map { .string($0.rawValue) })),
      ]))
  }
}
