extension WarmSolver {
  func check(row: Int) throws(SolveError) {
    guard row >= 0, row < rowCount, lockedColumn[row] != Self.gone else { throw .noSuchRow(row: row) }
  }

  func check(column: Int) throws(SolveError) {
    guard column >= 0, column < columnCount else { throw .noSuchColumn(column: column) }
  }

  func checkLock(row: Int, column: Int) throws(SolveError) {
    try check(row: row)
    try check(column: column)
    guard lockedColumn[row] < 0 else { throw .alreadyLocked(row: row, column: Int(lockedColumn[row])) }
    guard vetoed[Pair(row: row, column: column)] == nil else { throw .lockedAndVetoed(row: row, column: column) }
    guard cost(row: row, column: column) != nil else { throw .noSuchEdge(row: row, column: column) }
    guard network.columns[column].seats > 0 else { throw .tooManyLocks(row: row, column: column) }
  }

  func check(_ standing: Standing, of row: Int) throws(SolveError) {
    switch standing {
    case .exitCost(let cost):
      guard levels == nil else { throw .standing(row: row) }
      guard cost.magnitude < 1 << 59 else { throw .overflow(row: row) }
    case .inQueue(let other):
      guard levels != nil, other != row else { throw .standing(row: row) }
      if let other { try check(row: other) }
    }
  }

  /// Everybody in the queue, first first; rows that have gone are not in it.
  var queue: [Int] {
    network.rows.indices.filter { lockedColumn[$0] != Self.gone }
      .sorted { (network.rows[$1].exit, $0) < (network.rows[$0].exit, $1) }
  }

  /// The exit cost of a row that stands so.
  mutating func exitCost(of row: Int, _ standing: Standing) throws(SolveError) -> Int64 {
    switch standing {
    case .exitCost(let cost): return cost
    case .inQueue(let other):
      if let exit = levelBefore(other, without: row) { return exit }
      try respace(rowCount: rowCount, widest: levels?.widest ?? 1)
      guard let exit = levelBefore(other, without: row) else { throw .overflow(row: row) }
      return exit
    }
  }

  private func levelBefore(_ other: Int?, without row: Int) -> Int64? {
    let lower = other.map { network.rows[$0].exit }
    var upper: Int64?
    for index in network.rows.indices where index != row && lockedColumn[index] != Self.gone {
      let exit = network.rows[index].exit
      if exit > lower ?? 0, upper.map({ exit < $0 }) ?? true { upper = exit }
    }
    return levels?.between(lower, upper)
  }

  /// Makes the levels of strict service wide enough for more rows or wider costs.
  mutating func makeRoom(rowCount: Int, for costs: [Int32]) throws(SolveError) {
    guard let levels else { return }
    let widest = costs.reduce(Int64(1)) { max($0, abs(Int64($1))) }
    guard rowCount > levels.rowLimit || widest > levels.widest else { return }
    try respace(rowCount: rowCount, widest: max(2 * widest, levels.widest))
  }

  /// Spaces the levels of strict service anew. The assignment stays: it is the same problem in other numbers.
  private mutating func respace(rowCount: Int, widest: Int64) throws(SolveError) {
    guard let levels = QueueLevels(rowCount: rowCount, widest: widest) else { throw .overflow(row: nil) }
    self.levels = levels
    network.lowerPrices()
    levels.lift(&network, queue: queue) { lockedColumn[$0] >= 0 }
  }
}
