extension WarmSolver {
  /// A row arrives.
  ///
  /// - Parameters:
  ///   - edges: the columns it may sit at, with costs, in any order.
  ///   - standing: what leaving it out costs, or where it stands in the queue, as the policy asks.
  /// - Returns: the index of the row, and what changes.
  @discardableResult
  public mutating func addRow(
    edges: [(column: Int, cost: Int32)], _ standing: Standing
  ) throws(SolveError) -> (row: Int, change: WarmChange) {
    let row = rowCount
    var seen = Set<Int>()
    for (column, _) in edges {
      try check(column: column)
      guard seen.insert(column).inserted else { throw .duplicateEdge(row: row, column: column) }
    }
    guard row < Int32.max - 1 else { throw .overflow(row: row) }
    try check(standing, of: row)
    try makeRoom(rowCount: row + 1, for: edges.map(\.cost))
    network.addRow(edges)
    lockedColumn.append(Self.gone)
    let exit = try exitCost(of: row, standing)
    let change = record(touching: row) { solver in
      solver.lockedColumn[row] = -1
      solver.network.rows[row].exit = exit
      solver.bringIn(row)
    }
    return (row, change)
  }

  /// A row leaves, locked or not; its seat goes to whom it helps most. Its index is not used again.
  @discardableResult
  public mutating func removeRow(_ row: Int) throws(SolveError) -> WarmChange {
    try check(row: row)
    return record(touching: row) { solver in
      let column = solver.lockedColumn[row]
      solver.lockedColumn[row] = Self.gone
      if column >= 0 {
        solver.openSeat(Int(column))
        solver.settleSeat(column)
      } else {
        solver.settleSeat(solver.takeOut(row))
      }
    }
  }

  /// A column arrives.
  ///
  /// - Parameters:
  ///   - seats: how many rows it takes.
  ///   - edges: the rows that may sit there, with costs, in any order.
  /// - Returns: the index of the column, and what changes.
  @discardableResult
  public mutating func addColumn(
    seats: Int, edges: [(row: Int, cost: Int32)]
  ) throws(SolveError) -> (column: Int, change: WarmChange) {
    let column = columnCount
    guard seats >= 0, seats < Int32.max, column < Int32.max - 1 else { throw .overflow(row: nil) }
    var seen = Set<Int>()
    for (row, _) in edges {
      try check(row: row)
      guard seen.insert(row).inserted else { throw .duplicateEdge(row: row, column: column) }
    }
    try makeRoom(rowCount: rowCount, for: edges.map(\.cost))
    network.addColumn(seats: 0)
    for (row, cost) in edges { network.setLink(row: row, column: column, cost: cost) }
    return (column, record { solver in solver.setSeats(column, seats) })
  }

  /// A column gets more seats, or fewer; 0 when a mentor leaves.
  ///
  /// Whoever sits there and is locked stays: throws ``SolveError/tooManyLocks(row:column:)`` where fewer seats are left
  /// than rows are locked to the column.
  @discardableResult
  public mutating func setSeats(of column: Int, to seats: Int) throws(SolveError) -> WarmChange {
    try check(column: column)
    guard seats >= 0, seats < Int32.max else { throw .overflow(row: nil) }
    let locked = lockedColumn.indices.filter { lockedColumn[$0] == column }
    guard seats >= locked.count else { throw .tooManyLocks(row: locked[seats], column: column) }
    return record { $0.setSeats(column, seats - locked.count) }
  }

  /// What a pair costs is edited, a pair becomes possible (a cost where there was none) or impossible (nil).
  ///
  /// Setting the cost of a vetoed pair changes what it will cost once the veto is lifted. A locked pair cannot be made
  /// impossible: throws ``SolveError/alreadyLocked(row:column:)``.
  @discardableResult
  public mutating func setCost(row: Int, column: Int, to cost: Int32?) throws(SolveError) -> WarmChange {
    try check(row: row)
    try check(column: column)
    let pair = Pair(row: row, column: column)
    if vetoed[pair] != nil {
      vetoed[pair] = cost
      return .none
    }
    guard cost != nil || lockedColumn[row] != column else { throw .alreadyLocked(row: row, column: column) }
    if let cost { try makeRoom(rowCount: rowCount, for: [cost]) }
    return record(touching: row) { $0.setEdge(row, column, cost) }
  }

  /// What leaving a row out costs is edited, or its place in the queue.
  @discardableResult
  public mutating func setStanding(of row: Int, to standing: Standing) throws(SolveError) -> WarmChange {
    try check(row: row)
    try check(standing, of: row)
    let exit = try exitCost(of: row, standing)
    return record(touching: row) { solver in
      guard solver.lockedColumn[row] < 0 else {
        solver.network.rows[row].exit = exit
        return
      }
      let left = solver.takeOut(row)
      solver.network.rows[row].exit = exit
      solver.bringIn(row)
      solver.settleSeat(left)
    }
  }

  /// Keeps a pair together from now on, whatever it costs.
  @discardableResult
  public mutating func lock(row: Int, column: Int) throws(SolveError) -> WarmChange {
    try checkLock(row: row, column: column)
    return record(touching: row) { $0.lockIn(row, Int32(column)) }
  }

  /// Lets a locked row sit where it is best again.
  @discardableResult
  public mutating func unlock(row: Int) throws(SolveError) -> WarmChange {
    try check(row: row)
    let column = lockedColumn[row]
    guard column >= 0 else { return .none }
    return record(touching: row) { solver in
      solver.lockedColumn[row] = -1
      solver.openSeat(Int(column))
      solver.bringIn(row)
      solver.settleSeat(column)
    }
  }

  /// Keeps a pair apart from now on.
  @discardableResult
  public mutating func veto(row: Int, column: Int) throws(SolveError) -> WarmChange {
    try check(row: row)
    try check(column: column)
    guard lockedColumn[row] != column else { throw .lockedAndVetoed(row: row, column: column) }
    guard let cost = cost(row: row, column: column) else { return .none }
    vetoed[Pair(row: row, column: column)] = cost
    return record(touching: row) { $0.setEdge(row, column, nil) }
  }

  /// Lets a vetoed pair be possible again.
  @discardableResult
  public mutating func liftVeto(row: Int, column: Int) throws(SolveError) -> WarmChange {
    try check(row: row)
    try check(column: column)
    guard let cost = vetoed.removeValue(forKey: Pair(row: row, column: column)) else { return .none }
    return record(touching: row) { $0.setEdge(row, column, cost) }
  }

  /// What forcing a pair together would change, exactly; nothing is changed.
  public func price(ofForcing row: Int, column: Int) throws(SolveError) -> WarmChange {
    try checkLock(row: row, column: column)
    var copy = self
    return copy.record(touching: row) { $0.lockIn(row, Int32(column)) }
  }
}
