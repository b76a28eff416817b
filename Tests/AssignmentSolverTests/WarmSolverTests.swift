import AssignmentSolver
import Testing

@Suite("A solution kept best through edits")
struct WarmSolverTests {
  @Test(arguments: [true, false], [4, 10_000])
  func `after each of many random edits it is as good as solving anew`(isStrict: Bool, highest: Int) throws {
    var random = RandomSource()
    var world = try WarmWorld(&random, rows: 9, columns: 7, isStrict: isStrict, highest: highest)
    for round in 0..<2_500 {
      let note: Comment = "seed \(random.seed), round \(round)"
      let before = world.sums
      let change = try world.edit(&random)
      let after = world.sums
      #expect(after.cost - before.cost == change.cost, note)
      #expect(after.exitCost - before.exitCost == change.exitCost, note)
      for move in change.moves { #expect(world.solver.column(of: move.row) == move.to, note) }
      if round % 8 == 0 {
        do {
          try world.compareWithCold(note)
        } catch {
          Issue.record(error, note)
          return
        }
      }
    }
  }

  /// The places of a queue are spaced anew each time more rows have come than there was room for; every solution is proved.
  @Test func `a queue through which many pass is served as it stands`() throws {
    var random = RandomSource()
    for round in 0..<60 {
      let example = RandomProblem(&random, rows: 20, columns: 8, highest: 4, density: 45)
      var solver = try WarmSolver(example.problem(), .strict(queue: example.queue))
      var present = Array(0..<20)
      for _ in 0..<150 {
        let edges = example.seats.indices.filter { _ in random.chance(45) }.map { ($0, Int32(random.int(-1...4))) }
        let next = random.chance(20) ? nil : present[random.int(0...19)]
        try present.append(solver.addRow(edges: edges, .inQueue(before: next)).row)
        try solver.removeRow(present.remove(at: random.int(0...20)))
        try solver.setSeats(of: random.int(0...7), to: random.int(0...3))
        #expect(throws: Never.self, "seed \(random.seed), round \(round)") { try solver.solution() }
      }
    }
  }

  @Test func `locks and vetoes given at first can be taken back`() throws {
    var random = RandomSource()
    for round in 0..<60 {
      var example = RandomProblem(&random, rows: 6, columns: 5, highest: 50, density: 60)
      example.addLocksAndVetoes(&random)
      let problem = try example.problem()
      for policy in [ServicePolicy.strict(queue: example.queue), .weighted(exitCosts: example.exits)] {
        var solver = try WarmSolver(problem, policy, locks: example.locks, vetoes: example.vetoes)
        let cold = try problem.solve(policy, locks: example.locks, vetoes: example.vetoes)
        #expect(try solver.solution().objective == cold.objective, "seed \(random.seed), round \(round)")
        for pair in example.locks { try solver.unlock(row: pair.row) }
        for pair in example.vetoes { try solver.liftVeto(row: pair.row, column: pair.column) }
        let free = try problem.solve(policy)
        #expect(try solver.solution().objective == free.objective, "seed \(random.seed), round \(round)")
        if case .strict = policy { #expect(try solver.solution().leftOut == free.leftOut) }
      }
    }
  }

  @Test(arguments: [true, false])
  func `the price of forcing a pair is the difference of two solutions`(isStrict: Bool) throws {
    var random = RandomSource()
    for round in 0..<40 {
      let example = RandomProblem(&random, rows: 7, columns: 5, highest: 100, density: 60)
      let problem = try example.problem()
      let policy: ServicePolicy =
        isStrict ? .strict(queue: example.queue) : .weighted(exitCosts: example.exits)
      let free = try problem.solve(policy)
      let solver = try WarmSolver(problem, policy)
      for pair in example.costs.keys where example.seats[pair.column] > 0 {
        let note: Comment = "seed \(random.seed), round \(round), \(pair)"
        let forced = try problem.solve(policy, locks: [pair])
        let price = try solver.price(ofForcing: pair.row, column: pair.column)
        #expect(price.objective == forced.objective - free.objective, note)
        guard isStrict else { continue }
        #expect(Set(price.newlyLeftOut) == Set(forced.leftOut).subtracting(free.leftOut), note)
        #expect(Set(price.newlyServed) == Set(free.leftOut).subtracting(forced.leftOut), note)
      }
    }
  }

  @Test func `edits that cannot be are refused, and nothing changes`() throws {
    let edges = [Edge(row: 0, column: 0, cost: 1), Edge(row: 1, column: 0, cost: 2)]
    let problem = try SeatProblem(rowCount: 2, seats: [1, 1], edges: edges)
    #expect(throws: SolveError.mustBeServed(row: 0)) { try WarmSolver(problem, .everyRow) }
    #expect(throws: SolveError.mustBeServed(row: 1)) { try WarmSolver(problem, .weighted(exitCosts: [1, nil])) }
    var solver = try WarmSolver(problem, .strict(queue: [1, 0]))
    try solver.lock(row: 0, column: 0)
    let before = try solver.solution()
    #expect(throws: SolveError.alreadyLocked(row: 0, column: 0)) { try solver.lock(row: 0, column: 0) }
    #expect(throws: SolveError.tooManyLocks(row: 1, column: 0)) { try solver.lock(row: 1, column: 0) }
    #expect(throws: SolveError.noSuchEdge(row: 1, column: 1)) { try solver.lock(row: 1, column: 1) }
    #expect(throws: SolveError.tooManyLocks(row: 0, column: 0)) { try solver.setSeats(of: 0, to: 0) }
    #expect(throws: SolveError.lockedAndVetoed(row: 0, column: 0)) { try solver.veto(row: 0, column: 0) }
    #expect(throws: SolveError.alreadyLocked(row: 0, column: 0)) { try solver.setCost(row: 0, column: 0, to: nil) }
    #expect(throws: SolveError.standing(row: 1)) { try solver.setStanding(of: 1, to: .exitCost(4)) }
    #expect(throws: SolveError.standing(row: 1)) { try solver.setStanding(of: 1, to: .inQueue(before: 1)) }
    #expect(throws: SolveError.duplicateEdge(row: 2, column: 0)) {
      try solver.addRow(edges: [(0, 1), (0, 2)], .inQueue(before: nil))
    }
    #expect(throws: SolveError.noSuchColumn(column: 5)) { try solver.addRow(edges: [(5, 1)], .inQueue(before: nil)) }
    #expect(throws: SolveError.noSuchRow(row: 9)) { try solver.removeRow(9) }
    #expect(try solver.solution() == before)
  }
}
