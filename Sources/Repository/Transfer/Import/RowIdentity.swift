import Crypto
import Domain

/// How a row is known again when the same file, or a longer edition of it, is imported once more.
enum RowIdentity {
  /// What stands in `external_id` for a row that brings no id of its own: `form:` and 128 bits of the SHA-256 over what
  /// identifies it.
  ///
  /// - Parameter parts: The identifying cells; their order counts, blanks around them and upper case do not.
  static func derived(_ prefix: String, from parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array(part.trimmingBlanks().lowercased().utf8))
      // A separator no UTF-8 text holds, so that moving a letter between cells makes another row.
      hash.update(data: [0xFF])
    }
    return "\(prefix):\(hash.finalize().prefix(16).hexadecimal)"
  }
}
