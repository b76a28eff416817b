package import Domain

extension English {
  /// Encrypted backups and exports.
  package enum Encryption {
    package static let encryptToHelp: String =
      "Encrypt it to this public key (age1…, made by 'age-keygen'), or to each key in this file, one a line. Repeat it for "
      + "more people; each of them can read it alone."
    package static let identityHelp: String =
      "The file with your secret key (AGE-SECRET-KEY-1…), for a backup that is encrypted; - reads the key from standard input."

    package static func needsIdentity(_ path: String) -> String {
      "\(path) is encrypted. Add --identity with the file of your secret key. "
        + "To decrypt it without Matchbook: age --decrypt --identity KEY-FILE --output NEW-FILE \(path)"
    }
    package static func otherKeys(_ path: String) -> String {
      "\(path) is encrypted to other keys than yours. Ask who made it for which key, and use the secret key that belongs to it."
    }
    /// Said after something encrypted was written.
    package static func howToDecrypt(_ path: String) -> String {
      "Only the recipients can read \(path): age --decrypt --identity KEY-FILE --output NEW-FILE \(path)"
    }
    package static func encryptedBackup(to path: String) -> String {
      "Backed up to \(path), encrypted. Pages and audit log were checked. Keep the event and hash above somewhere else, for "
        + "'matchbook audit verify'."
    }
    package static let plainNeedsFile =
      "A backup is a database, so it can't go through standard output as it is. Name a file, or add --encrypt-to."

    /// Why something was not encrypted or decrypted, and what to do about it.
    package static func sentence(for error: EncryptionError) -> String {
      switch error {
      case .notARecipient(let word):
        "“\(word)” is not a public key, so nothing was written. A public key begins with age1; 'age-keygen' prints it."
      case .secretAsRecipient:
        "That is a secret key, so nothing was written. Encrypt to the public key, which begins with age1, and make a new pair: "
          + "this secret may be in your shell's history now."
      case .unreadable(let path): "\(path) can't be read. Check the name and its permissions."
      case .noKeys(let path): "\(path) holds no key. Put one key on each line."
      case .lockedIdentity(let path):
        "\(path) is protected by a passphrase. Unlock it with 'age --decrypt \(path)', and pipe that into the command with "
          + "--identity -."
      case .notEncrypted: "The file is not encrypted with age. Check its name."
      case .otherKeys: "The file is encrypted to other keys than yours. Use the secret key that belongs to it."
      case .damaged: "The encrypted file was changed or cut off. Use another copy."
      }
    }
  }
}
