import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match run R-3`: one match day on file, and whether it comes out the same again.
struct MatchRunCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.matchDay]

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Shows a match day on file; --check solves it again and compares byte for byte.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The match day, such as R-3.")
  var reference: String

  @Flag(help: "Solve it again from what is on file, and compare.")
  var check = false

  @MainActor func run() async throws {
    let words = English.MatchDay.self
    guard let run = Reference(reference), run.kind == .run else {
      throw CommandSession.failure(words.notARun(reference), .usage)
    }
    let session = try CommandSession(global)
    let record = try session.attempt { () throws(RepositoryError) in try session.workspace.matchRun(run) }
    if check { return try Self.check(record, run) }
    guard output.format == .table else {
      let lines = record.result.split(separator: "\n").map { JSONValue.string(String($0)) }
      return StandardStreams.print(
        JSONValue.object([
          ("run", record.row.json), ("poolHash", .string(record.poolHash)), ("selection", .string(record.selection)),
          ("figures", .string(record.figures)), ("edits", .string(record.edits)), ("result", .array(lines)),
        ]).text)
    }
    StandardStreams.print(words.run(run, by: record.row.madeBy, on: record.row.madeOn))
    StandardStreams.print(words.policy(record.row.policy))
    StandardStreams.print(words.selection(record.selection))
    StandardStreams.print(words.figures(record.figures))
    StandardStreams.print(words.poolHash(record.poolHash))
    if !record.edits.isEmpty { StandardStreams.print(words.settled(record.edits)) }
    if !record.row.wideningReason.isEmpty {
      StandardStreams.print(
        ResultList.inert(words.widened(record.row.wideningDays, because: record.row.wideningReason)))
    }
    for line in record.result.split(separator: "\n") { StandardStreams.print(String(line)) }
  }

  private static func check(_ record: MatchRunRecord, _ run: Reference) throws {
    switch MatchRunCheck(record) {
    case .same: StandardStreams.print(English.MatchDay.checked(run))
    case .differs: throw CommandSession.failure(English.MatchDay.differs(run), .failed)
    case .changedOnFile: throw CommandSession.failure(English.MatchDay.changedOnFile(run), .failed)
    }
  }
}
