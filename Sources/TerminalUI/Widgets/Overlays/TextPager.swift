/// Lines of styled text in a box over the screen, to be scrolled and closed: help and messages.
package struct TextPager: Equatable, Sendable {
  /// A line: what stands at its left in a narrow column, and what it says.
  package struct Line: Equatable, Sendable {
    package let label: String
    package let text: String
    package let role: Role
    /// Begins at the left edge, though there is a column of labels.
    package let isWide: Bool

    package init(label: String = "", text: String, role: Role = .text, isWide: Bool = false) {
      self.label = label
      self.text = text
      self.role = role
      self.isWide = isWide || role == .title
    }
  }

  package let title: String
  package let lines: [Line]
  package let emptyText: String
  /// The topmost line shown.
  package private(set) var top: Int
  private let startsAtEnd: Bool
  /// The cells of the column of labels.
  private let labelWidth: Int

  /// - Parameter startsAtEnd: Shows the last lines first, as a history does.
  package init(title: String, lines: [Line], emptyText: String, startsAtEnd: Bool = false) {
    self.title = title
    self.lines = lines
    self.emptyText = emptyText
    self.startsAtEnd = startsAtEnd
    top = startsAtEnd ? Int.max : 0
    labelWidth = min(24, lines.map { CellText.width(of: $0.label) }.max() ?? 0)
  }

  /// - Returns: False when the person is done reading.
  package mutating func handle(_ event: InputEvent, in size: Size) -> Bool {
    let page = max(1, size.height - 2)
    switch event {
    case .key(.escape), .key(.enter), .key(.character("q")), .key(.character("?")), .key(.f(1)): return false
    case .key(.up), .key(.character("k")): move(by: -1, in: size)
    case .key(.down), .key(.character("j")): move(by: 1, in: size)
    case .key(.pageUp): move(by: -page, in: size)
    case .key(.pageDown), .key(.space): move(by: page, in: size)
    case .key(.home): top = 0
    case .key(.end): top = last(in: size)
    case .mouse(let mouse) where mouse.action == .wheelUp: move(by: -3, in: size)
    case .mouse(let mouse) where mouse.action == .wheelDown: move(by: 3, in: size)
    default: break
    }
    return true
  }

  private mutating func move(by distance: Int, in size: Size) {
    let last = last(in: size)
    top = min(max(0, min(top, last) + distance), last)
  }

  /// The topmost line where the end is in sight. All lines are wrapped for it.
  private func last(in size: Size) -> Int {
    max(0, rows(width: size.width - 3, in: .utf8).count - max(1, size.height - 2))
  }

  /// Draws a box over the whole region.
  package func draw(on canvas: inout Canvas) {
    let box = canvas.bounds
    canvas.fill(box)
    canvas.drawBox(box, title: title)
    let inner = box.inset(left: 2, top: 1, right: 1, bottom: 1)
    let rows = rows(width: inner.width, in: canvas.charset)
    let first = min(top, max(0, rows.count - inner.height))
    canvas.within(inner) { area in
      if rows.isEmpty { area.drawWrapped(emptyText, in: area.bounds, role: .muted) }
      for (y, row) in rows.dropFirst(first).prefix(area.bounds.height).enumerated() {
        area.draw(row.label, at: Point(x: 0, y: y), width: labelWidth, role: .keyHint)
        area.draw(row.text, at: Point(x: row.indent, y: y), role: row.role)
      }
      area.moveCursor(to: .zero)
    }
    if first + inner.height < rows.count {
      let rest = " \(rows.count - first - inner.height) \(canvas.options.words.more) \(canvas.signs.descending) "
      canvas.draw(
        rest, at: Point(x: box.left + 2, y: box.bottom - 1), width: box.width - 4, role: .muted, alignment: .trailing)
    }
  }
}

extension TextPager {
  private struct Row {
    let label: String
    let text: String
    let role: Role
    let indent: Int
  }

  /// The lines wrapped to a width: headings and paragraphs stand at the left edge, everything else beside the labels.
  private func rows(width: Int, in charset: Charset) -> [Row] {
    lines.flatMap { line in
      let indent = labelWidth == 0 || line.isWide ? 0 : labelWidth + 2
      let parts = CellText.wrapped(line.text, width: max(1, width - indent), in: charset)
      return (parts.isEmpty ? [""] : parts).enumerated().map { index, part in
        Row(label: index == 0 ? line.label : "", text: part, role: line.role, indent: indent)
      }
    }
  }
}

extension TextPager {
  /// Help, made from the same entries that dispatch: each group under its heading, keys at the left.
  package static func help(title: String, entries: [CommandEntry]) -> TextPager {
    var groups: [String] = []
    for entry in entries where !groups.contains(entry.group) { groups.append(entry.group) }
    var lines: [Line] = []
    for group in groups {
      if !lines.isEmpty { lines.append(Line(text: "")) }
      lines.append(Line(text: group, role: .title))
      for entry in entries where entry.group == group {
        lines.append(Line(label: entry.keys, text: entry.title.isEmpty ? entry.help : "\(entry.title). \(entry.help)"))
        if let why = entry.whyDisabled { lines.append(Line(text: why, role: .muted)) }
      }
    }
    return TextPager(title: title, lines: lines, emptyText: "")
  }

  /// Everything that was said with its time, the newest at the end.
  package static func history(of log: MessageLog, title: String, emptyText: String) -> TextPager {
    let lines = log.messages.map { Line(label: $0.time, text: $0.sign + $0.text, role: $0.role) }
    return TextPager(title: title, lines: lines, emptyText: emptyText, startsAtEnd: true)
  }
}
