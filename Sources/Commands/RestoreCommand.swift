import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook restore`: puts a backup in the place of the database.
struct RestoreCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It replaces the database file of the server, so run it there."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in the place of the database, once it is checked.",
    discussion: """
      The replaced database is kept beside the new one. Nothing is done while a console or a command has the database \
      open, or where the backup is damaged or was changed by another program. What was taken from users since the backup \
      stays taken: nobody who was shut out gets in again. What was given to users since is listed. An encrypted backup is \
      decrypted straight into the place of the database. \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var identity: IdentityOption

  @Argument(help: "The backup, as 'matchbook backup' made it; it can't come from standard input (-).")
  var file: String

  @MainActor func run() async throws {
    guard file != "-" else { throw CommandSession.failure(English.Health.backupNeedsFile, .usage) }
    let identities = try identity.keys()
    let keeper = KeeperSession(global)
    if keeper.isThere { try checkKeeper(of: keeper) }
    try Locations.makeFolder(of: keeper.path)
    try restore(keeper, identities, acceptsUnknownRights: global.yes)
  }

  private func restore(_ keeper: KeeperSession, _ identities: [AgeIdentity], acceptsUnknownRights: Bool) throws {
    do {
      try Store.restore(
        file, to: keeper.path, identities: identities, by: keeper.restorer, acceptsUnknownRights: acceptsUnknownRights,
        done: report)
    } catch {
      if case .rightsUnreadable = error, try isToldToGoOn(English.sentence(for: error)) {
        return try restore(keeper, identities, acceptsUnknownRights: true)
      }
      StandardStreams.say(English.Health.notRestored(error, from: file))
      if case .inUse(_, let holders) = error {
        holders.forEach { StandardStreams.say("  \(English.Health.words(for: $0, in: HostZone.current.clock))") }
        if !holders.isEmpty { StandardStreams.say(English.Health.holdersEnd) }
      }
      throw ExitStatus(error).code
    }
  }

  private func isToldToGoOn(_ sentence: String) throws -> Bool {
    guard StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else { return false }
    StandardStreams.say(sentence)
    guard StandardStreams.agrees(English.Health.askUnknownRights) else {
      throw CommandSession.failure(English.Doubts.leftAlone, .badData)
    }
    return true
  }

  private func report(_ restoration: Restoration) {
    guard !global.quiet else { return }
    StandardStreams.say(English.Health.restored(file, kept: restoration.kept))
    let (carried, lost) = (restoration.rights.filter(\.isCarried), restoration.rights.filter { !$0.isCarried })
    switch restoration.source {
    case .none: break
    case .database: if restoration.rights.isEmpty { StandardStreams.say(English.Health.rightsUnchanged) }
    case .keysFile: StandardStreams.say(English.Health.rightsFromKeysFile)
    case .unknown: StandardStreams.say(English.Health.rightsUnknown)
    }
    for (heading, rights) in [(English.Health.rightsCarried, carried), (English.Health.rightsLost, lost)]
    where !rights.isEmpty {
      StandardStreams.say(heading)
      for right in rights { StandardStreams.say("  \(English.Health.words(for: right))") }
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
