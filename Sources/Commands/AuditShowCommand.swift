import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

extension AuditCommand {
  /// `matchbook audit show NUMBER`: one event with all that it tells.
  struct Show: RemoteCommand {
    static let shows: [ShownPlace] = [.auditEvent]

    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Shows one event with all that it tells: what changed, and whose records it shows.",
      discussion: "That you have seen what changed in a record is written to the log in turn.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Argument(help: "The number of the event, as 'matchbook audit list' shows it.")
    var number: Int64

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let detail: AuditEventDetail
      do throws(RepositoryError) { detail = try session.workspace.auditEvent(number) } catch {
        if case .notFound = error { throw CommandSession.failure(English.Audit.noEvent("\(number)"), .failed) }
        throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
      }
      switch output.format {
      case .table:
        for line in ShowCommand.lines(of: .auditEvent(detail, session.workspace.clock)) { StandardStreams.print(line) }
      case .json, .ndjson: StandardStreams.print(Self.json(detail).text)
      }
    }

    private static func json(_ detail: AuditEventDetail) -> JSONValue {
      let event = detail.event
      return .object([
        ("sequence", .number(event.sequence)), ("at", .string("\(event.at)")), ("actor", .string(event.actor)),
        ("name", .optional(detail.name)), ("terminal", .string(event.terminal)),
        ("action", .string(event.action.rawValue)), ("object", .string(event.object)),
        ("reason", .string(event.reason)),
        ("records", event.shown == nil ? .null : .array(event.records.references.map { .string("\($0)") })),
        (
          "changes",
          .array(
            detail.rows.map { row in
              .object([
                ("did", .string(row.operation)), ("table", .string(row.table)),
                (
                  "fields",
                  .array(
                    row.fields.map { field in
                      .object([
                        ("field", .string(field.column)), ("before", .string(field.before)),
                        ("after", .string(field.after)),
                      ])
                    })
                ),
              ])
            })
        ),
      ])
    }
  }
}
