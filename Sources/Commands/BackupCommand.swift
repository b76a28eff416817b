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
      The copy opens like any database. Printed is the head of its audit log, the number and the hash of the last event, as 'audit verify --head' takes it. Directors may \
      make one, and the owner of the database's file, such as the account of a timer. With --encrypt-to it is in the age \
      format (age-encryption.org/v1), and nothing that isn't encrypted is written anywhere. \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var encryption: EncryptionOption

  @Argument(
    help: """
      The file to make; there must be none of that name. Standard output (-) takes a backup only where it is encrypted; the \
      event and its hash are then on standard error.
      """)
  var file: String

  @MainActor func run() async throws {
    guard file != "-" || encryption.isOn else {
      throw CommandSession.failure(English.Encryption.plainNeedsFile, .usage)
    }
    let recipients = try encryption.keys()
    let keeper = KeeperSession(global)
    try keeper.requireDatabase()
    let files = OutputGuard(database: keeper.path, mayReplace: !encryption.isOn)
    let head = encryption.isOn ? try encrypted(to: recipients, keeper, files) : try plain(keeper, files)
    if let head {
      if file == "-" { StandardStreams.say(head.text) } else { StandardStreams.print(head.text) }
    }
    guard !global.quiet, file != "-" else { return }
    guard encryption.isOn else { return StandardStreams.say(English.Health.backedUp(to: file)) }
    StandardStreams.say(English.Encryption.encryptedBackup(to: file))
    StandardStreams.say(English.Encryption.howToDecrypt(file))
  }

  private func plain(_ keeper: KeeperSession, _ files: OutputGuard) throws -> AuditHead? {
    do { try files.check(file) } catch {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
    let workspace = try keeper.open()
    return try keeper.attempt {
      let head = try workspace.store.backup(to: file)
      // No copy leaves without an event.
      do { try workspace.recordBackUp(upTo: head) } catch {
        unlink(file)
        throw error
      }
      return head
    }
  }

  /// The copy is in no file before it is encrypted, and has no name before its event is written.
  private func encrypted(
    to recipients: [AgeRecipient], _ keeper: KeeperSession, _ files: OutputGuard
  ) throws -> AuditHead? {
    do {
      let sink = try ResultSink(file, sparing: files, recipients: recipients)
      let workspace = try keeper.open()
      let head = try keeper.attempt {
        let head = try workspace.store.backup { bytes throws(TransferError) in try sink.write(bytes) }
        try workspace.recordBackUp(upTo: head)
        return head
      }
      try sink.finish()
      return head
    } catch let error as TransferError {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
  }
}
