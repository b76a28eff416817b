extension Certificate {
  /// The proof for a full matrix; see ``DenseProblem/solve()`` for the signs of the prices. O(rows·columns).
  init(
    _ problem: DenseProblem, columnOfRow: [Int32], rowPrices: [Int64], seatPrices: [Int64]
  ) throws(Flaw) {
    var isTaken = [Bool](repeating: false, count: problem.columnCount)
    var cost: Int64 = 0
    var served = 0
    for row in 0..<problem.rowCount {
      let column = Int(columnOfRow[row])
      let least = problem.leastReducedCost(row: row, seatPrices: seatPrices)
      guard least.cost >= rowPrices[row] else { throw .edge(row: row, column: least.column) }
      guard column >= 0 else {
        guard problem.rowCount > problem.columnCount, rowPrices[row] == 0 else { throw .service(row: row) }
        continue
      }
      guard !isTaken[column] else { throw .overfull(column: column) }
      isTaken[column] = true
      served += 1
      guard Int64(problem[row, column]) + seatPrices[column] == rowPrices[row] else {
        throw .edge(row: row, column: column)
      }
      cost += Int64(problem[row, column])
    }
    if problem.rowCount < problem.columnCount {
      for column in 0..<problem.columnCount where seatPrices[column] < 0 || (seatPrices[column] > 0 && !isTaken[column])
      {
        throw .seatPrice(column: column)
      }
    } else if problem.rowCount > problem.columnCount {
      for row in 0..<problem.rowCount where rowPrices[row] > 0 { throw .exit(row: row) }
    }
    let bound = rowPrices.reduce(0, +) - seatPrices.reduce(0, +)
    guard cost == bound, served == min(problem.rowCount, problem.columnCount) else {
      throw .gap(cost: cost, bound: bound)
    }
    self.cost = cost
    self.bound = bound
    edgesChecked = problem.rowCount * problem.columnCount
    provenLeftOut = 0
  }
}

extension DenseProblem {
  /// The least of cost plus seat price in a row, and where.
  fileprivate func leastReducedCost(row: Int, seatPrices: [Int64]) -> (cost: Int64, column: Int) {
    var least = Int64.max
    var place = -1
    let start = row * columnCount
    for column in 0..<columnCount {
      let reduced = Int64(costs[start + column]) &+ seatPrices[column]
      if reduced < least { (least, place) = (reduced, column) }
    }
    return (least, place)
  }
}
