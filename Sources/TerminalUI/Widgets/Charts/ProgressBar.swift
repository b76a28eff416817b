/// How far a piece of work has come: a bar, a percentage, and what is left in words.
package struct ProgressBar: Equatable, Sendable {
  /// From 0 to 1.
  package let fraction: Double
  package let label: String
  /// Rate and time left, such as "12,400 rows/s, 40 s left".
  package let detail: String

  /// A fraction outside of 0 to 1, or none (0 of 0), is taken to the nearest end.
  package init(label: String, fraction: Double, detail: String = "") {
    self.label = label
    self.fraction = fraction.isFinite ? min(max(0, fraction), 1) : 0
    self.detail = detail
  }

  /// Draws in the first row of the current region; words give way to the bar last.
  package func draw(on canvas: inout Canvas) {
    let percent = "\(Int(fraction * 100))%"
    let width = canvas.bounds.width
    let start = canvas.draw(label, at: .zero, width: width / 3)
    let detailWidth = CellText.width(of: detail, in: canvas.charset)
    let hasDetail = detailWidth > 0 && width - start - detailWidth >= 24
    let end = width - (hasDetail ? detailWidth + 2 : 0) - 5
    let left = start == 0 ? 0 : start + 1
    Bar(fraction: fraction).draw(on: &canvas, at: Point(x: left, y: 0), width: end - left - 1, hasTrack: true)
    canvas.draw(percent, at: Point(x: end, y: 0), width: 4, alignment: .trailing)
    if hasDetail { canvas.draw(detail, at: Point(x: end + 6, y: 0), role: .muted) }
  }
}
