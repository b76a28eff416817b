import Domain

/// Whether a text can be kept in a field.
package enum TextCheck {
  /// One `@` with something before it and a dotted name after it; whether mail arrives is for the mail to tell.
  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.unicodeScalars.contains(where: \.isBlank) else { return false }
    let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return host.count >= 2 && host.allSatisfy { !$0.isEmpty }
  }

  package static func isPostalCode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  static func line(_ text: String, field: String, maximum: Int) throws {
    // A text has no more characters than bytes, and counting those costs nothing.
    guard text.utf8.count <= maximum || text.count <= maximum else {
      throw RepositoryError.invalid(field: field, .tooLong(maximum: maximum))
    }
    guard !text.holdsNull else { throw RepositoryError.invalid(field: field, .notText) }
  }

  /// A note may be long, as real forms show, but not without end.
  static func note(_ text: String, field: String) throws { try line(text, field: field, maximum: 100_000) }

  static func reason(_ text: String) throws -> String {
    let trimmed = String(text.drop(while: \.isWhitespace))
    guard !trimmed.isEmpty else { throw RepositoryError.invalid(field: "reason", .required) }
    try line(trimmed, field: "reason", maximum: 2_000)
    return trimmed
  }
}
