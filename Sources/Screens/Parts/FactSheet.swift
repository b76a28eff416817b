import TerminalUI
import ViewModels

/// Names and values beneath one another, the values in one column and wrapped.
struct FactSheet {
  let facts: [RecordFact]

  /// Draws from the top of `area`.
  ///
  /// - Returns: The rows taken.
  @discardableResult
  func draw(on canvas: inout Canvas, in area: Rect) -> Int {
    let widest = facts.map { CellText.width(of: $0.name) }.max() ?? 0
    let column = min(widest + 2, area.width / 2)
    var y = area.top
    for fact in facts where y < area.bottom {
      canvas.draw(fact.name, at: Point(x: area.left, y: y), width: max(0, column - 1), role: .muted)
      let place = Rect(x: area.left + column, y: y, width: area.width - column, height: area.bottom - y)
      y += max(1, canvas.drawWrapped(fact.value, in: place, role: fact.tone.role))
    }
    return y - area.top
  }
}
