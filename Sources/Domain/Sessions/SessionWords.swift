/// The words of a line as a person types it, and which of them stood in quotation marks.
///
/// Straight and curly double quotes count, so that text pasted from a letter works; an apostrophe does not. A quotation
/// that is not closed goes to the end of the line.
struct SessionWords {
  struct Word: Equatable {
    var text: String
    var isQuoted: Bool
  }

  private(set) var words: [Word] = []

  init(_ line: String) {
    var current: Word?
    for character in line {
      if "\"“”".contains(character) {
        if let word = current, word.isQuoted {
          words.append(word)
          current = nil
        } else {
          if let word = current { words.append(word) }
          current = Word(text: "", isQuoted: true)
        }
      } else if character.isWhitespace, current?.isQuoted != true {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = Word(text: (current?.text ?? "") + String(character), isQuoted: current?.isQuoted ?? false)
      }
    }
    if let current { words.append(current) }
  }
}
