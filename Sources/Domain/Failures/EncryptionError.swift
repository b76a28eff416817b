/// Why something could not be encrypted to somebody's key, or read with one.
package enum EncryptionError: Error, Equatable, Sendable {
  /// A word that should be a public key, or name a file of them, is neither.
  case notARecipient(String)
  /// A secret key was given where a public one belongs.
  case secretAsRecipient
  /// The file of public keys or secret keys cannot be read.
  case unreadable(path: String)
  /// The file holds no key of the kind that is needed.
  case noKeys(path: String)
  /// The file of secret keys is itself encrypted with a passphrase.
  case lockedIdentity(path: String)
  /// The header is not that of an age file.
  case notEncrypted
  /// The file is for other keys than those at hand.
  case otherKeys
  /// Bytes were changed, or the end is missing.
  case damaged
}
