import AssignmentSolver

/// Whatever a drive chooses by: random numbers in a test, the bytes of a fuzzer.
protocol Choices {
  mutating func int(_ range: ClosedRange<Int>) -> Int
}

/// Calls the whole interface of the solver with what a source chooses, sensible or not.
///
/// Whatever is answered is proved by the solver itself: all that may be thrown is a `ProblemError`, or a `SolveError` that is
/// not `notProven`.
struct SolverDrive<Source: Choices> {
  var source: Source

  mutating func run() throws {
    if chance(30) { return try solveMatrix() }
    let problem = try makeProblem()
    let policy = makePolicy(rowCount: problem.rowCount)
    let pairs = (0..<source.int(0...3)).map { _ in
      Pair(row: source.int(-1...problem.rowCount), column: source.int(0...problem.columnCount))
    }
    _ = try problem.solve(
      policy, locks: chance(20) ? pairs : [], vetoes: chance(50) ? pairs.filter { $0.row >= 0 } : [])
    let stable = problem.deferredAcceptance()
    _ = problem.blockingPairs(of: stable)
    var solver = try WarmSolver(problem, policy)
    for _ in 0..<source.int(0...30) {
      do throws(SolveError) {
        try edit(&solver)
      } catch {
        if case .notProven = error { throw error }
      }
    }
    _ = try solver.solution()
    let prices = solver.seatPrices()
    for column in 0..<solver.columnCount { _ = prices.gain(ofSeatAt: column) }
  }

  private mutating func solveMatrix() throws {
    let (rows, columns) = (source.int(0...9), source.int(0...9))
    let count = chance(3) ? source.int(0...90) : rows * columns
    let costs = (0..<count).map { _ in cost() }
    let solution = try DenseProblem(
      rowCount: chance(1) ? number() : rows, columnCount: chance(1) ? number() : columns, costs: costs
    ).solve()
    precondition(solution.servedCount == min(rows, columns))
    precondition(solution.pairs.reduce(0) { $0 + Int64(costs[$1.row * columns + $1.column]) } == solution.cost)
  }

  private mutating func makeProblem() throws -> SeatProblem {
    let rows = source.int(0...12)
    let seats = (0..<source.int(0...9)).map { _ in chance(2) ? number() : source.int(0...4) }
    let edges = (0..<source.int(0...60)).map { _ in
      Edge(
        row: chance(1) ? number() : source.int(0...max(0, rows - 1)),
        column: chance(1) ? number() : source.int(0...max(0, seats.count - 1)), cost: cost())
    }
    var unique: [Pair: Edge] = [:]
    for edge in edges { unique[Pair(row: edge.row, column: edge.column)] = edge }
    let chosen = chance(10) ? edges : unique.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return try SeatProblem(rowCount: rows, seats: seats, edges: chosen)
  }

  private mutating func makePolicy(rowCount: Int) -> ServicePolicy {
    switch source.int(0...3) {
    case 0: return .everyRow
    case 1:
      var queue = Array(0..<rowCount)
      for place in queue.indices { queue.swapAt(place, source.int(place...queue.count - 1)) }
      return .strict(queue: queue)
    default:
      return .weighted(
        exitCosts: (0..<rowCount).map { _ in
          chance(3) ? nil : Int64(chance(3) ? number() : source.int(-9...9))
        })
    }
  }

  private mutating func edit(_ solver: inout WarmSolver) throws(SolveError) {
    let row = chance(3) ? number() : source.int(-1...solver.rowCount)
    let column = chance(3) ? number() : source.int(-1...solver.columnCount)
    let standing: Standing =
      chance(50)
      ? .inQueue(before: chance(30) ? nil : source.int(-1...solver.rowCount))
      : .exitCost(Int64(chance(5) ? number() : source.int(-20...20)))
    switch source.int(0...9) {
    case 0: try solver.addRow(edges: [(column, cost()), (0, 4)], standing)
    case 1: try solver.removeRow(row)
    case 2: try solver.addColumn(seats: chance(5) ? number() : 1, edges: [(row, cost())])
    case 3: try solver.setSeats(of: column, to: chance(3) ? number() : source.int(-1...4))
    case 4: try solver.setCost(row: row, column: column, to: chance(20) ? nil : cost())
    case 5: try solver.setStanding(of: row, to: standing)
    case 6: try solver.lock(row: row, column: column)
    case 7: try solver.unlock(row: row)
    case 8: try solver.veto(row: row, column: column)
    default:
      try solver.liftVeto(row: row, column: column)
      _ = try solver.price(ofForcing: row, column: column)
    }
  }

  private mutating func chance(_ percent: Int) -> Bool { source.int(1...100) <= percent }

  /// A number of the kind that breaks things.
  private mutating func number() -> Int {
    [.min, .max, -1, Int(Int32.max), Int(Int32.min), 1 << 59, -(1 << 59), 1 << 33][source.int(0...7)]
  }

  private mutating func cost() -> Int32 {
    chance(3) ? [.min, .max, .max - 1][source.int(0...2)] : Int32(source.int(-5...5))
  }
}
