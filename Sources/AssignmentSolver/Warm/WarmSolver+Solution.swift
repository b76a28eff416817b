extension WarmSolver {
  /// The whole assignment as of now, proved. O(E).
  ///
  /// Rows that have gone are left out and cost nothing. Under strict service the prices count a place in the queue as more
  /// than any points.
  public func solution() throws(SolveError) -> Solution {
    var starts: [Int32] = [0]
    starts.reserveCapacity(rowCount + 1)
    var links: [Link] = []
    var lockedCost: Int64 = 0
    for row in network.rows.indices {
      if lockedColumn[row] == -1 { links += network.links(ofRow: row) }
      if lockedColumn[row] >= 0 { lockedCost += Int64(cost(row: row, column: Int(lockedColumn[row])) ?? 0) }
      starts.append(Int32(links.count))
    }
    let problem = SeatProblem(
      unchecked: rowCount, starts: starts, links: links, seats: network.columns.map(\.seats))
    let gone = network.rows.indices.filter { lockedColumn[$0] == Self.gone }
    let policy: ServicePolicy =
      levels == nil ? .weighted(exitCosts: network.rows.map(\.exit)) : .strict(queue: queue + gone)
    let terms = Terms(problem: problem, policy: policy, lockedColumn: lockedColumn, lockedCost: lockedCost)
    return try Solution(terms, network)
  }
}
