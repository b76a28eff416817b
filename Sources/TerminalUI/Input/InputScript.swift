/// Input written down as text, to be played to the console.
///
/// One step a line. A line in double quotes types the text between them, up to the last one; `paste "…"` pastes it;
/// `resize 100x30` changes the window; every other line is keys, separated by blanks (`g t`, `Ctrl-S`, `PgDn`). Empty
/// lines and lines that begin with `# ` or are only `#` are left out.
package struct InputScript: Equatable, Sendable {
  package let events: [InputEvent]

  /// A line that is none of these.
  package struct Fault: Error, Equatable, Sendable {
    /// Counted from one.
    package let line: Int
    package let text: String

    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  package init(_ text: String) throws(Fault) {
    var events: [InputEvent] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard let step = InputScript.events(of: line) else { throw Fault(line: index + 1, text: String(line)) }
      events += step
    }
    self.events = events
  }

  private static func events(of line: Substring) -> [InputEvent]? {
    if line.isEmpty || line == "#" || line.hasPrefix("# ") { return [] }
    if let text = quoted(line) {
      return text.unicodeScalars.map { .key(.character(Character($0))) }
    }
    if line.hasPrefix("paste ") { return quoted(line.dropFirst(6)).map { [.paste(String($0))] } }
    if line.hasPrefix("resize ") { return size(line.dropFirst(7)).map { [.resize($0)] } }
    return KeySequence(spelling: String(line)).map { $0.keys.map(InputEvent.key) }
  }

  private static func quoted(_ text: Substring) -> Substring? {
    guard text.count >= 3, text.first == "\"", text.last == "\"" else { return nil }
    return text.dropFirst().dropLast()
  }

  private static func size(_ text: Substring) -> Size? {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1], (1...1_000).contains(width),
      (1...500).contains(height)
    else { return nil }
    return Size(width: width, height: height)
  }
}
