/// What stands around every screen: a header row, a row of tabs, a status row and a row of hints, which a long message
/// takes over until the next key.
package struct Frame: Equatable, Sendable {
  /// A tab: its key and its title.
  package struct Tab: Equatable, Sendable {
    package let key: String
    package let title: String
    package init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  package static let headerRow = 0
  package static let tabRow = 1
  package static let contentTop = 2
  /// Rows that are not content.
  package static let rows = 4

  package var name: String
  package var title: String
  /// Database, user and role, at the right end of the header.
  package var place: String
  package var tabs: [Tab]
  package var activeTab: Int
  package var message: Message?
  package var hints: [KeyHint]
  /// The hint that is never left out for want of room: it leads to all the others.
  package var guide: KeyHint?

  package init(
    name: String, title: String, place: String, tabs: [Tab], activeTab: Int, message: Message?, hints: [KeyHint],
    guide: KeyHint? = nil
  ) {
    self.name = name
    self.title = title
    self.place = place
    self.tabs = tabs
    self.activeTab = activeTab
    self.message = message
    self.hints = hints
    self.guide = guide
  }

  /// Where the content goes in a window of this size; empty where the window is too small for a screen.
  package static func content(of size: Size) -> Rect {
    guard size.holds(TerminalUI.smallestSize) else { return Rect(x: 0, y: contentTop, width: 0, height: 0) }
    return Rect(x: 0, y: contentTop, width: size.width, height: size.height - rows)
  }

  /// The tab under a column of the tab row of a window so wide.
  package func tab(atColumn column: Int, width: Int) -> Int? {
    tabPlaces(width: width).firstIndex { $0.span.contains(column) }
  }

  /// Draws the four rows; in a window below ``TerminalUI/smallestSize``, a single line that asks for a larger one.
  package func draw(on canvas: inout Canvas) {
    guard canvas.bounds.size.holds(TerminalUI.smallestSize) else {
      let smallest = TerminalUI.smallestSize
      let request = "\(canvas.options.words.tooSmall): \(smallest.width)×\(smallest.height)."
      canvas.draw(request, at: .zero, role: .warning)
      return canvas.moveCursor(to: .zero)
    }
    drawHeader(on: &canvas)
    drawTabs(on: &canvas)
    let bottom = canvas.bounds.height
    guard let message, Self.drawMessage(message, on: &canvas, row: bottom - 2) else {
      return drawHints(on: &canvas, row: bottom - 1)
    }
  }

  /// Draws a message over a frame that is drawn already, in place of what its last two rows say.
  package static func draw(_ message: Message, over canvas: inout Canvas) {
    guard canvas.bounds.size.holds(TerminalUI.smallestSize) else { return }
    let bottom = canvas.bounds.height
    canvas.fill(Rect(x: 0, y: bottom - 2, width: canvas.bounds.width, height: 2))
    _ = drawMessage(message, on: &canvas, row: bottom - 2)
  }

  /// Draws a message, a long one over the hint row too: it goes with the next key, and the hints are there again.
  ///
  /// - Returns: Whether it took the hint row.
  private static func drawMessage(_ message: Message, on canvas: inout Canvas, row: Int) -> Bool {
    let width = canvas.bounds.width - 2
    let text = message.sign + message.text
    let lines = CellText.wrapped(text, width: width, in: canvas.options.charset)
    guard let first = lines.first else { return false }
    canvas.draw(first, at: Point(x: 1, y: row), width: width, role: message.role)
    guard lines.count > 1 else { return false }
    // More than two lines end in an ellipsis; the history has the whole.
    let rest = lines.dropFirst().joined(separator: " ")
    canvas.draw(rest, at: Point(x: 1, y: row + 1), width: width, role: message.role)
    return true
  }

  private func drawHeader(on canvas: inout Canvas) {
    let width = canvas.bounds.width
    canvas.fill(Rect(x: 0, y: Self.headerRow, width: width, height: 1), role: .header)
    let left = "\(name)  \(title)"
    let used = canvas.draw(
      left, at: Point(x: 1, y: Self.headerRow), width: width - 2, role: .header, attributes: .strong)
    let room = width - used - 5
    guard room >= 8 else { return }
    canvas.draw(
      place, at: Point(x: width - 1 - room, y: Self.headerRow), width: room, role: .header, alignment: .trailing)
  }

  private func drawTabs(on canvas: inout Canvas) {
    let places = tabPlaces(width: canvas.bounds.width)
    // The active tab last: where tabs stand close, its brackets take the blanks between it and its neighbours.
    for index in tabs.indices.filter({ $0 != activeTab }) + tabs.indices.filter({ $0 == activeTab }) {
      let (label, span) = (places[index].label, places[index].span)
      let isActive = index == activeTab
      canvas.draw(
        isActive ? "[\(label)]" : " \(label) ", at: Point(x: span.lowerBound, y: Self.tabRow),
        role: isActive ? .activeTab : .tab)
    }
  }

  private func drawHints(on canvas: inout Canvas, row: Int) {
    var x = 1
    for hint in hints(fitting: canvas.bounds.width - 2) {
      x += canvas.draw(hint.keys, at: Point(x: x, y: row), role: .keyHint) + 1
      x += canvas.draw(hint.title, at: Point(x: x, y: row), role: .muted) + 2
    }
  }

  /// From the most useful on as many as fit whole; with them, or in place of the last of them, the one that leads to all.
  private func hints(fitting width: Int) -> [KeyHint] {
    for count in stride(from: hints.count, through: 0, by: -1) {
      var shown = Array(hints.prefix(count))
      if let guide, !shown.contains(guide) { shown.append(guide) }
      let needed = shown.reduce(-2) { $0 + CellText.width(of: $1.keys) + 1 + CellText.width(of: $1.title) + 2 }
      if needed <= width { return shown }
    }
    return []
  }

  /// What each tab says, and its columns. Where not all titles fit, tabs stand closer, sharing the blank between them;
  /// where they do not fit even so, the first ones and the active one keep theirs, and the rest show their keys alone.
  private func tabPlaces(width: Int) -> [(label: String, span: Range<Int>)] {
    let keys = tabs.map(\.key)
    let full = tabs.map { "\($0.key) \($0.title)" }
    let widths = full.map { CellText.width(of: $0) }
    let isLoose = widths.reduce(0) { $0 + $1 + 2 } <= width
    let gap = isLoose ? 2 : 1
    var room = width - 1 - keys.reduce(0) { $0 + CellText.width(of: $1) + 1 }
    var labels = keys
    let active = tabs.indices.filter { $0 == activeTab }
    for index in active + tabs.indices.filter({ $0 != activeTab }) {
      let more = widths[index] - CellText.width(of: keys[index])
      guard isLoose || index == activeTab || more <= room else { break }
      labels[index] = full[index]
      room -= more
    }
    var x = 0
    return labels.map { label in
      let start = x
      x += CellText.width(of: label) + gap
      return (label, start..<x)
    }
  }
}
