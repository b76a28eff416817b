/// Rows, columns with seats, and the edges between them.
///
/// Rows are 0 ..< `rowCount`, columns 0 ..< `columnCount`. A column takes as many rows as it has seats; with one seat each
/// and as many rows as columns this is the assignment problem. Making one costs O(E) and checks everything once; solving
/// never fails for a malformed problem.
public struct SeatProblem: Equatable, Sendable {
  /// How many rows there are.
  public let rowCount: Int
  /// How many columns there are.
  public var columnCount: Int { seats.count }
  /// How many edges there are.
  public var edgeCount: Int { links.count }

  /// Where the links of each row begin, and at the end their number.
  let starts: [Int32]
  /// The edges of each row, cheapest first, equal costs by column.
  let links: [Link]
  /// The seats of each column.
  let seats: [Int32]

  init(unchecked rowCount: Int, starts: [Int32], links: [Link], seats: [Int32]) {
    self.rowCount = rowCount
    self.starts = starts
    self.links = links
    self.seats = seats
  }

  /// A problem of edges in any order.
  ///
  /// - Parameters:
  ///   - rowCount: how many rows there are, with edges or without.
  ///   - seats: for each column how many rows it takes, 0 or more.
  ///   - edges: at most one for each pair.
  public init(rowCount: Int, seats: [Int], edges: some Sequence<Edge>) throws(ProblemError) {
    let edges = Array(edges)
    guard rowCount >= 0, rowCount < Int32.max, edges.count < Int32.max else { throw .tooLarge }
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    for edge in edges {
      guard edge.row >= 0, edge.row < rowCount else { throw .noSuchRow(row: edge.row, column: edge.column) }
      guard edge.column >= 0, edge.column < seats.count else {
        throw .noSuchColumn(row: edge.row, column: edge.column)
      }
      starts[edge.row + 1] += 1
    }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    var links = [Link](repeating: Link(target: 0, cost: 0), count: edges.count)
    for edge in edges {
      links[Int(next[edge.row])] = Link(target: Int32(edge.column), cost: edge.cost)
      next[edge.row] += 1
    }
    try self.init(rowCount: rowCount, starts: starts, unsorted: links, seats: seats)
  }

  /// A problem in compressed sparse rows.
  ///
  /// - Parameters:
  ///   - rowStarts: for each row where its edges begin in `columns` and `costs`, and at the end the number of edges:
  ///     one more than there are rows, ascending from 0.
  ///   - columns: the column of each edge, in any order inside a row.
  ///   - costs: the cost of each edge, as many as `columns`.
  ///   - seats: for each column how many rows it takes, 0 or more.
  public init(rowStarts: [Int], columns: [Int32], costs: [Int32], seats: [Int]) throws(ProblemError) {
    guard !rowStarts.isEmpty else { throw .length(expected: 1, found: 0) }
    guard columns.count == costs.count else { throw .length(expected: columns.count, found: costs.count) }
    guard rowStarts.count < Int32.max, columns.count < Int32.max else { throw .tooLarge }
    let rowCount = rowStarts.count - 1
    guard rowStarts[0] == 0 else { throw .rowStarts(row: 0) }
    guard rowStarts[rowCount] == columns.count else { throw .rowStarts(row: max(0, rowCount - 1)) }
    for row in 0..<rowCount where rowStarts[row] > rowStarts[row + 1] { throw .rowStarts(row: row) }
    for row in 0..<rowCount {
      for edge in rowStarts[row]..<rowStarts[row + 1] where columns[edge] < 0 || Int(columns[edge]) >= seats.count {
        throw .noSuchColumn(row: row, column: Int(columns[edge]))
      }
    }
    let links = [Link](unsafeUninitializedCapacity: columns.count) { buffer, count in
      for edge in 0..<columns.count {
        buffer.initializeElement(at: edge, to: Link(target: columns[edge], cost: costs[edge]))
      }
      count = columns.count
    }
    try self.init(rowCount: rowCount, starts: rowStarts.map { Int32($0) }, unsorted: links, seats: seats)
  }

  /// Sorts the links of each row and checks what is left to check.
  private init(rowCount: Int, starts: [Int32], unsorted: [Link], seats: [Int]) throws(ProblemError) {
    guard seats.count < Int32.max else { throw .tooLarge }
    var counts: [Int32] = []
    counts.reserveCapacity(seats.count)
    var total = 0
    for (column, count) in seats.enumerated() {
      guard count >= 0, count <= Int32.max else { throw .seats(column: column) }
      counts.append(Int32(count))
      total += count
    }
    guard total < Int32.max else { throw .tooLarge }
    var lastRow = [Int32](repeating: -1, count: seats.count)
    for row in 0..<rowCount {
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        let column = Int(unsorted[place].target)
        guard lastRow[column] != row else { throw .duplicateEdge(row: row, column: column) }
        lastRow[column] = Int32(row)
      }
    }
    var links = unsorted
    LinkSort.sortRows(of: &links, starts: starts, columnCount: seats.count)
    self.init(unchecked: rowCount, starts: starts, links: links, seats: counts)
  }

  /// How many seats a column has.
  public func seats(of column: Int) -> Int { Int(seats[column]) }

  /// The edges of a row, cheapest first, equal costs by column.
  public func edges(of row: Int) -> [Edge] {
    links(of: row).map { Edge(row: row, column: Int($0.target), cost: $0.cost) }
  }

  /// The cost of a pair; nil where it has no edge. O(edges of the row).
  public func cost(row: Int, column: Int) -> Int32? {
    guard row >= 0, row < rowCount else { return nil }
    return links(of: row).first { $0.target == column }?.cost
  }

  func links(of row: Int) -> ArraySlice<Link> { links[Int(starts[row])..<Int(starts[row + 1])] }

  /// The links as the columns see them: where those of each begin, and row and cost of each, by row.
  func transposed() -> (starts: [Int32], links: [Link]) {
    var starts = [Int32](repeating: 0, count: columnCount + 1)
    for link in links { starts[Int(link.target) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var result = [Link](repeating: Link(target: 0, cost: 0), count: links.count)
    for row in 0..<rowCount {
      for place in Int(self.starts[row])..<Int(self.starts[row + 1]) {
        let column = Int(links[place].target)
        result[Int(next[column])] = Link(target: Int32(row), cost: links[place].cost)
        next[column] += 1
      }
    }
    return (starts, result)
  }
}
