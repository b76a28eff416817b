/// Where the columns of a list stand at a given width.
package struct ColumnLayout: Equatable, Sendable {
  /// A column that is shown: its index among all, and its cells.
  package struct Place: Equatable, Sendable {
    package let column: Int
    package let x: Int
    package let width: Int
  }

  package let places: [Place]

  /// Blanks between two columns.
  package static let gap = 2

  /// Leaves out the least important columns until the rest fit, and shares what is over among those that stretch.
  package init<Row>(_ columns: [ListColumn<Row>], width: Int) {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].minimumWidth } + Self.gap * max(0, kept.count - 1)
    }
    while needed() > width, let least = kept.max(by: { columns[$0].priority < columns[$1].priority }),
      columns[least].priority > 0
    {
      kept.removeAll { $0 == least }
    }
    var spare = max(0, width - needed())
    var shares = kept.reduce(0) { $0 + columns[$1].flex }
    var x = 0
    places = kept.map { index in
      let flex = columns[index].flex
      let extra = shares == 0 ? 0 : spare * flex / shares
      (spare, shares) = (spare - extra, shares - flex)
      let place = Place(column: index, x: x, width: columns[index].minimumWidth + extra)
      x += place.width + Self.gap
      return place
    }
  }
}
