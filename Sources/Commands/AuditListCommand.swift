import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

extension AuditCommand {
  /// `matchbook audit list`: events, the newest first.
  struct List: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists events, the newest first.",
      discussion: """
        With a record, also the lists, searches and files that held it. What people searched for is kept as a hash, so \
        --searched finds whether somebody searched for a name, and never what was searched for.
        """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Argument(help: "Only events about this record, or that show it, such as Y-1042.")
    var reference: String?

    @Option(help: "Only what this user did.")
    var user: String?

    @Option(help: "Only this action, such as export or “save youth”.")
    var action: String?

    @Option(help: "Only events of this kind: \(AuditKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: AuditKind?

    @Option(parsing: .unconditional, help: "Only events of this day or later.")
    var since: PastDay?

    @Option(parsing: .unconditional, help: "Only events of this day or earlier.")
    var until: PastDay?

    @Option(help: "Only searches for this.")
    var searched: String?

    @Option(help: "Go on after the event of this number, to older ones.")
    var after: Int64?

    @Option(help: "At most this many.")
    var limit = 50

    @MainActor func run() async throws {
      let limit = try CommandSession.rows(limit)
      let session = try CommandSession(global)
      let filter = try filter(in: session)
      let events = try session.attempt { () throws(RepositoryError) in
        try session.workspace.auditEvents(filter, after.map(RowPlace.after) ?? .first, limit: limit)
      }
      let (words, clock) = (English.Audit.self, session.workspace.clock)
      ResultList(
        name: "events",
        columns: [
          .init(title: words.number, alignment: .trailing), .init(title: words.when), .init(title: words.who),
          .init(title: words.did), .init(title: words.what), .init(title: words.why, isFlexible: true),
        ], records: events.map { Self.record($0, AuditLine($0, clock)) }, emptyText: words.empty
      ).write(as: output.format)
    }

    @MainActor private func filter(in session: CommandSession) throws -> AuditFilter {
      var filter = AuditFilter(actor: user, action: action.map { AuditAction($0) })
      if let reference {
        guard let object = Reference(reference) else {
          throw CommandSession.failure(English.Session.notAReference(reference), .usage)
        }
        filter.object = object
      }
      filter.kind = kind
      filter.from = try since?.day(in: session)
      filter.to = try until?.day(in: session)
      filter.term = searched
      return filter
    }

    private static func record(_ event: AuditEvent, _ line: AuditLine) -> ResultList.Record {
      ResultList.Record(
        cells: ["\(line.id)", line.when, line.who, line.did, line.about, line.why],
        json: .object([
          ("sequence", .number(event.sequence)), ("at", .string("\(event.at)")), ("actor", .string(event.actor)),
          ("action", .string(event.action.rawValue)), ("object", .string(event.object)),
          ("reason", .string(event.reason)), ("shows", .optional(event.shown)),
        ]))
    }
  }
}

extension AuditKind: ExpressibleByArgument {}
