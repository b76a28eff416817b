/// Solves a full matrix that is not taller than wide: least costs of columns, bids, and shortest paths for whoever is left.
///
/// The frame is that of Jonker and Volgenant 1987, on ``LazyRows``: a row's nearest columns are all that is looked at until
/// they no longer suffice. Where paths turn out to be long (rows have to be read again and again), an auction with falling
/// steps comes first; how wide the first step has to be is found by trying.
struct DenseEngine: ~Copyable {
  var rows: LazyRows
  let columnOfRow: Buffer<Int32>
  let rowOfColumn: Buffer<Int32>
  let rowPrice: Buffer<Int64>
  /// The greatest magnitude of a cost.
  private let widest: Int64

  /// How many columns a row keeps: fewer are read again more often, more take longer to keep in order.
  private static let width = 16

  init(_ costs: UnsafePointer<Int32>, rowCount: Int, columnCount: Int, widest: Int64) {
    self.widest = widest
    let isNarrow = widest < LazyRows.widest
    rows = LazyRows(costs, rowCount: rowCount, columnCount: columnCount, isNarrow: isNarrow, width: Self.width)
    columnOfRow = Buffer(repeating: -1, count: rowCount)
    rowOfColumn = Buffer(repeating: -1, count: columnCount)
    rowPrice = Buffer(repeating: 0, count: rowCount)
  }

  mutating func solve() {
    let isSquare = rows.rowCount == rows.columnCount
    // Free columns keep the price 0 where there are more columns than rows.
    if isSquare { rows.reduceColumns(widest: widest) }
    readAll()
    bidTightly()
    guard isSquare, let rise = findPaths(rereads: rows.rowCount / 8) else {
      _ = findPaths(rereads: .max)
      return
    }
    bidInSteps(rise: rise)
    _ = findPaths(rereads: .max)
  }

  /// Reads every row once; rows are much alike, so that each tells how near the next one's columns may be.
  private mutating func readAll() {
    var guess = Int64.max
    for row in 0..<Int32(rows.rowCount) {
      rows.read(row, guess: guess)
      let bound = rows.bound[row]
      guard bound < .max, let least = rows.list(of: row).first?.floor else { continue }
      guess = bound + (bound - least) / 2 + 1
    }
  }
}
