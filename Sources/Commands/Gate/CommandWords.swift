/// Splits what somebody asked for over SSH into words, as a shell does with quotes and backslashes, and does nothing else
/// a shell does: no variables, no patterns, no substitutions, no other programs.
struct CommandWords: Equatable {
  enum Problem: Error {
    case unclosedQuote
    case tooMany
  }

  /// More words than any request has; reading options takes longer with each.
  static let most = 200

  let words: [String]

  init(_ text: String) throws(Problem) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case ("\\", nil):
        guard let next = rest.popFirst() else { throw .unclosedQuote }
        word = (word ?? "") + String(next)
      case ("\\", "\""):
        // In double quotes a backslash stands for itself unless something there could mean more.
        guard let next = rest.popFirst() else { throw .unclosedQuote }
        word = (word ?? "") + ("\"\\$`".contains(next) ? "" : "\\") + String(next)
      case (_, nil) where character.isWhitespace:
        if let word { words.append(word) }
        word = nil
        guard words.count <= Self.most else { throw .tooMany }
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw .unclosedQuote }
    if let word { words.append(word) }
    guard words.count <= Self.most else { throw .tooMany }
    self.words = words
  }
}
