import Glibc
import TerminalUI

/// What a command lists: records with named fields, written as a table or as JSON.
struct ResultList {
  struct Column {
    let title: String
    var alignment: Alignment = .leading
    /// Gives way first when the terminal is too narrow.
    var isFlexible = false
  }

  struct Record {
    /// One text a column.
    let cells: [String]
    let json: JSONValue
  }

  /// The plural under which JSON keeps the list, such as `matches`.
  let name: String
  let columns: [Column]
  let records: [Record]
  /// Said instead of an empty table, on standard error.
  let emptyText: String

  func write(as format: OutputFormat) {
    switch format {
    case .json: StandardStreams.print(JSONValue.object([(name, .array(records.map(\.json)))]).text)
    case .ndjson: for record in records { StandardStreams.print(record.json.text) }
    case .table where records.isEmpty: StandardStreams.say(emptyText)
    case .table: for line in table(width: StandardStreams.outputWidth) { StandardStreams.print(line) }
    }
  }

  /// The table's lines: as wide as their content, or cut to `width` at the flexible columns where that is given.
  func table(width: Int?) -> [String] {
    let shown = records.map { $0.cells.map(Self.inert) }
    var widths = columns.indices.map { index in
      ([columns[index].title] + shown.map { $0[index] }).map { CellText.width(of: $0) }.max() ?? 0
    }
    if let width { narrow(&widths, to: width) }
    let header = line(columns.map(\.title), widths)
    return [header] + shown.map { line($0, widths) }
  }

  private func narrow(_ widths: inout [Int], to width: Int) {
    var over = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while over > 0,
      let widest = columns.indices.filter({ columns[$0].isFlexible }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 8
    {
      let cut = min(over, widths[widest] - 8)
      widths[widest] -= cut
      over -= cut
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    // Blanks are written before a text, so that none stand at the end.
    var blanks = 0
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      var text = cell
      var taken = CellText.width(of: cell)
      if taken > width {
        text = CellText.text(of: CellText.truncated(CellText.glyphs(of: cell), to: width, in: .utf8))
        taken = CellText.width(of: text)
      }
      let isTrailing = columns[index].alignment == .trailing
      if index > 0 { blanks += 2 }
      if isTrailing { blanks += width - taken }
      if !text.isEmpty {
        line += String(repeating: " ", count: blanks) + text
        blanks = 0
      }
      if !isTrailing { blanks += width - taken }
    }
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line
  }

  /// Text without line breaks; control characters become visible marks when it is drawn.
  static func inert(_ text: String) -> String { CellText.shown(text) }
}

extension StandardStreams {
  /// The columns of the terminal that standard output is; nil where it is none, so that nothing is cut.
  static var outputWidth: Int? {
    guard outputIsTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
