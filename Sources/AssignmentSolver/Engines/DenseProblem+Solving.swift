extension DenseProblem {
  /// The best assignment, proved: as many pairs as there are rows or columns, whichever are fewer.
  ///
  /// Where there are more rows than columns, it is the rows whose prices are at most 0, and 0 where a row is left out, while
  /// seat prices are of any sign.
  ///
  /// - Complexity: O(n²·m) at worst; about the time to read the matrix a few times on most.
  public func solve() throws(SolveError) -> Solution {
    guard rowCount <= columnCount else {
      let (columns, cost, columnPrices, rowPrices) = try transposed().matching()
      var columnOfRow = [Int32](repeating: -1, count: rowCount)
      for (column, row) in columns.enumerated() { columnOfRow[Int(row)] = Int32(column) }
      return try proved(columnOfRow, cost, rowPrices: rowPrices.map { -$0 }, seatPrices: columnPrices.map { -$0 })
    }
    let (columnOfRow, cost, rowPrices, seatPrices) = try matching()
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
  private func matching() throws(SolveError) -> ([Int32], Int64, [Int64], [Int64]) {
    let columns = (0..<rowCount * columnCount).map { Int32($0 % max(1, columnCount)) }
    let starts = (0...rowCount).map { Int32($0 * columnCount) }
    var links = zip(columns, costs).map { Link(target: $0, cost: $1) }
    LinkSort.sortRows(of: &links, starts: starts, columnCount: columnCount)
    let problem = SeatProblem(
      unchecked: rowCount, starts: starts, links: links, seats: [Int32](repeating: 1, count: columnCount))
    let solution = try problem.solve(.everyRow)
    return (solution.columnOfRow, solution.cost, solution.rowPrices, solution.seatPrices)
  }

  private func transposed() -> DenseProblem {
    var turned = [Int32](repeating: 0, count: costs.count)
    for row in 0..<rowCount {
      for column in 0..<columnCount { turned[column * rowCount + row] = costs[row * columnCount + column] }
    }
    return DenseProblem(unchecked: columnCount, rowCount, turned)
  }
}
