extension Canvas {
  /// Draws one line of text, sanitised, and cut with an ellipsis where it is wider than `width`.
  ///
  /// - Parameters:
  ///   - width: The cells it may take; to the right edge of the region when nil.
  ///   - alignment: Where the text stands in `width`. Cells beside the text are left as they are.
  /// - Returns: The cells that the text takes, to go on after it.
  @discardableResult
  package mutating func draw(
    _ text: some StringProtocol, at point: Point, width: Int? = nil, role: Role = .text, attributes: Attributes = [],
    alignment: Alignment = .leading
  ) -> Int {
    let room = max(0, width ?? bounds.width - point.x)
    let glyphs = CellText.truncated(CellText.glyphs(of: text, in: charset), to: room, in: charset)
    let used = glyphs.reduce(0) { $0 + Int($1.width) }
    let offset =
      switch alignment {
      case .leading: 0
      case .center: (room - used) / 2
      case .trailing: room - used
      }
    var x = point.x + offset
    for glyph in glyphs {
      put(glyph, at: Point(x: x, y: point.y), role: role, attributes: attributes)
      x += Int(glyph.width)
    }
    return used
  }

  /// Draws a sign of ``Signs`` or another single character.
  package mutating func draw(_ sign: Character, at point: Point, role: Role = .text, attributes: Attributes = []) {
    draw(String(sign), at: point, role: role, attributes: attributes)
  }

  /// Fills an area with one sign, blanks by default.
  package mutating func fill(
    _ area: Rect, with sign: Character = " ", role: Role = .text, attributes: Attributes = []
  ) {
    let visible = area.intersection(bounds)
    guard !visible.isEmpty, let glyph = CellText.glyphs(of: String(sign), in: charset).first else { return }
    for y in visible.top..<visible.bottom {
      for x in visible.left..<visible.right {
        put(glyph, at: Point(x: x, y: y), role: role, attributes: attributes)
      }
    }
  }

  package mutating func drawHorizontalLine(at point: Point, length: Int, role: Role = .border) {
    fill(Rect(origin: point, size: Size(width: length, height: 1)), with: signs.horizontal, role: role)
  }

  package mutating func drawVerticalLine(at point: Point, length: Int, role: Role = .border) {
    fill(Rect(origin: point, size: Size(width: 1, height: length)), with: signs.vertical, role: role)
  }

  /// Draws a frame along the inner edge of `area`, with a title in its top line.
  package mutating func drawBox(_ area: Rect, title: String = "", role: Role = .border) {
    guard area.width > 1, area.height > 1 else { return }
    let (right, bottom) = (area.right - 1, area.bottom - 1)
    for y in [area.top, bottom] {
      drawHorizontalLine(at: Point(x: area.left + 1, y: y), length: area.width - 2, role: role)
    }
    for x in [area.left, right] {
      drawVerticalLine(at: Point(x: x, y: area.top + 1), length: area.height - 2, role: role)
    }
    draw(signs.topLeft, at: area.origin, role: role)
    draw(signs.topRight, at: Point(x: right, y: area.top), role: role)
    draw(signs.bottomLeft, at: Point(x: area.left, y: bottom), role: role)
    draw(signs.bottomRight, at: Point(x: right, y: bottom), role: role)
    guard !title.isEmpty, area.width > 6 else { return }
    let start = Point(x: area.left + 2, y: area.top)
    let used = draw(" \(title)", at: start, width: area.width - 5, role: .title)
    draw(" ", at: Point(x: start.x + used, y: area.top))
  }

  /// Draws text over several lines, wrapped to `area`; what does not fit below is left out.
  ///
  /// - Returns: The rows taken.
  @discardableResult
  package mutating func drawWrapped(_ text: String, in area: Rect, role: Role = .text) -> Int {
    let lines = CellText.wrapped(text, width: area.width, in: charset).prefix(area.height)
    for (row, line) in lines.enumerated() {
      draw(line, at: Point(x: area.left, y: area.top + row), width: area.width, role: role)
    }
    return lines.count
  }
}
