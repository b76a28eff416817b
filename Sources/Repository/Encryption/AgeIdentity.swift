import Crypto
package import Domain
import Foundation

/// A secret key that opens what was encrypted to its recipient: `AGE-SECRET-KEY-1…`, as `age-keygen` makes it.
package struct AgeIdentity: Sendable {
  static let prefix = "age-secret-key-"

  private let key: Curve25519.KeyAgreement.PrivateKey

  /// nil where the text is not such a key.
  package init?(_ text: String) {
    guard let read = Bech32(text), read.prefix == Self.prefix,
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: read.bytes)
    else { return nil }
    self.key = key
  }

  /// A new key.
  package init() { key = Curve25519.KeyAgreement.PrivateKey() }

  package var recipient: AgeRecipient { AgeRecipient(key: Array(key.publicKey.rawRepresentation)) }

  /// As a file of keys has it; anybody who reads it can open what was encrypted to ``recipient``.
  package var text: String { Bech32(prefix: Self.prefix, bytes: Array(key.rawRepresentation)).text.uppercased() }

  /// Reads a file of keys, one a line; `-` is standard input.
  package static func read(_ path: String) throws(EncryptionError) -> [AgeIdentity] {
    let identities = try AgeKeyFile.lines(path).compactMap(AgeIdentity.init)
    guard !identities.isEmpty else { throw .noKeys(path: path) }
    return identities
  }

  /// The key of the file that a stanza wraps; nil where it was wrapped for another recipient.
  func fileKey(in stanza: AgeHeader.Stanza) -> SymmetricKey? {
    guard stanza.arguments.count == 2, stanza.arguments[0] == "X25519", stanza.body.count == 32,
      let share = AgeHeader.bytes(base64: stanza.arguments[1]), share.count == 32,
      let ephemeral = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: share),
      let shared = try? key.sharedSecretFromKeyAgreement(with: ephemeral),
      let nonce = try? ChaChaPoly.Nonce(data: AgeRecipient.nonce),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: stanza.body.prefix(16), tag: stanza.body.suffix(16)),
      let opened = try? ChaChaPoly.open(
        box, using: AgeRecipient.wrappingKey(shared, share: share, recipient: recipient.key))
    else { return nil }
    return SymmetricKey(data: opened)
  }
}
