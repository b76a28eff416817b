extension DenseEngine {
  /// An auction with falling steps, and at its end only those seated whose seat is the best there is, to the last unit.
  ///
  /// Prices only rise, so that an auction may be broken off at any time. One whose step is too small for its prices is a war
  /// of many bids (Machol and Wien 1976 made matrices for that); it is broken off, and a wider step tried. Only for square
  /// matrices, where every column is taken in the end and its price may be anything.
  ///
  /// - Parameter rise: about how far prices are still from where they have to be.
  mutating func bidInSteps(rise: Int64) {
    var step = max(1, rise / 20)
    while !bid(inStepsOf: step, atMost: 12 * rows.rowCount) { step *= 16 }
    let last = max(1, rise / 200)
    while step > last {
      step = max(1, step / 8)
      _ = bid(inStepsOf: step, atMost: .max)
    }
    keepOnlyBest()
  }

  /// Whoever sits within the step of the best stays, everybody else bids as much as the next column is worth to them and the
  /// step above it (Bertsekas 1988).
  ///
  /// - Returns: false where there would be more bids than that.
  private mutating func bid(inStepsOf step: Int64, atMost limit: Int) -> Bool {
    var waiting: [Int32] = []
    for row in stride(from: Int32(rows.rowCount) - 1, through: 0, by: -1) {
      if columnOfRow[row] >= 0 {
        guard excess(of: row) > step else { continue }
        unseat(row)
      }
      waiting.append(row)
    }
    var bids = 0
    while let row = waiting.popLast() {
      guard bids < limit else { return false }
      bids += 1
      let choice = nearest(to: row)
      rows.raise(choice.column, by: choice.second - choice.least + step)
      let displaced = rowOfColumn[choice.column]
      if displaced >= 0 {
        columnOfRow[displaced] = -1
        waiting.append(displaced)
      }
      rowOfColumn[choice.column] = row
      columnOfRow[row] = choice.column
    }
    return true
  }

  private mutating func keepOnlyBest() {
    for row in 0..<Int32(rows.rowCount) where columnOfRow[row] >= 0 {
      if excess(of: row) > 0 { unseat(row) }
    }
  }

  /// By how much the seat of a row is dearer than the best; also sets the price of the row to that.
  private mutating func excess(of row: Int32) -> Int64 {
    let column = columnOfRow[row]
    let least = nearest(to: row).least
    rowPrice[row] = least
    return rows.cost(row, column) + rows.price[column] - least
  }

  private func unseat(_ row: Int32) {
    rowOfColumn[columnOfRow[row]] = -1
    columnOfRow[row] = -1
  }
}
