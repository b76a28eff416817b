extension DenseProblem {
  /// The best assignment, proved: as many pairs as there are rows or columns, whichever are fewer.
  ///
  /// Where there are more rows than columns, it is the rows whose prices are at most 0, and 0 where a row is left out, while
  /// seat prices are of any sign.
  ///
  /// - Complexity: O(n²·m) at worst; about the time to read the matrix a few times on most.
  public func solve() throws(SolveError) -> Solution { try solve(whenSolved: {}) }

  /// As ``solve()``, telling when there is a solution and its proof begins: what takes how long.
  @_spi(Benchmarks)
  public func solve(whenSolved: () -> Void) throws(SolveError) -> Solution {
    guard rowCount <= columnCount else {
      let (columns, cost, columnPrices, rowPrices) = transposed().matching()
      var columnOfRow = [Int32](repeating: -1, count: rowCount)
      for (column, row) in columns.enumerated() { columnOfRow[Int(row)] = Int32(column) }
      whenSolved()
      return try proved(columnOfRow, cost, rowPrices: rowPrices.map { -$0 }, seatPrices: columnPrices.map { -$0 })
    }
    let (columnOfRow, cost, rowPrices, seatPrices) = matching()
    whenSolved()
    return try proved(columnOfRow, cost, rowPrices: rowPrices, seatPrices: seatPrices)
  }

  private func proved(
    _ columnOfRow: [Int32], _ cost: Int64, rowPrices: [Int64], seatPrices: [Int64]
  ) throws(SolveError) -> Solution {
    do throws(Certificate.Flaw) {
      let certificate = try Certificate(
        self, columnOfRow: columnOfRow, rowPrices: rowPrices, seatPrices: seatPrices)
      return Solution(
        columnOfRow: columnOfRow, cost: cost, exitCost: 0, rowPrices: rowPrices, seatPrices: seatPrices,
        certificate: certificate)
    } catch {
      throw .notProven(error)
    }
  }

  /// For a matrix that is not taller than wide: for each row its column, the cost, and prices of rows and seats.
  private func matching() -> ([Int32], Int64, [Int64], [Int64]) {
    guard rowCount > 0 else { return ([], 0, [], [Int64](repeating: 0, count: columnCount)) }
    return costs.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return ([], 0, [], []) }
      var engine = DenseEngine(base, rowCount: rowCount, columnCount: columnCount, widest: widest)
      engine.solve()
      var cost: Int64 = 0
      for row in 0..<Int32(rowCount) { cost += engine.rows.cost(row, engine.columnOfRow[row]) }
      return (
        (0..<rowCount).map { engine.columnOfRow[$0] }, cost, (0..<rowCount).map { engine.rowPrice[$0] },
        (0..<columnCount).map { engine.rows.price[$0] }
      )
    }
  }

  private func transposed() -> DenseProblem {
    var turned = [Int32](repeating: 0, count: costs.count)
    for row in 0..<rowCount {
      for column in 0..<columnCount { turned[column * rowCount + row] = costs[row * columnCount + column] }
    }
    return DenseProblem(unchecked: columnCount, rowCount, turned, widest)
  }
}
