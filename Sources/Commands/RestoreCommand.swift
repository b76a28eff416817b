import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook restore`: puts a backup in the place of the database.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in the place of the database, once it is checked.",
    discussion: """
      The replaced database is kept beside the new one. Nothing is done while a console or a command has the database \
      open, or where the backup is damaged.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The backup, as 'matchbook backup' made it; it can't come from standard input (-).")
  var file: String

  @MainActor func run() async throws {
    guard file != "-" else { throw CommandSession.failure(English.Health.backupNeedsFile, .usage) }
    let keeper = KeeperSession(global)
    if keeper.isThere { try checkKeeper(of: keeper) }
    try Locations.makeFolder(of: keeper.path)
    let kept = try restore(to: keeper.path)
    if !global.quiet { StandardStreams.say(English.Health.restored(file, kept: kept)) }
    let workspace = try keeper.open()
    try keeper.attempt { try workspace.recordRestore() }
  }

  private func restore(to path: String) throws -> String? {
    do { return try Store.restore(file, to: path) } catch {
      throw CommandSession.failure(English.Health.notRestored(error, from: file), ExitStatus(error))
    }
  }

  /// Asks the database that is there whether this user may replace it; one that is beyond opening is not asked.
  private func checkKeeper(of keeper: KeeperSession) throws {
    do { _ = try Store.open(path: keeper.path) } catch {
      switch error {
      case .damaged, .notADatabase, .newerSchema, .migrationFailed, .auditBroken, .inputOutput: return
      default: return try keeper.attempt { throw error }
      }
    }
    _ = try keeper.open()
  }
}
