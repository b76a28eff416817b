import TerminalUI
import ViewModels

/// Draws a record's page, in two columns where there is room, and scrolls it.
struct RecordPageView {
  /// The topmost line shown.
  private(set) var top = 0
  private var height = 1
  private var lineCount = 0

  private static let twoColumnsFrom = 110
  /// The widest column of labels; a longer label is cut.
  private static let widestLabel = 24

  mutating func fit(_ size: Size, page: RecordPage) {
    height = max(1, size.height - Self.titleRows)
    lineCount = columns(of: page, width: size.width).map(\.count).max() ?? 0
    top = min(top, lastTop)
  }

  private var lastTop: Int { max(0, lineCount - height) }

  /// - Returns: Whether the event scrolls.
  mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.up), .key(.character("k")): top -= 1
    case .key(.down), .key(.character("j")): top += 1
    case .key(.pageUp): top -= height
    case .key(.pageDown), .key(.space): top += height
    case .key(.home): top = 0
    case .key(.end): top = lastTop
    case .mouse(let mouse) where mouse.action == .wheelUp: top -= 3
    case .mouse(let mouse) where mouse.action == .wheelDown: top += 3
    default: return false
    }
    top = min(max(0, top), lastTop)
    return true
  }

  /// Draws the title above the page, which scrolls beneath it.
  func draw(_ page: RecordPage, on canvas: inout Canvas) {
    canvas.draw(page.title, at: .zero, role: .title)
    canvas.within(canvas.bounds.inset(top: Self.titleRows)) { drawSections(of: page, on: &$0) }
  }

  private func drawSections(of page: RecordPage, on canvas: inout Canvas) {
    let columns = columns(of: page, width: canvas.bounds.width)
    let width = canvas.bounds.width / max(1, columns.count)
    let labels = Self.labels(of: page)
    for (number, lines) in columns.enumerated() {
      for (y, line) in lines.dropFirst(top).prefix(canvas.bounds.height).enumerated() {
        draw(line, at: Point(x: number * width, y: y), width: width, labels: labels, on: &canvas)
      }
    }
    canvas.moveCursor(to: .zero)
  }

  private static let titleRows = 2

  private struct Line {
    var label = ""
    var text = ""
    var role = Role.text
    var isHeading = false
  }

  private func draw(_ line: Line, at point: Point, width: Int, labels: Int, on canvas: inout Canvas) {
    if line.isHeading {
      canvas.draw(line.text, at: point, width: width - 1, role: .title)
      return
    }
    let label = min(labels, width / 3)
    canvas.draw(line.label, at: Point(x: point.x + 2, y: point.y), width: label - 2, role: .muted)
    let x = point.x + label + 1
    canvas.draw(line.text, at: Point(x: x, y: point.y), width: max(0, point.x + width - x - 1), role: line.role)
  }

  /// The lines of the page; two columns share the sections so that both are about as long.
  private func columns(of page: RecordPage, width: Int) -> [[Line]] {
    let isWide = width >= Self.twoColumnsFrom
    let room = isWide ? width / 2 : width
    let labels = Self.labels(of: page)
    let blocks = page.sections.map { lines(of: $0, width: room, labels: labels) }
    guard isWide else { return [Array(blocks.joined())] }
    let half = blocks.reduce(0) { $0 + $1.count } / 2
    var (left, right): ([Line], [Line]) = ([], [])
    for block in blocks {
      if right.isEmpty, left.count + block.count / 2 <= half || left.isEmpty { left += block } else { right += block }
    }
    return [left, right]
  }

  /// The cells of the column of labels with its indent and a blank behind.
  private static func labels(of page: RecordPage) -> Int {
    let widest = page.sections.flatMap(\.facts).map { CellText.width(of: $0.name) }.max() ?? 0
    return min(widest, widestLabel) + 3
  }

  private func lines(of section: RecordSection, width: Int, labels: Int) -> [Line] {
    let room = max(1, width - min(labels, width / 3) - 2)
    var lines = section.title.isEmpty ? [] : [Line(text: section.title, isHeading: true)]
    for fact in section.facts {
      let sign = fact.isNotice ? "! " : ""
      for (number, text) in CellText.wrapped(sign + fact.value, width: room).enumerated() {
        lines.append(
          Line(label: number == 0 ? fact.name : "", text: text, role: fact.tone.role))
      }
    }
    return lines + [Line()]
  }
}
