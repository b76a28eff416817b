import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook backup`: copies the database while others work on it.
struct BackupCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It writes a file on the server, so run it there."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: English.Health.backUpPurpose,
    discussion: """
      The copy opens like any database. Printed are the last event in its audit log and that event's hash. Directors may \
      make one, and the owner of the database's file, such as the account of a timer. \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The file to make; there must be none of that name. Standard output (-) can't hold a database.")
  var file: String

  @MainActor func run() async throws {
    guard file != "-" else { throw CommandSession.failure(English.Health.backupNeedsFile, .usage) }
    let keeper = KeeperSession(global)
    try keeper.requireDatabase()
    do { try OutputGuard(database: keeper.path, mayReplace: true).check(file) } catch {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
    let workspace = try keeper.open()
    let head = try keeper.attempt {
      let head = try workspace.store.backup(to: file)
      // No copy leaves without an event.
      do { try workspace.recordBackUp(upTo: head) } catch {
        unlink(file)
        throw error
      }
      return head
    }
    if let head { StandardStreams.print("\(head.sequence) \(head.hash)") }
    if !global.quiet { StandardStreams.say(English.Health.backedUp(to: file)) }
  }
}
