import AssignmentSolver
import Testing

@Suite("Seats, policies, locks and vetoes against every assignment there is")
struct SeatProblemTests {
  @Test(arguments: [3, 30, 10_000])
  func `small problems of every form are solved as trying everything solves them`(highest: Int) throws {
    var random = RandomSource()
    for round in 0..<200 {
      let rows = random.int(0...7)
      // Seven rows with every edge have too many assignments to try them all.
      var example = RandomProblem(
        &random, rows: rows, columns: random.int(0...5), highest: highest,
        density: random.int(20...(rows == 7 ? 60 : 100)))
      if round % 2 == 1 { example.addLocksAndVetoes(&random) }
      let note: Comment = "seed \(random.seed), round \(round)"
      let problem = try example.problem()
      let truth = BruteForce(example)
      let (locks, vetoes) = (example.locks, example.vetoes)

      if let least = truth.everyRow() {
        let solution = try problem.solve(.everyRow, locks: locks, vetoes: vetoes)
        #expect(solution.objective == least, note)
        check(solution, example, note)
      } else {
        #expect(throws: SolveError.self, note) { try problem.solve(.everyRow, locks: locks, vetoes: vetoes) }
      }

      let weighted = try problem.solve(.weighted(exitCosts: example.exits), locks: locks, vetoes: vetoes)
      #expect(weighted.objective == truth.weighted(), note)
      check(weighted, example, note)

      let strict = try problem.solve(.strict(queue: example.queue), locks: locks, vetoes: vetoes)
      let best = try #require(truth.strict())
      #expect(example.queue.map { strict.column(of: $0) != nil } == best.served, note)
      #expect(strict.objective == best.cost, note)
      check(strict, example, note)
    }
  }

  /// What a solution says of itself, held against the problem.
  private func check(_ solution: Solution, _ example: RandomProblem, _ note: Comment) {
    var taken = [Int](repeating: 0, count: example.seats.count)
    var cost: Int64 = 0
    for pair in solution.pairs {
      taken[pair.column] += 1
      cost += Int64(example.usable[pair] ?? .max)
    }
    #expect(cost == solution.cost, note)
    #expect(zip(taken, example.seats).allSatisfy { $0 <= $1 }, note)
    #expect(Set(solution.pairs).isSuperset(of: example.locks), note)
    #expect(solution.servedCount == solution.pairs.count, note)
    #expect(solution.leftOut.count + solution.pairs.count == example.rowCount, note)
    #expect(solution.certificate.cost == solution.certificate.bound, note)
  }

  @Test func `some rows may have to be served while others may be left out`() throws {
    let edges = [Edge(row: 0, column: 0, cost: 1), Edge(row: 1, column: 0, cost: 100)]
    let problem = try SeatProblem(rowCount: 2, seats: [1], edges: edges)
    let solution = try problem.solve(.weighted(exitCosts: [500, nil]))
    #expect(solution.pairs == [Pair(row: 1, column: 0)])
    #expect(solution.cost == 100 && solution.exitCost == 500)
  }

  @Test func `compressed rows and edges make the same problem`() throws {
    let rows = try SeatProblem(rowStarts: [0, 2, 2, 3], columns: [1, 0, 1], costs: [5, 7, -2], seats: [1, 2])
    let edges = try SeatProblem(
      rowCount: 3, seats: [1, 2],
      edges: [
        Edge(row: 2, column: 1, cost: -2), Edge(row: 0, column: 0, cost: 7), Edge(row: 0, column: 1, cost: 5),
      ])
    #expect(rows == edges)
    #expect(rows.edges(of: 0).map(\.column) == [1, 0])
    #expect(rows.cost(row: 2, column: 1) == -2 && rows.cost(row: 1, column: 1) == nil)
  }

  @Test func `what is no problem is refused with its place`() {
    func error(_ make: () throws(ProblemError) -> SeatProblem) -> ProblemError? {
      do throws(ProblemError) { _ = try make() } catch { return error }
      return nil
    }
    #expect(
      error { () throws(ProblemError) in
        try SeatProblem(rowCount: 1, seats: [1], edges: [Edge(row: 0, column: 1, cost: 0)])
      } == .noSuchColumn(row: 0, column: 1))
    #expect(
      error { () throws(ProblemError) in
        try SeatProblem(rowCount: 1, seats: [1], edges: [Edge(row: -1, column: 0, cost: 0)])
      } == .noSuchRow(row: -1, column: 0))
    let twice = [Edge(row: 0, column: 0, cost: 0), Edge(row: 0, column: 0, cost: 1)]
    #expect(
      error { () throws(ProblemError) in try SeatProblem(rowCount: 1, seats: [1], edges: twice) }
        == .duplicateEdge(row: 0, column: 0))
    #expect(
      error { () throws(ProblemError) in try SeatProblem(rowCount: 0, seats: [1, -1], edges: []) }
        == .seats(column: 1))
    #expect(
      error { () throws(ProblemError) in
        try SeatProblem(rowStarts: [0, 2, 1, 2], columns: [0, 0], costs: [0, 0], seats: [1])
      } == .rowStarts(row: 1))
    #expect(
      error { () throws(ProblemError) in try SeatProblem(rowStarts: [0, 1], columns: [0], costs: [], seats: [1]) }
        == .length(expected: 1, found: 0))
  }

  @Test func `what has no answer is refused with row and column`() throws {
    let edges = (0..<3).map { Edge(row: $0, column: 0, cost: 1) } + [Edge(row: 2, column: 1, cost: 1)]
    let problem = try SeatProblem(rowCount: 3, seats: [1, 1], edges: edges)
    #expect(throws: SolveError.cannotServe(row: 1, rivals: [0], columns: [0])) { try problem.solve(.everyRow) }
    #expect(throws: SolveError.policyLength(expected: 3, found: 1)) {
      try problem.solve(.weighted(exitCosts: [1]))
    }
    #expect(throws: SolveError.queue(row: 1)) { try problem.solve(.strict(queue: [1, 1, 0])) }
    #expect(throws: SolveError.overflow(row: 1)) {
      try problem.solve(.weighted(exitCosts: [0, .max, 0]))
    }
    let policy = ServicePolicy.strict(queue: [0, 1, 2])
    func lock(_ locks: [Pair], vetoes: [Pair] = []) throws {
      _ = try problem.solve(policy, locks: locks, vetoes: vetoes)
    }
    #expect(throws: SolveError.noSuchEdge(row: 0, column: 1)) { try lock([Pair(row: 0, column: 1)]) }
    #expect(throws: SolveError.noSuchRow(row: 7)) { try lock([Pair(row: 7, column: 1)]) }
    #expect(throws: SolveError.noSuchColumn(column: 2)) { try lock([], vetoes: [Pair(row: 0, column: 2)]) }
    #expect(throws: SolveError.tooManyLocks(row: 1, column: 0)) {
      try lock([Pair(row: 0, column: 0), Pair(row: 1, column: 0)])
    }
    #expect(throws: SolveError.alreadyLocked(row: 2, column: 0)) {
      try lock([Pair(row: 2, column: 0), Pair(row: 2, column: 1)])
    }
    #expect(throws: SolveError.lockedAndVetoed(row: 0, column: 0)) {
      try lock([Pair(row: 0, column: 0)], vetoes: [Pair(row: 0, column: 0)])
    }
  }
}
