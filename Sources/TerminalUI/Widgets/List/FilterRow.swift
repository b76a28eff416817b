/// The row over a list that tells its filters, the one shown in brackets, and takes a click on another.
///
/// Where not all of them fit, it begins with those that still leave the shown one whole.
package struct FilterRow: Equatable, Sendable {
  package let titles: [String]
  /// The index of the filter shown.
  package let active: Int
  /// At the right end, where there is room for all of it.
  package let note: String

  package init(titles: [String], active: Int, note: String = "") {
    self.titles = titles
    self.active = active
    self.note = note
  }

  /// Draws in the first row of the current region.
  package func draw(on canvas: inout Canvas) {
    let width = canvas.bounds.width
    let spans = spans(width: width)
    for (index, span) in spans.enumerated() {
      let isActive = index == active
      canvas.draw(
        isActive ? "[\(titles[index])]" : " \(titles[index]) ", at: Point(x: span.lowerBound, y: 0),
        role: isActive ? .activeTab : .tab)
    }
    let end = (spans.last?.upperBound ?? 0) + 2
    guard CellText.width(of: note) <= width - end - 1 else { return }
    canvas.draw(note, at: Point(x: end, y: 0), width: width - end - 1, role: .muted, alignment: .trailing)
  }

  /// The index of the filter under a column of a row so wide.
  package func filter(atColumn column: Int, width: Int) -> Int? {
    spans(width: width).firstIndex { $0.contains(column) }
  }

  private func spans(width: Int) -> [Range<Int>] {
    var x = 0
    let spans = titles.map { title in
      let taken = CellText.width(of: title) + 2
      defer { x += taken + 1 }
      return x..<(x + taken)
    }
    guard spans.indices.contains(active) else { return spans }
    let hidden = max(0, spans[active].upperBound - width)
    let offset = spans.first { $0.lowerBound >= hidden }?.lowerBound ?? 0
    return spans.map { ($0.lowerBound - offset)..<($0.upperBound - offset) }
  }
}
