import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook audit`: the audit log and its chain.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Shows the audit log, and verifies that nobody has touched it.",
    subcommands: [List.self, Verify.self, Head.self, Reads.self], defaultSubcommand: List.self)

  struct List: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists events, the newest first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Argument(help: "Only events about this record, such as Y-1042.")
    var reference: String?

    @Option(help: "Only what this user did.")
    var user: String?

    @Option(help: "At most this many.")
    var limit = 50

    @MainActor func run() async throws {
      let limit = try CommandSession.rows(limit)
      let session = try CommandSession(global)
      var filter = AuditFilter(actor: user)
      if let reference {
        guard let object = Reference(reference) else {
          throw CommandSession.failure(English.Session.notAReference(reference), .usage)
        }
        filter.object = object
      }
      let events = try session.attempt { () throws(RepositoryError) in
        try session.workspace.auditEvents(filter, limit: limit)
      }
      ResultList(
        name: "events",
        columns: [
          .init(title: "#", alignment: .trailing), .init(title: "When"), .init(title: "Who"), .init(title: "Did"),
          .init(title: "What"), .init(title: "Why", isFlexible: true),
        ], records: events.map { Self.record($0, session.workspace.clock) }, emptyText: English.Session.noEvents
      ).write(as: output.format)
    }

    private static func record(_ event: AuditEvent, _ clock: Clock) -> ResultList.Record {
      ResultList.Record(
        cells: [
          "\(event.sequence)", clock.dayAndTime(event.at), event.actor, event.action.rawValue, event.object,
          event.reason,
        ],
        json: .object([
          ("sequence", .number(event.sequence)), ("at", .string("\(event.at)")), ("actor", .string(event.actor)),
          ("action", .string(event.action.rawValue)), ("object", .string(event.object)),
          ("reason", .string(event.reason)),
        ]))
    }
  }

  struct Verify: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Works out the whole chain again and says whether the log is as it was written.")

    @OptionGroup var global: GlobalOptions

    @Option(help: "A head that was printed before and kept elsewhere, SEQUENCE:HASH; it shows an end that was cut off.")
    var head: String?

    @MainActor func run() async throws {
      let expected = try head.map { text in
        guard let head = AuditHead(text) else { throw CommandSession.failure(English.Audit.notAHead(text), .usage) }
        return head
      }
      let session = try CommandSession(global)
      let result = try session.attempt { () throws(RepositoryError) in
        try session.workspace.verifyAudit(expecting: expected)
      }
      if let fault = result.fault {
        if case .headDiffers(let sequence) = fault {
          throw CommandSession.failure(English.Audit.departs(from: sequence, events: result.events), .failed)
        }
        if case .indexDiffers(let sequence) = fault {
          throw CommandSession.failure(English.Session.auditIndexDiffers(at: sequence), .failed)
        }
        throw CommandSession.failure(English.Session.auditBroken(at: fault.sequence), .failed)
      }
      StandardStreams.print(English.Session.auditHolds(events: result.events, head: result.head?.hash))
      if let expected { StandardStreams.print(English.Audit.holdsUpTo(expected.sequence)) }
    }
  }
}
