import ArgumentParser
import Domain
import Foundation
import Glibc
import Localization
import Repository

extension AuditCommand {
  /// `matchbook audit send`: takes the head to where whoever can write the database cannot.
  struct Send: LocalCommand, AsyncParsableCommand {
    static let shows: [ShownPlace] = []
    static let whyLocal = "It writes a file or runs a program on the server, so run it there."
    static let configuration = CommandConfiguration(
      commandName: "send",
      abstract:
        "Sends the last event's number and hash to a file, by mail, or through a command, for keeping elsewhere.",
      discussion: """
        The line that is sent is the moment and the head, as 'matchbook audit head' prints it; it holds nothing about anybody. \
        A timer runs this every night; what is set in /etc/matchbook/audit-head.conf tells it where to send. \
        \(whyLocal)
        """)

    @OptionGroup var global: GlobalOptions

    @Option(help: "Add the line to this file. Else MATCHBOOK_HEAD_FILE.")
    var file: String?

    @Option(help: "Mail the line to this address with sendmail. Else MATCHBOOK_HEAD_MAIL.")
    var mail: String?

    @Option(
      name: .customLong("through"),
      help:
        "Run this with /bin/sh, and give it the line to read, as for a copy on another host. Else MATCHBOOK_HEAD_COMMAND."
    )
    var command: String?

    @MainActor func run() async throws {
      let destinations = [
        (file ?? GateEnvironment.value(of: "MATCHBOOK_HEAD_FILE")).map(HeadDestination.file),
        (mail ?? GateEnvironment.value(of: "MATCHBOOK_HEAD_MAIL")).map(HeadDestination.mail),
        (command ?? GateEnvironment.value(of: "MATCHBOOK_HEAD_COMMAND")).map(HeadDestination.command),
      ].compactMap(\.self)
      guard !destinations.isEmpty else { throw CommandSession.failure(English.Audit.nowhereToSend, .usage) }
      let keeper = KeeperSession(global)
      try keeper.requireDatabase()
      let workspace = try keeper.open()
      guard let head = try keeper.attempt({ try workspace.auditHead() }) else {
        throw CommandSession.failure(English.Audit.nothingYet, .failed)
      }
      let line = "\(workspace.clock.now()) \(head.text)\n"
      var isWhole = true
      for destination in destinations {
        if let trouble = destination.send(line, sparing: keeper.path) {
          StandardStreams.say(trouble)
          isWhole = false
        } else if !global.quiet {
          StandardStreams.say(English.Audit.sent(head.sequence, to: destination.name))
        }
      }
      guard isWhole else { throw ExitStatus.failed.code }
    }
  }
}
