/// Figures side by side as lying bars: label, bar, figure.
package struct BarChart: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let label: String
    package let value: Double
    /// The figure in words, such as "1,204" or "38%".
    package let figure: String
    package let role: Role

    package init(_ label: String, value: Double, figure: String, role: Role = .chart) {
      self.label = label
      self.value = value
      self.figure = figure
      self.role = role
    }
  }

  package let items: [Item]
  /// What a bar of full length stands for; nil for the largest value.
  package let full: Double?

  package init(_ items: [Item], full: Double? = nil) {
    self.items = items
    self.full = full
  }

  /// Draws one item a row in the current region.
  package func draw(on canvas: inout Canvas) {
    let width = canvas.bounds.width
    let labels = min(items.map { CellText.width(of: $0.label, in: canvas.charset) }.max() ?? 0, width / 3)
    let figures = items.map { CellText.width(of: $0.figure, in: canvas.charset) }.max() ?? 0
    let largest = full ?? items.map(\.value).max() ?? 0
    let room = width - labels - figures - 3
    for (y, item) in items.prefix(canvas.bounds.height).enumerated() {
      canvas.draw(item.label, at: Point(x: 0, y: y), width: labels)
      canvas.draw(item.figure, at: Point(x: labels + 1, y: y), width: figures, role: .muted, alignment: .trailing)
      let share = largest > 0 && item.value.isFinite ? min(max(0, item.value / largest), 1) : 0
      Bar(fraction: share).draw(on: &canvas, at: Point(x: labels + figures + 3, y: y), width: room, role: item.role)
    }
  }
}
