/// A pane beside a list that shows the selected row without opening it: facts, then paragraphs.
package struct PeekPane: Equatable, Sendable {
  /// One part of the pane.
  package enum Part: Equatable, Sendable {
    case heading(String)
    /// A name and its value; the values of a pane stand in one column.
    case fact(String, String, role: Role = .text)
    case paragraph(String, role: Role = .text)
    case blank
  }

  package let title: String
  package let parts: [Part]

  package init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// The narrowest window that shows a pane beside a list.
  package static let smallestWidth = 110

  /// Shares an area between a list and its pane, with a blank column between; the pane is empty in a narrow window.
  package static func split(_ area: Rect) -> (list: Rect, pane: Rect) {
    guard area.width >= smallestWidth else { return (area, Rect(x: area.right, y: area.top, width: 0, height: 0)) }
    let (list, pane) = area.splitColumns(area.width * 5 / 8)
    return (list.inset(right: 1), pane)
  }

  /// Draws in the whole current region, with a line at its left edge.
  package func draw(on canvas: inout Canvas) {
    canvas.drawVerticalLine(at: .zero, length: canvas.bounds.height)
    canvas.within(canvas.bounds.inset(left: 2, right: 1)) { page in
      page.draw(title, at: .zero, role: .title)
      let names = parts.compactMap { if case .fact(let name, _, _) = $0 { CellText.width(of: name) } else { nil } }
      let column = min((names.max() ?? 0) + 2, page.bounds.width / 2)
      var y = 2
      for part in parts where y < page.bounds.height { y += draw(part, at: y, column, on: &page) }
    }
  }

  /// Returns the rows taken.
  private func draw(_ part: Part, at y: Int, _ column: Int, on canvas: inout Canvas) -> Int {
    let rest = canvas.bounds.inset(top: y)
    switch part {
    case .heading(let text):
      canvas.draw(text, at: Point(x: 0, y: y), role: .title)
      return 1
    case .fact(let name, let value, let role):
      canvas.draw(name, at: Point(x: 0, y: y), width: max(0, column - 1), role: .muted)
      return max(1, canvas.drawWrapped(value, in: rest.inset(left: column), role: role))
    case .paragraph(let text, let role): return canvas.drawWrapped(text, in: rest, role: role)
    case .blank: return 1
    }
  }
}
