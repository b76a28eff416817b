/// A full matrix of costs: every row may sit at every column, and each column has one seat.
///
/// As many pairs are made as there are rows or columns, whichever are fewer, at the least total cost.
public struct DenseProblem: Equatable, Sendable {
  /// How many rows there are.
  public let rowCount: Int
  /// How many columns there are.
  public let columnCount: Int
  /// What each pair costs, row by row.
  let costs: [Int32]
  /// The greatest magnitude of a cost, or a little more.
  let widest: Int64

  init(unchecked rowCount: Int, _ columnCount: Int, _ costs: [Int32], _ widest: Int64) {
    self.widest = widest
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.costs = costs
  }

  /// A matrix, row by row.
  ///
  /// - Parameter costs: `rowCount * columnCount` of them.
  public init(rowCount: Int, columnCount: Int, costs: [Int32]) throws(ProblemError) {
    guard rowCount >= 0, columnCount >= 0, rowCount < Int32.max, columnCount < Int32.max else { throw .tooLarge }
    let (expected, overflows) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard !overflows else { throw .tooLarge }
    guard costs.count == expected else { throw .length(expected: expected, found: costs.count) }
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.costs = costs
    // Ones complement instead of a magnitude: it cannot overflow, and the bits of all together bound each.
    var bits: Int32 = 0
    for cost in costs { bits |= cost ^ (cost >> 31) }
    widest = Int64(bits) + 1
  }

  /// A matrix as a list of rows, all of one length.
  public init(_ rows: [[Int32]]) throws(ProblemError) {
    let columnCount = rows.first?.count ?? 0
    for (row, costs) in rows.enumerated() where costs.count != columnCount {
      throw .raggedRow(row: row, expected: columnCount, found: costs.count)
    }
    try self.init(rowCount: rows.count, columnCount: columnCount, costs: Array(rows.joined()))
  }

  /// The cost of a pair.
  public subscript(row: Int, column: Int) -> Int32 {
    precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount)
    return costs[row * columnCount + column]
  }
}
