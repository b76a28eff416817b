import ArgumentParser
import Domain
import Localization
import Repository

extension AuditCommand {
  /// `matchbook audit head`: what to keep elsewhere.
  struct Head: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "head",
      abstract: "Prints the last event's number and hash, for keeping elsewhere: with it, `audit verify --head` finds "
        + "whatever was changed, or cut off, since.")

    @OptionGroup var global: GlobalOptions

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let head = try session.attempt { () throws(RepositoryError) in try session.workspace.auditHead() }
      guard let head else { throw CommandSession.failure(English.Audit.nothingYet, .failed) }
      StandardStreams.print(head.text)
    }
  }
}
