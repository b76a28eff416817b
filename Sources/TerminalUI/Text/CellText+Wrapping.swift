extension CellText {
  /// The lines of `text` at most `width` cells wide, broken at spaces where there are some, at line breaks always.
  ///
  /// A word longer than a line is broken where the line is full. Never empty: empty text is one empty line.
  package static func wrapped(_ text: String, width: Int, in charset: Charset = .utf8) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { wrappedLine($0, width: width, in: charset) }
  }

  private static func wrappedLine(_ line: Substring, width: Int, in charset: Charset) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let length = Self.width(of: word, in: charset)
      if !current.isEmpty, used + 1 + length <= width {
        current += " " + word
        used += 1 + length
        continue
      }
      if !current.isEmpty { lines.append(current) }
      (current, used) = (String(word), length)
      while used > width {
        let head = prefix(of: current, width: width, in: charset)
        lines.append(head)
        current.removeFirst(head.count)
        used = Self.width(of: current, in: charset)
      }
    }
    return current.isEmpty && !lines.isEmpty ? lines : lines + [current]
  }

  /// The first characters that fit in `width` cells, and at least one, so that breaking a line always gets on.
  private static func prefix(of text: String, width: Int, in charset: Charset) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += Self.width(of: text[end], in: charset)
      if used > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }
}
