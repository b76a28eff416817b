package import TerminalUI

/// A terminal's screen as a person would see it: xterm's behaviour, as far as ncurses uses it for `xterm-256color`.
///
/// What it does not understand it keeps in `unknown`, so that a test can insist there is nothing.
package struct ScreenEmulator {
  package private(set) var isAlternate = false
  package private(set) var cursor = Point.zero

  /// The private modes that are on, besides autowrap (7) and the visible cursor (25), which are kept when off.
  package private(set) var modesOn: Set<Int> = []
  package private(set) var modesOff: Set<Int> = []
  package private(set) var isKeypadInApplicationMode = false
  package private(set) var title = ""
  package private(set) var unknown: [String] = []
  package private(set) var hasUsedColor = false

  /// How often the whole screen was erased.
  package private(set) var clearCount = 0

  private var grid: ScreenGrid
  private var mainGrid: ScreenGrid
  private var parser = EscapeParser()
  private var style = ScreenStyle()
  private var saved = Point.zero
  private var wrapsNext = false
  private var top = 0
  private var bottom: Int
  private var lastScalar: Unicode.Scalar = " "

  package init(size: Size) {
    grid = ScreenGrid(size: size)
    mainGrid = grid
    bottom = size.height - 1
  }

  package var size: Size { grid.size }
  package var isCursorVisible: Bool { !modesOff.contains(25) }

  /// The rows without trailing blanks.
  package var lines: [String] { (0..<size.height).map(grid.line) }
  package var text: String { lines.joined(separator: "\n") }

  package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  package func style(at point: Point) -> ScreenStyle { grid.rows[point.y][point.x].style }

  package mutating func resize(to size: Size) {
    grid.resize(to: size)
    mainGrid.resize(to: size)
    (top, bottom) = (0, size.height - 1)
    move(to: cursor)
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let action = parser.take(byte) { perform(action) }
    }
  }

  private mutating func perform(_ action: EscapeParser.Action) {
    switch action {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let text): escape(text)
    case .sequence(let sequence): perform(sequence)
    case .command(let text):
      if text.hasPrefix("2;") || text.hasPrefix("0;") { title = String(text.dropFirst(2)) }
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = CellWidth.width(of: scalar) ?? 1
    guard width > 0 else { return grid.addMark(scalar, x: wrapsNext ? cursor.x : cursor.x - 1, y: cursor.y) }
    if wrapsNext || cursor.x + width > size.width {
      cursor.x = 0
      lineFeed()
    }
    wrapsNext = false
    grid.put(ScreenGrid.Cell(text: String(scalar), style: style), x: cursor.x, y: cursor.y)
    if width == 2 {
      grid.put(ScreenGrid.Cell(text: "", style: style, isRightHalf: true), x: cursor.x + 1, y: cursor.y)
    }
    lastScalar = scalar
    cursor.x += width
    if cursor.x >= size.width {
      cursor.x = size.width - 1
      wrapsNext = !modesOff.contains(7)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(to: Point(x: cursor.x - 1, y: cursor.y))
    case 0x09: move(to: Point(x: (cursor.x / 8 + 1) * 8, y: cursor.y))
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(to: Point(x: 0, y: cursor.y))
    case 0x07, 0x0E, 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ text: String) {
    switch text {
    case "7": saved = cursor
    case "8": move(to: saved)
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "=": isKeypadInApplicationMode = true
    case ">": isKeypadInApplicationMode = false
    case "(B", "(0", ")B", ")0": break
    default: unknown.append("ESC \(text)")
    }
  }

  private mutating func perform(_ sequence: EscapeParser.Sequence) {
    let count = max(1, sequence.parameters.first ?? 1)
    let (x, y) = (cursor.x, cursor.y)
    let background = style.background
    switch (sequence.prefix, sequence.final) {
    case ("", "A"): move(to: Point(x: x, y: y - count))
    case ("", "B"): move(to: Point(x: x, y: y + count))
    case ("", "C"): move(to: Point(x: x + count, y: y))
    case ("", "D"): move(to: Point(x: x - count, y: y))
    case ("", "G"), ("", "`"): move(to: Point(x: count - 1, y: y))
    case ("", "d"): move(to: Point(x: x, y: count - 1))
    case ("", "H"), ("", "f"): move(to: Point(x: sequence.number(1) - 1, y: count - 1))
    case ("", "Z"): move(to: Point(x: (x - 1) / 8 * 8, y: y))
    case ("", "J"): eraseScreen(sequence.parameters.first ?? 0)
    case ("", "K"): eraseLine(sequence.parameters.first ?? 0)
    case ("", "X"): grid.erase(x..<(x + count), y: y, background: background)
    case ("", "@"): grid.insertCells(count, x: x, y: y, background: background)
    case ("", "P"): grid.deleteCells(count, x: x, y: y, background: background)
    case ("", "L") where (top...bottom).contains(y):
      grid.scroll(from: y, through: bottom, by: -count, background: background)
    case ("", "M") where (top...bottom).contains(y):
      grid.scroll(from: y, through: bottom, by: count, background: background)
    case ("", "S"): grid.scroll(from: top, through: bottom, by: count, background: background)
    case ("", "T"): grid.scroll(from: top, through: bottom, by: -count, background: background)
    case ("", "b"): for _ in 0..<count { print(lastScalar) }
    case ("", "m"):
      style.apply(sequence.parameters)
      if style.foreground != nil || style.background != nil { hasUsedColor = true }
    case ("", "r"):
      top = count - 1
      bottom = min(sequence.parameters.count > 1 ? sequence.number(1) : size.height, size.height) - 1
      move(to: .zero)
    case ("?", "h"): sequence.parameters.forEach { setMode($0, true) }
    case ("?", "l"): sequence.parameters.forEach { setMode($0, false) }
    case ("", "l") where sequence.parameters == [4]: break
    case ("", "t"): break
    default: unknown.append("CSI \(sequence.prefix)\(sequence.parameters)\(sequence.final)")
    }
  }

  private mutating func setMode(_ mode: Int, _ isOn: Bool) {
    switch mode {
    case 7, 25: if isOn { modesOff.remove(mode) } else { modesOff.insert(mode) }
    case 12: break
    case 1049:
      guard isOn != isAlternate else { return }
      isAlternate = isOn
      if isOn {
        saved = cursor
        mainGrid = grid
        grid = ScreenGrid(size: size)
      } else {
        grid = mainGrid
        move(to: saved)
      }
    default: if isOn { modesOn.insert(mode) } else { modesOn.remove(mode) }
    }
  }

  private mutating func move(to point: Point) {
    wrapsNext = false
    cursor = Point(x: min(max(point.x, 0), size.width - 1), y: min(max(point.y, 0), size.height - 1))
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if cursor.y == bottom {
      grid.scroll(from: top, through: bottom, by: 1, background: style.background)
    } else {
      move(to: Point(x: cursor.x, y: cursor.y + 1))
    }
  }

  private mutating func reverseLineFeed() {
    if cursor.y == top {
      grid.scroll(from: top, through: bottom, by: -1, background: style.background)
    } else {
      move(to: Point(x: cursor.x, y: cursor.y - 1))
    }
  }

  private mutating func eraseLine(_ part: Int) {
    let columns = [cursor.x..<size.width, 0..<(cursor.x + 1), 0..<size.width][min(max(part, 0), 2)]
    grid.erase(columns, y: cursor.y, background: style.background)
  }

  private mutating func eraseScreen(_ part: Int) {
    if part < 2 { eraseLine(part) }
    if part == 2 || (part == 0 && cursor == .zero) { clearCount += 1 }
    let rows = [(cursor.y + 1)..<max(cursor.y + 1, size.height), 0..<cursor.y, 0..<size.height][min(max(part, 0), 2)]
    for y in rows { grid.erase(0..<size.width, y: y, background: style.background) }
  }
}
