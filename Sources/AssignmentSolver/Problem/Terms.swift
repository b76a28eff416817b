/// A problem with its policy, locks and vetoes checked and taken in: what the engines solve and the certificate proves.
struct Terms: Sendable {
  /// The problem without vetoed edges and locked seats.
  let problem: SeatProblem
  let policy: ServicePolicy
  /// Where each row is locked to; -1 for nowhere, below that for a row that takes no part.
  let lockedColumn: [Int32]
  /// What the locked pairs cost.
  let lockedCost: Int64

  /// Terms that are known to hold.
  init(problem: SeatProblem, policy: ServicePolicy, lockedColumn: [Int32], lockedCost: Int64) {
    self.problem = problem
    self.policy = policy
    self.lockedColumn = lockedColumn
    self.lockedCost = lockedCost
  }

  init(_ problem: SeatProblem, _ policy: ServicePolicy, locks: [Pair], vetoes: [Pair]) throws(SolveError) {
    try Self.check(policy, for: problem)
    self.policy = policy
    var lockedColumn = [Int32](repeating: -1, count: problem.rowCount)
    var lockedCost: Int64 = 0
    guard !locks.isEmpty || !vetoes.isEmpty else {
      (self.problem, self.lockedColumn, self.lockedCost) = (problem, lockedColumn, 0)
      return
    }
    for pair in locks + vetoes {
      guard pair.row >= 0, pair.row < problem.rowCount else { throw .noSuchRow(row: pair.row) }
      guard pair.column >= 0, pair.column < problem.columnCount else { throw .noSuchColumn(column: pair.column) }
    }
    let vetoed = Set(vetoes)
    var seats = problem.seats
    for pair in locks {
      let (row, column) = (pair.row, pair.column)
      guard !vetoed.contains(pair) else { throw .lockedAndVetoed(row: row, column: column) }
      guard let cost = problem.cost(row: row, column: column) else { throw .noSuchEdge(row: row, column: column) }
      guard lockedColumn[row] < 0 else { throw .alreadyLocked(row: row, column: Int(lockedColumn[row])) }
      guard seats[column] > 0 else { throw .tooManyLocks(row: row, column: column) }
      seats[column] -= 1
      lockedColumn[row] = Int32(column)
      lockedCost += Int64(cost)
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(problem.rowCount + 1)
    var links: [Link] = []
    links.reserveCapacity(problem.edgeCount)
    let hasVeto = vetoes.reduce(into: [Bool](repeating: false, count: problem.rowCount)) { $0[$1.row] = true }
    for row in 0..<problem.rowCount {
      if lockedColumn[row] < 0 {
        if hasVeto[row] {
          links += problem.links(of: row).filter { !vetoed.contains(Pair(row: row, column: Int($0.target))) }
        } else {
          links += problem.links(of: row)
        }
      }
      starts.append(Int32(links.count))
    }
    self.problem = SeatProblem(unchecked: problem.rowCount, starts: starts, links: links, seats: seats)
    self.lockedColumn = lockedColumn
    self.lockedCost = lockedCost
  }

  func isActive(_ row: Int) -> Bool { lockedColumn[row] == -1 }

  /// What leaving a row out costs; `RowNode.never` where it may not be.
  func exit(of row: Int) -> Int64 {
    guard case .weighted(let exitCosts) = policy else { return RowNode.never }
    return exitCosts[row] ?? RowNode.never
  }

  private static func check(_ policy: ServicePolicy, for problem: SeatProblem) throws(SolveError) {
    let nodes = problem.rowCount + problem.columnCount + 2
    let widest = problem.links.reduce(Int64(1)) { max($0, abs(Int64($1.cost))) }
    // No shortest path is longer than twice the widest edge for each node; sums and prices stay below 2^60.
    let (reach, overflows) = (2 * widest).multipliedReportingOverflow(by: Int64(nodes))
    guard !overflows, reach < 1 << 59 else { throw .overflow(row: nil) }
    switch policy {
    case .everyRow: break
    case .strict(let queue):
      guard queue.count == problem.rowCount else {
        throw .policyLength(expected: problem.rowCount, found: queue.count)
      }
      var seen = [Bool](repeating: false, count: problem.rowCount)
      for row in queue {
        guard row >= 0, row < problem.rowCount, !seen[row] else { throw .queue(row: row) }
        seen[row] = true
      }
    case .weighted(let exitCosts):
      guard exitCosts.count == problem.rowCount else {
        throw .policyLength(expected: problem.rowCount, found: exitCosts.count)
      }
      var sum: Int64 = 0
      for (row, exit) in exitCosts.enumerated() {
        guard let exit else { continue }
        guard exit.magnitude < 1 << 59 else { throw .overflow(row: row) }
        sum += Int64(exit.magnitude)
        guard sum < 1 << 60 else { throw .overflow(row: row) }
      }
    }
  }
}
