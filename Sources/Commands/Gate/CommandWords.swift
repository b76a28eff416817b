/// Splits what somebody asked for over SSH into words, as a shell does with quotes and backslashes, and does nothing else
/// a shell does: no variables, no patterns, no substitutions, no other programs.
struct CommandWords: Equatable {
  struct UnclosedQuote: Error {}

  let words: [String]

  init(_ text: String) throws(UnclosedQuote) {
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
        guard let next = rest.popFirst() else { throw UnclosedQuote() }
        word = (word ?? "") + String(next)
      case ("\\", "\""):
        // In double quotes a backslash stands for itself unless something there could mean more.
        guard let next = rest.popFirst() else { throw UnclosedQuote() }
        word = (word ?? "") + ("\"\\$`".contains(next) ? "" : "\\") + String(next)
      case (_, nil) where character.isWhitespace:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw UnclosedQuote() }
    if let word { words.append(word) }
    self.words = words
  }
}
