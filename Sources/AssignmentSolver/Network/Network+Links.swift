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
    let link = cost.map { Link(target: Int32(column), cost: $0) }
    links.changedOfRows.set(link, to: Int32(column), in: &rowSegments[row], of: links.ofRows) { $0.key < $1.key }
    setColumnLink(row: row, column: column, cost: cost)
    layDownWhereGrown()
  }

  private mutating func setColumnLink(row: Int, column: Int, cost: Int32?) {
    let link = cost.map { Link(target: Int32(row), cost: $0) }
    links.changedOfColumns.set(link, to: Int32(row), in: &columnSegments[column], of: links.ofColumns) {
      $0.target < $1.target
    }
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
    let keys = edges.map { Link(target: Int32($0.column), cost: $0.cost).key }.sorted()
    let links = keys.map { Link(key: $0) }
    var segment = Segment(start: 0, count: Int32(links.count))
    self.links.changedOfRows.move(&segment, links[...])
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
  /// Puts a link into a segment, in order, in the place of the one with the same target; nil only takes that away.
  ///
  /// - Parameter laidDown: where the segment stands that was not changed yet.
  fileprivate mutating func set(
    _ link: Link?, to target: Int32, in segment: inout Segment, of laidDown: [Link], by isBefore: (Link, Link) -> Bool
  ) {
    let start = Int(segment.start)
    if !segment.isChanged { move(&segment, laidDown[start..<(start + Int(segment.count))]) }
    take(target, outOf: &segment)
    guard let link else { return }
    if segment.count == segment.room {
      let old = segment
      move(&segment, [])
      for offset in 0..<Int(old.count) { self[Int(segment.start) + offset] = self[Int(old.start) + offset] }
    }
    var place = Int(segment.start + segment.count)
    while place > segment.start, isBefore(link, self[place - 1]) {
      self[place] = self[place - 1]
      place -= 1
    }
    self[place] = link
    segment.count += 1
  }

  private mutating func take(_ target: Int32, outOf segment: inout Segment) {
    let end = Int(segment.start + segment.count)
    guard let place = (Int(segment.start)..<end).first(where: { self[$0].target == target }) else { return }
    for next in (place + 1)..<end { self[next - 1] = self[next] }
    segment.count -= 1
  }

  /// Moves a segment with these links to the end, with room for a few more; what is not given is written afterwards.
  fileprivate mutating func move(_ segment: inout Segment, _ links: ArraySlice<Link>) {
    segment.start = Int32(count)
    segment.room = segment.count + Swift.max(8, segment.count / 4)
    append(contentsOf: links)
    append(contentsOf: repeatElement(Link(target: 0, cost: 0), count: Int(segment.room) - links.count))
  }
}
