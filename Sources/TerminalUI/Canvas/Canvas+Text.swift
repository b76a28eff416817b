extension Canvas {
  /// The rows as text, without trailing blanks.
  package var lines: [String] {
    (0..<size.height).map { row in
      var line = ""
      var end = line.endIndex
      for cell in cells[(row * size.width)..<((row + 1) * size.width)] {
        line += cell.glyph.text
        if cell.glyph != .blank { end = line.endIndex }
      }
      return String(line[..<end])
    }
  }

  /// The whole canvas as text for snapshots and saved screens, ending with a line that tells where the cursor is.
  package var text: String {
    let place = cursor.map { "row \($0.y + 1), column \($0.x + 1)" } ?? "hidden"
    return (lines + ["[\(size.width)×\(size.height), cursor: \(place)]", ""]).joined(separator: "\n")
  }
}
