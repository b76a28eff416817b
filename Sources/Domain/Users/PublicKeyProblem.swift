/// Why a text is not taken as somebody's public SSH key.
package enum PublicKeyProblem: Error, Equatable, Sendable {
  /// There is nothing in it.
  case empty
  /// It is the secret half, which nobody but its owner may have.
  case privateKey
  /// More lines than one key has.
  case severalLines
  /// A kind that is unknown or no longer safe, in the sender's own word.
  case unknownKind(String)
  /// The text after the kind is no key of that kind, or not all of one.
  case damaged
  /// An RSA key of fewer bits than are safe.
  case tooShort(bits: Int, needed: Int)
}
