import ArgumentParser
import Domain
import Localization
import Repository

/// The option of commands whose output can leave encrypted.
struct EncryptionOption: ParsableArguments {
  @Option(
    name: .customLong("encrypt-to"),
    help: ArgumentHelp(
      "\(English.Encryption.encryptToHelp)", valueName: "recipient"))
  var recipients: [String] = []

  /// Whether anything is to be encrypted.
  var isOn: Bool { !recipients.isEmpty }

  /// Whether a file of keys is named.
  var namesFile: Bool { recipients.contains(where: AgeRecipient.isFile) }

  /// - Throws: `ExitCode` after one sentence.
  func keys() throws -> [AgeRecipient] {
    do throws(EncryptionError) { return try AgeRecipient.read(recipients) } catch {
      throw CommandSession.failure(English.Encryption.sentence(for: error), ExitStatus(error))
    }
  }
}

/// The option of commands that read what is encrypted.
struct IdentityOption: ParsableArguments {
  @Option(name: .customLong("identity"), help: ArgumentHelp("\(English.Encryption.identityHelp)", valueName: "file"))
  var file: String?

  /// - Throws: `ExitCode` after one sentence.
  func keys() throws -> [AgeIdentity] {
    guard let file else { return [] }
    do throws(EncryptionError) { return try AgeIdentity.read(file) } catch {
      throw CommandSession.failure(English.Encryption.sentence(for: error), ExitStatus(error))
    }
  }
}
