import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook keys`: the active keys, for sshd.
///
/// Reads the file of keys beside the database and nothing else, so that it can run as an account that has no access to
/// the database.
struct KeysCommand: LocalCommand {
  static let whyLocal = "The SSH server runs it to look a key up; nobody asks for it."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints the active SSH keys, for sshd's AuthorizedKeysCommand.",
    discussion: whyLocal)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "As lines of authorized_keys, the only form there is.")
  var sshd = false

  func validate() throws {
    guard sshd else { throw ValidationError(English.Gate.keysNeedForm) }
  }

  func run() throws {
    let path = AuthorizedKeysFile.path(of: global.database ?? Locations().database)
    do throws(TransferError) {
      let source = try ByteSource.file(path)
      while case let piece = try source.next(), !piece.isEmpty {
        try StandardStreams.write(piece, as: .text)
      }
    } catch {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
  }
}
