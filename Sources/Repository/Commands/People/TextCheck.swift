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

  /// A host of two names or more, with or without its scheme and a path; whether it answers is for the network to tell.
  package static func isWebsite(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: \.isBlank) else { return false }
    let bare = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
    let host = (bare ?? text[...]).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let names = host.split(separator: ".", omittingEmptySubsequences: false)
    guard names.count >= 2, names.allSatisfy({ !$0.isEmpty }), let last = names.last else { return false }
    return last.count >= 2 && last.contains(where: \.isLetter)
      && host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
  }

  /// Refuses what cannot be dialed.
  static func phone(_ text: String, field: String) throws {
    guard text.isEmpty || PhoneNumber(text) != nil else {
      throw RepositoryError.invalid(field: field, .notAPhoneNumber)
    }
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
