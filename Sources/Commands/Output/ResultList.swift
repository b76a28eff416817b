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

  struct Record: Sendable {
    /// One text a column.
    let cells: [String]
    private let makeJSON: @Sendable () -> JSONValue

    /// - Parameter json: Made only where JSON is asked for.
    init(cells: [String], json: @autoclosure @escaping @Sendable () -> JSONValue) {
      self.cells = cells
      makeJSON = json
    }

    var json: JSONValue { makeJSON() }
  }

  /// The plural under which JSON keeps the list, such as `matches`.
  let name: String
  let columns: [Column]
  let records: [Record]
  /// Said instead of an empty table, on standard error.
  let emptyText: String

  func write(as format: OutputFormat) {
    switch format {
    case .json: StandardStreams.print(JSONValue.object([(name, .array(records.map(\.json)))]))
    case .ndjson: for record in records { StandardStreams.print(record.json) }
    case .table where records.isEmpty: StandardStreams.say(emptyText)
    case .table: for line in table(width: StandardStreams.outputWidth) { StandardStreams.print(line) }
    }
  }

  /// The table's lines: as wide as their content, or cut to `width` at the flexible columns where that is given.
  func table(width: Int?) -> [String] {
    let rows = ([columns.map(\.title)] + records.map { $0.cells.map(Self.inert) }).map { cells in
      cells.map { Cell(text: $0, width: CellText.width(of: $0)) }
    }
    var widths = columns.indices.map { index in rows.reduce(0) { max($0, $1[index].width) } }
    if let width { narrow(&widths, to: width) }
    return rows.map { line($0, widths) }
  }

  private struct Cell {
    var text: String
    /// In columns of the terminal.
    var width: Int
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

  private func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    // Blanks are written before a text, so that none stand at the end.
    var blanks = 0
    for (index, (whole, width)) in zip(cells, widths).enumerated() {
      var cell = whole
      if cell.width > width {
        cell.text = CellText.text(of: CellText.truncated(CellText.glyphs(of: cell.text), to: width, in: .utf8))
        cell.width = CellText.width(of: cell.text)
      }
      let isTrailing = columns[index].alignment == .trailing
      if index > 0 { blanks += 2 }
      if isTrailing { blanks += width - cell.width }
      if !cell.text.isEmpty {
        line += String(repeating: " ", count: blanks) + cell.text
        blanks = 0
      }
      if !isTrailing { blanks += width - cell.width }
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
