/// A lying bar, exact to an eighth of a cell where the charset has the signs.
struct Bar {
  /// From 0 to 1.
  let fraction: Double

  /// Draws in `width` cells of one row, the rest as a track if wanted; anything above zero shows at least its first part.
  func draw(on canvas: inout Canvas, at point: Point, width: Int, role: Role = .chart, hasTrack: Bool = false) {
    guard width > 0, let whole = canvas.signs.bars.last else { return }
    let signs = canvas.signs.bars
    let parts = fraction > 0 ? max(1, Int(fraction * Double(width * signs.count))) : 0
    if hasTrack {
      canvas.fill(Rect(origin: point, size: Size(width: width, height: 1)), with: canvas.signs.track, role: .muted)
    }
    let full = parts / signs.count
    canvas.fill(Rect(origin: point, size: Size(width: full, height: 1)), with: whole, role: role)
    let rest = parts % signs.count
    if rest > 0 { canvas.draw(signs[rest - 1], at: Point(x: point.x + full, y: point.y), role: role) }
  }
}
