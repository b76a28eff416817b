import Crypto
package import Domain
import Foundation

/// A public key that files are encrypted to: `age1…`, as `age-keygen` prints it.
///
/// Format: C2SP age v1, the X25519 recipient type. https://github.com/C2SP/C2SP/blob/main/age.md
package struct AgeRecipient: Equatable, Sendable {
  let key: [UInt8]

  /// - Throws: ``EncryptionError/notARecipient(_:)``, ``EncryptionError/secretAsRecipient``.
  package init(_ text: String) throws(EncryptionError) {
    guard let read = Bech32(text) else { throw .notARecipient(text) }
    if read.prefix == AgeIdentity.prefix { throw .secretAsRecipient }
    guard read.prefix == "age", read.bytes.count == 32 else { throw .notARecipient(text) }
    key = read.bytes
  }

  init(key: [UInt8]) { self.key = key }

  /// As it is given to others.
  package var text: String { Bech32(prefix: "age", bytes: key).text }

  /// Reads keys, and files that hold one a line; lines that begin with `#` are left out.
  ///
  /// - Parameter words: Each is a public key, or names a file.
  package static func read(_ words: [String]) throws(EncryptionError) -> [AgeRecipient] {
    var recipients: [AgeRecipient] = []
    for word in words {
      if !isFile(word) {
        recipients.append(try AgeRecipient(word))
        continue
      }
      let lines = try AgeKeyFile.lines(word)
      for line in lines { recipients.append(try AgeRecipient(line)) }
      guard !lines.isEmpty else { throw .noKeys(path: word) }
    }
    return recipients
  }

  /// Whether a word names a file rather than being a key.
  package static func isFile(_ word: String) -> Bool {
    !word.lowercased().hasPrefix("age1") && !word.uppercased().hasPrefix("AGE-SECRET-KEY-")
  }

  /// Wraps a file's key for this recipient, as a stanza of the header.
  func stanza(for fileKey: SymmetricKey) throws -> AgeHeader.Stanza {
    let ephemeral = Curve25519.KeyAgreement.PrivateKey()
    let share = Array(ephemeral.publicKey.rawRepresentation)
    let shared = try ephemeral.sharedSecretFromKeyAgreement(
      with: Curve25519.KeyAgreement.PublicKey(rawRepresentation: key))
    let wrapping = Self.wrappingKey(shared, share: share, recipient: key)
    let box = try fileKey.withUnsafeBytes {
      try ChaChaPoly.seal(Data($0), using: wrapping, nonce: ChaChaPoly.Nonce(data: Self.nonce))
    }
    return AgeHeader.Stanza(
      arguments: ["X25519", AgeHeader.base64(share)], body: Array(box.ciphertext) + Array(box.tag))
  }

  /// The key is used for one file only, so its nonce may be the same each time.
  static let nonce = [UInt8](repeating: 0, count: 12)

  static func wrappingKey(_ shared: SharedSecret, share: [UInt8], recipient: [UInt8]) -> SymmetricKey {
    shared.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient, sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
      outputByteCount: 32)
  }
}
