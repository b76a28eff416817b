/// The words of a line, and which of them stood in quotation marks.
///
/// In a line as a person types it, straight and curly double quotes count, so that text pasted from a letter works; an
/// apostrophe does not. A quotation that is not closed goes to the end of the line.
package struct LineWords: Equatable, Sendable {
  package struct Word: Equatable, Sendable {
    package var text: String
    package var isQuoted: Bool

    package init(_ text: String, isQuoted: Bool = false) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  package private(set) var words: [Word] = []

  /// The words as a shell hands them over: one with a blank in it was quoted, unless it is a length such as `1h 30m`.
  package init(arguments: [String]) {
    words = arguments.map { Word($0, isQuoted: $0.contains(where: \.isWhitespace) && !Minutes.isLength($0)) }
  }

  /// The words with those of one length of time as one, `1h 30m` or `2 hours`.
  var joiningLengths: [Word] {
    var joined: [Word] = []
    var rest = words[...]
    while let first = rest.first {
      let most = first.isQuoted || first.text.first?.isNumber != true ? 1 : min(4, rest.count)
      let length = stride(from: most, to: 1, by: -1).first { count in
        let part = rest.prefix(count)
        return part.allSatisfy { !$0.isQuoted } && Minutes.isLength(part.map(\.text).joined(separator: " "))
      }
      joined.append(length.map { Word(rest.prefix($0).map(\.text).joined(separator: " ")) } ?? first)
      rest = rest.dropFirst(length ?? 1)
    }
    return joined
  }

  package init(_ line: String) {
    var current: Word?
    for character in line {
      if "\"“”".contains(character) {
        if let word = current, word.isQuoted {
          words.append(word)
          current = nil
        } else {
          if let word = current { words.append(word) }
          current = Word("", isQuoted: true)
        }
      } else if character.isWhitespace, current?.isQuoted != true {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = Word((current?.text ?? "") + String(character), isQuoted: current?.isQuoted ?? false)
      }
    }
    if let current { words.append(current) }
  }
}
