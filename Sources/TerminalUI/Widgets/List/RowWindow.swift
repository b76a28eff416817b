/// The rows of a list that are in memory: a screenful and a margin on either side, wherever the list is scrolled to.
///
/// Scrolling fetches the next rows by key and lets go of those far behind, so memory and time stay those of some
/// screenfuls (at most nine) however long the table is.
package struct RowWindow<Row: Identifiable> {
  package typealias Source = (RowRequest<Row>) throws -> [Row]

  package private(set) var rows: [Row] = []
  /// The index within `rows` of the row the cursor is on; nil when there are none.
  package private(set) var selected: Int?
  /// The index within `rows` of the topmost row shown.
  package private(set) var top = 0
  /// Whether the first and the last row of the table are in memory.
  package private(set) var isAtStart = true
  package private(set) var isAtEnd = true

  /// Rows shown at once.
  package private(set) var page = 20
  package private(set) var order: ListOrder
  package private(set) var filter = ""
  private let source: Source

  package init(order: ListOrder, source: @escaping Source) {
    self.order = order
    self.source = source
  }

  package var selectedRow: Row? { selected.map { rows[$0] } }

  /// Shows `count` rows at once from now on.
  package mutating func setPage(_ count: Int) throws {
    let count = max(1, count)
    guard count != page else { return }
    page = count
    scrollToSelected()
    try fillMargins()
  }

  /// Moves the cursor by so many rows, and not beyond the first and last.
  package mutating func move(by distance: Int) throws {
    guard let current = selected else { return }
    selected = min(max(0, current + distance), rows.count - 1)
    scrollToSelected()
    try fillMargins()
  }

  /// Moves cursor and view by whole screenfuls.
  package mutating func turn(pages: Int) throws {
    guard selected != nil else { return }
    top += pages * page
    try move(by: pages * page)
  }

  package mutating func moveToFirst() throws {
    rows = try fetch(.first, limit: batch)
    (isAtStart, isAtEnd) = (true, rows.count < batch)
    (selected, top) = (rows.isEmpty ? nil : 0, 0)
  }

  package mutating func moveToLast() throws {
    rows = try fetch(.last, limit: batch)
    (isAtStart, isAtEnd) = (rows.count < batch, true)
    (selected, top) = (rows.isEmpty ? nil : rows.count - 1, max(0, rows.count - page))
  }

  /// Puts the cursor on a row that is in memory.
  package mutating func select(index: Int) throws {
    guard let selected else { return }
    try move(by: index - selected)
  }

  /// Puts the cursor on the row with this id, wherever it is.
  ///
  /// - Returns: False when there is no such row, or the filter hides it; the cursor then stays.
  package mutating func select(id: Row.ID) throws -> Bool {
    guard let row = try fetch(.only(id), limit: 1).first else { return false }
    try load(around: row, isPresent: true, offset: min(page / 2, page - 1))
    return true
  }

  /// Reads the rows again, with the cursor on the same row at the same height, or on the next where it is gone.
  package mutating func reload() throws {
    guard let row = selectedRow, let index = selected else { return try moveToFirst() }
    let current = try fetch(.only(row.id), limit: 1).first
    try load(around: current ?? row, isPresent: current != nil, offset: index - top)
    if rows.isEmpty { try moveToFirst() }
  }

  package mutating func sort(by order: ListOrder) throws {
    self.order = order
    try reload()
  }

  /// Shows what answers `text`: from its first row, or around the selected row when the filter ends.
  package mutating func find(_ text: String) throws {
    filter = text
    if text.isEmpty { try reload() } else { try moveToFirst() }
  }

  /// The ids of all rows that answer the filter; nil when they are more than `limit`.
  package func ids(limit: Int) throws -> [Row.ID]? {
    let all = try fetch(.first, limit: limit + 1)
    return all.count > limit ? nil : all.map(\.id)
  }

  private var margin: Int { max(page, 10) }
  private var batch: Int { page + 2 * margin }

  private func fetch(_ place: RowRequest<Row>.Place, limit: Int) throws -> [Row] {
    try source(RowRequest(place: place, limit: limit, order: order, filter: filter))
  }

  private mutating func load(around row: Row, isPresent: Bool, offset: Int) throws {
    let limit = 2 * margin
    let before = try fetch(.before(row), limit: limit)
    let after = try fetch(.after(row), limit: limit)
    rows = before + (isPresent ? [row] : []) + after
    (isAtStart, isAtEnd) = (before.count < limit, after.count < limit)
    selected = rows.isEmpty ? nil : min(before.count, rows.count - 1)
    top = (selected ?? 0) - offset
    scrollToSelected()
  }

  /// Moves the view no further than needed to show the selected row and to leave no row of the screen unused.
  private mutating func scrollToSelected() {
    guard let selected else { return top = 0 }
    top = min(max(top, selected - page + 1), selected)
    top = max(0, min(top, rows.count - page))
  }

  private mutating func fillMargins() throws {
    if !isAtEnd, top + page + margin > rows.count, let last = rows.last {
      let more = try fetch(.after(last), limit: batch)
      rows += more
      isAtEnd = more.count < batch
    }
    if !isAtStart, top < margin, let first = rows.first {
      let more = try fetch(.before(first), limit: batch)
      rows = more + rows
      isAtStart = more.count < batch
      top += more.count
      selected = selected.map { $0 + more.count }
    }
    dropFarRows()
  }

  private mutating func dropFarRows() {
    let before = top - 2 * margin
    if before > margin {
      rows.removeFirst(before)
      isAtStart = false
      top -= before
      selected = selected.map { $0 - before }
    }
    let after = rows.count - (top + page + 2 * margin)
    if after > margin {
      rows.removeLast(after)
      isAtEnd = false
    }
  }
}
