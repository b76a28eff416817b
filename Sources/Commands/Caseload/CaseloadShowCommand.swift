import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook caseload show`: how much everybody has, or what one user or nobody has.
struct CaseloadShowCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.caseload]

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows how much everybody has, or what one user has.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The login of the user whose youth, mentors, matches and team are listed.")
  var login: String?

  @Flag(help: "Lists what nobody has yet.")
  var nobody = false

  func validate() throws {
    if login != nil, nobody { throw ValidationError(English.Caseload.toOneOrNobody) }
  }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let workspace = session.workspace
    guard login == nil, !nobody else {
      let records = try session.attempt { () throws(RepositoryError) in try workspace.caseload(of: login) }
      let names = workspace.names
      let list = ResultList(
        name: "records",
        columns: [
          .init(title: English.Caseload.kindColumn), .init(title: English.Caseload.recordColumn),
          .init(title: English.Caseload.nameColumn, isFlexible: true), .init(title: English.Caseload.stateColumn),
          .init(title: English.Caseload.sinceColumn),
        ], records: records.map { Self.record($0, names) },
        emptyText: login.map(English.Caseload.hasNothing) ?? English.Caseload.nothingUnowned)
      return list.write(as: output.format)
    }
    let owners = try session.attempt { () throws(RepositoryError) in try workspace.caseloads() }
    ResultList(
      name: "caseloads",
      columns: [
        .init(title: English.Users.loginColumn), .init(title: English.Users.nameColumn, isFlexible: true),
        .init(title: English.Users.roleColumn),
      ] + Self.counted.map { .init(title: English.Caseload.title(of: $0), alignment: .trailing) } + [
        .init(title: English.Caseload.supervisorColumn)
      ], records: owners.map(Self.record), emptyText: ""
    ).write(as: output.format)
  }

  private static let counted: [Duty] = [.youth, .mentors, .matches, .officials, .asks, .entrusted, .team]

  private static func record(_ owner: CaseloadOwner) -> ResultList.Record {
    ResultList.Record(
      cells: [owner.user?.login ?? "", owner.user?.name ?? English.Caseload.unowned, owner.user?.role.rawValue ?? ""]
        + counted.map { "\(owner.counts[$0] ?? 0)" } + [owner.supervisor ?? ""],
      json: .object(
        [
          ("login", .optional(owner.user?.login)), ("name", .optional(owner.user?.name)),
          ("role", .optional(owner.user?.role.rawValue)),
        ] + counted.map { ($0.rawValue, .optional(owner.counts[$0] ?? 0)) } + [
          ("supervisor", .optional(owner.supervisor))
        ]))
  }

  private static func record(_ record: OwnedRecord, _ names: ListedNames) -> ResultList.Record {
    let name = record.duty == .team ? record.name : names.shown(record.name)
    let subject =
      record.mentor.map { English.Mentoring.pair(name, names.shown($0)) } ?? English.Mentoring.called(name)
    return ResultList.Record(
      cells: [
        English.Caseload.title(of: record.duty), "\(record.reference)", subject, record.state,
        record.since.map { "\($0)" } ?? "",
      ],
      json: .object([
        ("kind", .string(record.duty.rawValue)), ("reference", .string("\(record.reference)")),
        ("name", .string(subject)), ("state", .string(record.state)), ("since", .optional(record.since)),
      ]))
  }
}
