extension LineEditor {
  /// Draws the text in one row and rests the cursor at the insertion point.
  ///
  /// Text longer than `width` is shown in the part around the insertion point; line breaks are shown as marks.
  package func draw(on canvas: inout Canvas, at point: Point, width: Int, role: Role = .focused) {
    guard width > 0 else { return }
    let area = Rect(origin: point, size: Size(width: width, height: 1))
    canvas.fill(area, role: role)
    let before = CellText.width(of: text.prefix(position), in: canvas.charset)
    let scrolled = max(0, before - width + 1)
    canvas.within(area) { line in
      var x = -scrolled
      for glyph in CellText.glyphs(of: text, in: line.charset) where x < width {
        line.put(glyph, at: Point(x: x, y: 0), role: role)
        x += Int(glyph.width)
      }
      line.moveCursor(to: Point(x: before - scrolled, y: 0))
    }
  }
}
