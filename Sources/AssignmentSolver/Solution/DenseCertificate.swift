extension Certificate {
  /// The proof for a full matrix; see ``DenseProblem/solve()`` for the signs of the prices. O(rows·columns).
  init(
    _ problem: DenseProblem, columnOfRow: [Int32], rowPrices: [Int64], seatPrices: [Int64]
  ) throws(Flaw) {
    let check = PriceCheck(problem, rowPrices: rowPrices, seatPrices: seatPrices)
    var isTaken = [Bool](repeating: false, count: problem.columnCount)
    var cost: Int64 = 0
    var served = 0
    for row in 0..<problem.rowCount {
      let column = Int(columnOfRow[row])
      if let column = check.undercut(row: row) { throw .edge(row: row, column: column) }
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

/// Looks for a pair that costs less than the prices of its row and column say.
private struct PriceCheck {
  private let problem: DenseProblem
  private let rowPrices: [Int64]
  private let seatPrices: [Int64]
  /// The seat prices in 32 bits; nil where sums with them could overflow.
  private let narrow: [Int32]?

  init(_ problem: DenseProblem, rowPrices: [Int64], seatPrices: [Int64]) {
    self.problem = problem
    self.rowPrices = rowPrices
    self.seatPrices = seatPrices
    let limit = Int64(1 << 29)
    let fits =
      problem.widest < limit && rowPrices.allSatisfy { abs($0) < 2 * limit }
      && seatPrices.allSatisfy { abs($0) < limit }
    narrow = fits ? seatPrices.map { Int32($0) } : nil
  }

  func undercut(row: Int) -> Int? {
    let start = row * problem.columnCount
    if let narrow, !isAnyNegative(start, narrow, Int32(rowPrices[row])) { return nil }
    return (0..<problem.columnCount).first { column in
      Int64(problem.costs[start + column]) + seatPrices[column] < rowPrices[row]
    }
  }

  /// Adds up all signs without a branch, so that the compiler makes vectors of it.
  private func isAnyNegative(_ start: Int, _ narrow: [Int32], _ rowPrice: Int32) -> Bool {
    problem.costs.withUnsafeBufferPointer { costs in
      narrow.withUnsafeBufferPointer { narrow in
        var signs: Int32 = 0
        let line = costs[start..<(start + narrow.count)]
        for (cost, price) in zip(line, narrow) { signs |= cost &+ price &- rowPrice }
        return signs < 0
      }
    }
  }
}
