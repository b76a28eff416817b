import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook caseload deal`: deals out everything a user has.
struct CaseloadDealCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "deal", abstract: "Deals out everything a user has; without --apply it only shows who would get what.",
    discussion: """
      Without --to or --to-nobody, the match specialists of the organization get the youth, mentors and matches, and its \
      supervisors the team. Matches entrusted to an ambassador go only to ambassadors you name. An entry on the \
      need-to-know list ends.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The login of the user who hands over.")
  var login: String

  @Option(help: "The logins of those who get it, divided by commas; each gets as many as the other.")
  var to: String?

  @Flag(help: "Puts everything on the list “Nobody's yet”.")
  var toNobody = false

  @Flag(help: "Does it.")
  var apply = false

  func validate() throws {
    if to != nil, toNobody { throw ValidationError(English.Caseload.toOneOrNobody) }
  }

  @MainActor func run() async throws {
    let dealing: Dealing = toNobody ? .nobody : to.map { .to(CaseloadCommand.parts($0)) } ?? .evenly
    let session = try CommandSession(global)
    let deal = try session.attempt { () throws(RepositoryError) in
      try session.workspace.dealOut(from: login, dealing, isDryRun: !apply)
    }
    Self.list(deal).write(as: output.format)
    guard output.format == .table, !global.quiet else { return }
    StandardStreams.say(ResultList.inert(deal.summary(isDone: apply)))
  }

  /// Lists what was handed over before a user went, where there was anything.
  static func tell(_ deal: CaseloadDeal, isQuiet: Bool) {
    if !deal.lines.isEmpty { list(deal).write(as: .table) }
    guard !isQuiet else { return }
    if !deal.lines.isEmpty { StandardStreams.say(ResultList.inert(deal.summary(isDone: true))) }
    if let drafts = deal.drafts {
      StandardStreams.say(English.Caseload.draftsWent(drafts.count, of: deal.login, to: drafts.receiver))
    }
  }

  static func list(_ deal: CaseloadDeal) -> ResultList {
    ResultList(
      name: "records",
      columns: [
        .init(title: English.Caseload.kindColumn), .init(title: English.Caseload.recordColumn),
        .init(title: English.Caseload.alongColumn), .init(title: English.Caseload.toColumn),
      ], records: deal.lines.map(record), emptyText: English.Caseload.hasNothing(deal.login))
  }

  private static func record(_ line: CaseloadDeal.Line) -> ResultList.Record {
    ResultList.Record(
      cells: [
        English.Caseload.title(of: line.duty), "\(line.reference)",
        line.along.map(\.description).joined(separator: " "),
        line.receiver ?? (line.duty == .needToKnow ? English.Caseload.ends : English.Caseload.nobody),
      ],
      json: .object([
        ("kind", .string(line.duty.rawValue)), ("reference", .string("\(line.reference)")),
        ("along", .array(line.along.map { .string($0.description) })), ("to", .optional(line.receiver)),
      ]))
  }
}
