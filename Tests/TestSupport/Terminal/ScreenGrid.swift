import TerminalUI

/// The cells of an emulated screen, and the edits a terminal makes to them.
struct ScreenGrid {
  struct Cell: Equatable {
    var text = " "
    var style = ScreenStyle()

    /// The right half of the wide character before it; its text is empty.
    var isRightHalf = false
  }

  private(set) var size: Size
  private(set) var rows: [[Cell]]

  init(size: Size) {
    self.size = size
    rows = Array(repeating: Array(repeating: Cell(), count: size.width), count: size.height)
  }

  /// Keeps what is at the top left, as xterm does on its alternate screen.
  mutating func resize(to newSize: Size) {
    for y in rows.indices {
      rows[y] = Array(rows[y].prefix(newSize.width))
      rows[y] += Array(repeating: Cell(), count: newSize.width - rows[y].count)
    }
    rows = Array(rows.prefix(newSize.height))
    rows += Array(repeating: Array(repeating: Cell(), count: newSize.width), count: newSize.height - rows.count)
    size = newSize
  }

  mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard rows.indices.contains(y), rows[y].indices.contains(x) else { return }
    if rows[y][x].isRightHalf, !cell.isRightHalf, x > 0 { rows[y][x - 1].text = " " }
    if x + 1 < size.width, rows[y][x + 1].isRightHalf { rows[y][x + 1] = Cell(style: rows[y][x + 1].style) }
    rows[y][x] = cell
  }

  mutating func addMark(_ mark: Unicode.Scalar, x: Int, y: Int) {
    guard rows.indices.contains(y), rows[y].indices.contains(x) else { return }
    let place = rows[y][x].isRightHalf ? x - 1 : x
    rows[y][place].text.unicodeScalars.append(mark)
  }

  mutating func erase(_ columns: Range<Int>, y: Int, background: Int?) {
    for x in columns.clamped(to: 0..<size.width) {
      put(Cell(style: ScreenStyle(background: background)), x: x, y: y)
    }
  }

  mutating func insertCells(_ count: Int, x: Int, y: Int, background: Int?) {
    let blank = Cell(style: ScreenStyle(background: background))
    rows[y].insert(contentsOf: Array(repeating: blank, count: min(count, size.width - x)), at: x)
    rows[y].removeLast(rows[y].count - size.width)
  }

  mutating func deleteCells(_ count: Int, x: Int, y: Int, background: Int?) {
    let gone = min(count, size.width - x)
    rows[y].removeSubrange(x..<(x + gone))
    rows[y] += Array(repeating: Cell(style: ScreenStyle(background: background)), count: gone)
  }

  /// Moves rows `top...bottom` up by `count`, or down when it is negative.
  mutating func scroll(from top: Int, through bottom: Int, by count: Int, background: Int?) {
    let blank = Array(repeating: Cell(style: ScreenStyle(background: background)), count: size.width)
    let region = Array(rows[top...bottom])
    for index in region.indices {
      let source = index + count
      rows[top + index] = region.indices.contains(source) ? region[source] : blank
    }
  }

  func line(_ y: Int) -> String {
    var text = rows[y].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
