import Domain

/// What somebody typed into a search, told apart: a reference, digits of a telephone number, and words.
struct SearchText: Equatable {
  /// The record named, where the whole text is a reference.
  let reference: Reference?
  /// Digits as the index holds them, where the text is three of them or more in any punctuation.
  let digits: String?
  /// Words as the index holds them; at most eight, more narrow nothing down.
  let words: [String]

  init(_ text: String) {
    let text = text.prefix(200).drop(while: \.isWhitespace)
    let blanks = text.reversed().prefix(while: \.isWhitespace).count
    reference = Reference(text.dropLast(blanks))
    digits = Self.digits(in: text)
    // An e-mail address is indexed by its parts.
    let words = text.contains("@") ? text.split { !$0.isLetter && !$0.isNumber }.map(String.init) : [String(text)]
    self.words = Array(words.flatMap { NameFolding.words($0) }.prefix(8))
  }

  /// The words as an FTS5 query for rows that hold all of them as beginnings; nil where there are none.
  ///
  /// Words are quoted, and folding leaves no quotation mark in them, so nothing typed is syntax.
  var fullTextQuery: String? {
    guard !words.isEmpty else { return nil }
    return words.map { "\"\($0)\"*" }.joined(separator: " AND ")
  }

  var phoneQuery: String? { digits.map { "contact : \"\($0)\"*" } }

  /// The words as `person.sort_name` would spell them.
  var sortName: String { words.joined(separator: " ") }

  private static func digits(in text: some StringProtocol) -> String? {
    if let number = PhoneNumber(text), number.line != nil { return number.stored }
    let isNumber = text.allSatisfy { character in
      ("0"..."9").contains(character) || " +-.()/\u{a0}\u{2010}\u{2011}\u{2013}\t".contains(character)
    }
    var digits = String(text.filter { ("0"..."9").contains($0) })
    guard isNumber, digits.count >= 3 else { return nil }
    if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
    return digits
  }
}
