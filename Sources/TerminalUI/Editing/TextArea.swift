/// Text over several lines in a field, with its insertion point.
///
/// Lines are broken where they are full, not at spaces, so that typing a letter moves no earlier one.
package struct TextArea {
  private let text: String
  /// Characters before the insertion point; nil without the keyboard.
  private let position: Int?

  package init(text: String, position: Int?) {
    self.text = text
    self.position = position
  }

  /// Draws in the whole current region, scrolled to show the insertion point.
  package func draw(on canvas: inout Canvas) {
    let role: Role = position == nil ? .field : .focused
    canvas.fill(canvas.bounds, role: role)
    let width = canvas.bounds.width
    guard width > 0 else { return }
    var places: [(glyphs: [Glyph], at: Point)] = []
    var (point, cursor) = (Point.zero, Point.zero)
    for (index, character) in text.enumerated() {
      if index == position { cursor = point }
      if character.isNewline {
        point = Point(x: 0, y: point.y + 1)
        continue
      }
      let glyphs = CellText.glyphs(of: String(character), in: canvas.charset)
      let wanted = glyphs.reduce(0) { $0 + Int($1.width) }
      if point.x > 0, point.x + wanted > width { point = Point(x: 0, y: point.y + 1) }
      if index == position { cursor = point }
      places.append((glyphs, point))
      point.x += wanted
    }
    if position == text.count { cursor = point.x < width ? point : Point(x: 0, y: point.y + 1) }
    let scroll = max(0, cursor.y - canvas.bounds.height + 1)
    for (glyphs, place) in places where place.y >= scroll {
      var x = place.x
      for glyph in glyphs {
        canvas.put(glyph, at: Point(x: x, y: place.y - scroll), role: role)
        x += Int(glyph.width)
      }
    }
    if position != nil { canvas.moveCursor(to: Point(x: cursor.x, y: cursor.y - scroll)) }
  }
}
