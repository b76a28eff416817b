import TestSupport

/// A form as a person reads it from the screen at 80 columns, where what stands beside it begins at column 50.
nonisolated struct FormOnScreen {
  private let rows: [String]

  init(_ screen: ScreenEmulator) {
    rows = screen.lines.map { String($0.prefix(50).prefix { $0 != "│" }) }
  }

  /// What stands at a label, and beneath it up to the next one, on one line: value and note, without the mark of what
  /// is required; nil where it is not in sight.
  func text(at label: String) -> String? {
    guard let first = rows.firstIndex(where: { $0.dropFirst(2).hasPrefix(label) }) else { return nil }
    let beneath = rows.dropFirst(first + 1).prefix { $0.prefix(8).allSatisfy(\.isWhitespace) }
    let texts = [String(rows[first].dropFirst(2 + label.count))] + beneath
    let words = texts.flatMap { $0.split(separator: " ") }
    return words.drop { $0 == "*" }.joined(separator: " ")
  }
}
