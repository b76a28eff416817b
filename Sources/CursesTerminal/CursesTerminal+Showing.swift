import CNcurses
import Glibc
package import TerminalUI

extension CursesTerminal {
  /// Shows a canvas of the terminal's size: what differs from the last one goes out in one write, or in none.
  ///
  /// - Returns: `false` when the terminal is gone.
  package func show(_ canvas: Canvas) -> Bool {
    guard isEntered, canvas.size == size else { return true }
    putRows(of: canvas)
    placeCursor(at: canvas.cursor)
    wnoutrefresh(curses_window())
    doupdate()
    let bytes = prefix + titleBytes(canvas.title) + shortening.shorten(frame.take())
    prefix = []
    return send(bytes)
  }

  private func putRows(of canvas: Canvas) {
    let width = size.width
    let isAnew = shown.count != canvas.cells.count
    var row: [cchar_t] = []
    row.reserveCapacity(width)
    for y in 0..<size.height {
      let range = (y * width)..<((y + 1) * width)
      if !isAnew, shown[range] == canvas.cells[range] { continue }
      row.removeAll(keepingCapacity: true)
      for cell in canvas.cells[range] where cell.glyph.width > 0 { row.append(character(of: cell)) }
      mvwadd_wchnstr(curses_window(), Int32(y), 0, row, Int32(row.count))
    }
    shown = canvas.cells
  }

  private func character(of cell: Cell) -> cchar_t {
    let style = palette[cell.role, cell.attributes]
    var text = [wchar_t(bitPattern: cell.glyph.base.value)]
    if cell.glyph.markCount > 0 { text += cell.glyph.marks.map { wchar_t(bitPattern: $0.value) } }
    text.append(0)
    return curses_character(text, style.attributes, style.pair)
  }

  /// Shows the hardware cursor where the canvas wants it; a terminal that cannot hide it keeps it in the last place.
  private func placeCursor(at cursor: Point?) {
    if let cursor {
      wmove(curses_window(), Int32(cursor.y), Int32(cursor.x))
    }
    if (cursor != nil) != isCursorShown {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
    }
  }

  /// The window title, where the terminal has one: xterm's OSC 2, with nothing of a control character in it.
  private func titleBytes(_ title: String) -> [UInt8] {
    guard title != shownTitle, curses_flag("XT"), !drawingOptions.isLowBandwidth else { return [] }
    shownTitle = title
    return Array("\u{1B}]2;\(title)\u{7}".utf8)
  }
}
