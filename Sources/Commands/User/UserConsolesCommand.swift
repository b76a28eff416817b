import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook user consoles`: who has the database open.
struct UserConsolesCommand: RemoteCommand {
  static let shows: [ShownPlace] = []
  static let configuration = CommandConfiguration(
    commandName: "consoles", abstract: "Lists the consoles and commands that have the database open.",
    discussion: "Processes of other accounts are seen by root alone.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let holders = try session.attempt { () throws(RepositoryError) in try session.workspace.openConsoles() }
    let clock = session.workspace.clock
    ResultList(
      name: "consoles",
      columns: [
        .init(title: English.Consoles.process, alignment: .trailing), .init(title: English.Consoles.user),
        .init(title: English.Consoles.account), .init(title: English.Consoles.since),
        .init(title: English.Consoles.state),
      ], records: holders.map { Self.record($0, clock) }, emptyText: English.Consoles.none
    ).write(as: output.format)
  }

  private static func record(_ holder: DatabaseHolder, _ clock: Clock) -> ResultList.Record {
    ResultList.Record(
      cells: [
        "\(holder.process)", holder.login ?? "", holder.account, clock.dayAndTime(holder.since),
        holder.isStopped ? English.Consoles.stopped : English.Consoles.running,
      ],
      json: .object([
        ("process", .number(Int64(holder.process))), ("user", .optional(holder.login)),
        ("account", .string(holder.account)), ("since", .string("\(holder.since)")),
        ("isStopped", .bool(holder.isStopped)),
      ]))
  }
}
