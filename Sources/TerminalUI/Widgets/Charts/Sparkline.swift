/// A run of figures in one row, one cell each, from the lowest sign for zero to the highest for the largest.
package struct Sparkline: Equatable, Sendable {
  package let values: [Double]

  package init(_ values: [Double]) { self.values = values }

  /// The signs of the last `width` values.
  package func text(width: Int, in charset: Charset) -> String {
    let shown = values.suffix(max(0, width)).map { $0.isFinite ? max(0, $0) : 0 }
    let largest = shown.max() ?? 0
    let signs = charset.signs.sparks
    return String(
      shown.map { value in
        let level = largest > 0 ? Int((value / largest * Double(signs.count - 1)).rounded()) : 0
        return signs[level]
      })
  }

  /// Draws in the first row of the current region, the newest value last.
  package func draw(on canvas: inout Canvas, role: Role = .chart) {
    canvas.draw(text(width: canvas.bounds.width, in: canvas.charset), at: .zero, role: role)
  }
}
