/// Several values in one cell: `English, Khmer`, `music; soccer`, `Spanish/Portuguese`, one a line.
enum ListCell {
  /// The values, each once, in the order they stand there.
  ///
  /// - Parameter words: Words that part values too, such as `and`.
  static func values(_ text: String, partedBy words: Set<String> = []) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    for part in text.split(whereSeparator: partsValues) {
      for value in split(part, at: words)
      where !value.isEmpty && !EmptyCell.isEmpty(value) && seen.insert(value.lowercased()).inserted {
        values.append(value)
      }
    }
    return values
  }

  private static func partsValues(_ character: Character) -> Bool {
    switch character {
    case ";", ",", "/", "|", "\n", "\r", "\r\n", "•": true
    default: false
    }
  }

  /// Languages as they are written: `spanish and ENGLISH` → `Spanish`, `English`.
  static func languages(_ text: String) -> [String] {
    let values = values(text, partedBy: ["and", "&", "y", "e", "+"])
    return values.map { value in
      let isMixed = value.contains(where: \.isLowercase) && value.contains(where: \.isUppercase)
      guard !isMixed else { return value }
      return value.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        .joined(separator: " ")
    }
  }

  /// Interests in small letters; `arts and crafts` stays one.
  static func interests(_ text: String) -> [String] { values(text.lowercased()) }

  private static func split(_ part: Substring, at separators: Set<String>) -> [String] {
    guard !separators.isEmpty else { return [part.trimmingBlanks()] }
    let words = part.split(whereSeparator: \.isWhitespace)
    return words.split { separators.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
  }
}
