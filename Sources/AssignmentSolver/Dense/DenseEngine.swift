/// Solves a full matrix that is not taller than wide: least costs of columns, bids, and shortest paths for whoever is left.
///
/// It is the algorithm of Jonker and Volgenant 1987 on ``LazyRows``: each row's nearest columns are all that is looked at
/// until they no longer suffice.
struct DenseEngine: ~Copyable {
  var rows: LazyRows
  let columnOfRow: Buffer<Int32>
  let rowOfColumn: Buffer<Int32>
  let rowPrice: Buffer<Int64>

  init(_ costs: UnsafePointer<Int32>, rowCount: Int, columnCount: Int) {
    rows = LazyRows(costs, rowCount: rowCount, columnCount: columnCount, width: 24)
    columnOfRow = Buffer(repeating: -1, count: rowCount)
    rowOfColumn = Buffer(repeating: -1, count: columnCount)
    rowPrice = Buffer(repeating: 0, count: rowCount)
  }

  mutating func solve() {
    let isSquare = rows.rowCount == rows.columnCount
    // Free columns keep the price 0 where there are more columns than rows.
    if isSquare { rows.reduceColumns() }
    for row in 0..<Int32(rows.rowCount) { rows.read(row) }
    bidTightly()
    findPaths()
  }
}
