import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook audit`: the audit log and its chain.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Shows the audit log, and verifies that nobody has touched it.",
    subcommands: [List.self, Show.self, Verify.self, Head.self, Send.self, Reads.self], defaultSubcommand: List.self)

  struct Verify: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Works out the whole chain again and says whether the log is as it was written.",
      discussion: """
        The schema is held against this release's own, and every user, key and entry of the need-to-know list against the \
        last event about it.
        """)

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
      let outside = try session.attempt { () throws(RepositoryError) in try session.workspace.outsideChanges() }
      guard outside.isEmpty else {
        outside.forEach { StandardStreams.say(English.Health.sentence(for: .outside($0))) }
        throw ExitStatus.failed.code
      }
      StandardStreams.print(English.Health.sentence(for: .untouched))
    }
  }
}
