extension Network {
  /// The links of a row, cheapest first.
  func links(ofRow row: Int) -> ArraySlice<Link> {
    let segment = rowSegments[row]
    let range = Int(segment.start)..<Int(segment.start + segment.count)
    return segment.isChanged ? links.changedOfRows[range] : links.ofRows[range]
  }

  /// The links of a column; empty before `prepareSeatSearch`.
  func links(ofColumn column: Int) -> ArraySlice<Link> {
    let segment = columnSegments[column]
    let range = Int(segment.start)..<Int(segment.start + segment.count)
    return segment.isChanged ? links.changedOfColumns[range] : links.ofColumns[range]
  }

  func cost(row: Int, column: Int) -> Int32? { links(ofRow: row).first { $0.target == column }?.cost }

  /// Sets what an edge costs, makes one, or takes it away, on both sides.
  mutating func setLink(row: Int, column: Int, cost: Int32?) {
    var ofRow = links(ofRow: row).filter { $0.target != column }
    if let cost {
      let link = Link(target: Int32(column), cost: cost)
      ofRow.insert(link, at: ofRow.firstIndex { link.key < $0.key } ?? ofRow.endIndex)
    }
    links.changedOfRows.rewrite(&rowSegments[row], with: ofRow)
    setColumnLink(row: row, column: column, cost: cost)
    layDownWhereGrown()
  }

  private mutating func setColumnLink(row: Int, column: Int, cost: Int32?) {
    var ofColumn = links(ofColumn: column).filter { $0.target != row }
    if let cost {
      let link = Link(target: Int32(row), cost: cost)
      ofColumn.insert(link, at: ofColumn.firstIndex { link.target < $0.target } ?? ofColumn.endIndex)
    }
    links.changedOfColumns.rewrite(&columnSegments[column], with: ofColumn)
  }

  /// Lays all links down anew once as many were changed as there are, so that the lists do not grow for ever.
  private mutating func layDownWhereGrown() {
    let changed = links.changedOfRows.count + links.changedOfColumns.count
    if changed > 4096 + links.ofRows.count + links.ofColumns.count { layDownAnew() }
  }

  /// Lays down the links of a problem with the same rows and columns.
  mutating func relink(_ problem: SeatProblem) {
    links = Links(ofRows: problem.links)
    rowSegments = Self.segments(problem.starts)
    columnSegments = []
    prepareSeatSearch(problem)
  }

  static func segments(_ starts: [Int32]) -> [Segment] {
    zip(starts, starts.dropFirst()).map { Segment(start: $0, count: $1 - $0) }
  }

  /// Adds a row with its links, in any order.
  mutating func addRow(_ edges: [(column: Int, cost: Int32)]) {
    let row = rows.count
    rows.append(RowNode())
    var segment = Segment(start: 0, count: 0)
    let keys = edges.map { Link(target: Int32($0.column), cost: $0.cost).key }.sorted()
    links.changedOfRows.rewrite(&segment, with: keys.map { Link(key: $0) })
    rowSegments.append(segment)
    for (column, cost) in edges { setColumnLink(row: row, column: column, cost: cost) }
    layDownWhereGrown()
  }

  /// Adds a column without links.
  mutating func addColumn(seats: Int32) {
    columns.append(ColumnNode(firstSlot: Int32(slots.count), seats: seats))
    columnSegments.append(Segment(start: 0, count: 0))
  }

  private mutating func layDownAnew() {
    let (byRow, rowSegments) = Self.layDown(rows.indices.map { links(ofRow: $0) })
    let (byColumn, columnSegments) = Self.layDown(columns.indices.map { links(ofColumn: $0) })
    links = Links(ofRows: byRow, ofColumns: byColumn)
    self.rowSegments = rowSegments
    self.columnSegments = columnSegments
  }

  private static func layDown(_ lists: [ArraySlice<Link>]) -> ([Link], [Segment]) {
    var links: [Link] = []
    var segments: [Segment] = []
    segments.reserveCapacity(lists.count)
    for list in lists {
      segments.append(Segment(start: Int32(links.count), count: Int32(list.count)))
      links.append(contentsOf: list)
    }
    return (links, segments)
  }
}

extension [Link] {
  /// Writes a segment anew: in its place where it has one here and fits, else at the end.
  fileprivate mutating func rewrite(_ segment: inout Segment, with links: ArraySlice<Link>) {
    if segment.isChanged, links.count <= Int(segment.count) {
      for (offset, link) in links.enumerated() { self[Int(segment.start) + offset] = link }
    } else {
      segment.start = Int32(count)
      segment.isChanged = true
      append(contentsOf: links)
    }
    segment.count = Int32(links.count)
  }

  fileprivate mutating func rewrite(_ segment: inout Segment, with links: [Link]) {
    rewrite(&segment, with: links[...])
  }
}
