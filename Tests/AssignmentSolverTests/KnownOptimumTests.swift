import AssignmentSolver
import Testing

@Suite("Larger problems whose best is known")
struct KnownOptimumTests {
  @Test func `the matrix of products, which makes price wars, is solved to its formula`() throws {
    let count = 150
    let costs = (1...count).flatMap { row in (1...count).map { Int32(row * $0) } }
    let solution = try DenseProblem(rowCount: count, columnCount: count, costs: costs).solve()
    #expect(solution.objective == Int64(count * (count + 1) * (count + 2) / 6))
  }

  @Test(arguments: [(90, 90, 9), (90, 90, 100_000), (60, 140, 50), (60, 140, 2_000_000_000)])
  func `an optimum that was planted is found by both engines`(rows: Int, columns: Int, highest: Int) throws {
    var random = RandomSource()
    let note: Comment = "seed \(random.seed)"
    // Prices that nothing undercuts and pairs that meet them: seats that are free cost nothing.
    let seat = random.shuffled(columns)
    let rowPrices = (0..<rows).map { _ in random.int(0...highest / 4) }
    var seatPrices = [Int](repeating: 0, count: columns)
    for row in 0..<rows { seatPrices[seat[row]] = random.int(0...highest / 4) }
    var costs: [Int32] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let slack = seat[row] == column ? 0 : random.int(0...highest / 4)
        costs.append(Int32(rowPrices[row] - seatPrices[column] + slack))
      }
    }
    let best = Int64((0..<rows).reduce(0) { $0 + rowPrices[$1] - seatPrices[seat[$1]] })
    #expect(try DenseProblem(rowCount: rows, columnCount: columns, costs: costs).solve().objective == best, note)
    let edges = costs.enumerated().map { Edge(row: $0 / columns, column: $0 % columns, cost: $1) }
    let sparse = try SeatProblem(rowCount: rows, seats: [Int](repeating: 1, count: columns), edges: edges)
    #expect(try sparse.solve(.everyRow).objective == best, note)
    #expect(try sparse.solve(.strict(queue: Array(0..<rows))).objective == best, note)
  }

  @Test func `points in a plane are solved alike by both engines`() throws {
    var random = RandomSource()
    let count = 120
    func points() -> [(Int, Int)] {
      (0..<count).map { _ in (random.int(0...10_000), random.int(0...10_000)) }
    }
    let (from, to) = (points(), points())
    let costs = from.flatMap { a in to.map { b in Int32(abs(a.0 - b.0) + abs(a.1 - b.1)) } }
    let dense = try DenseProblem(rowCount: count, columnCount: count, costs: costs).solve()
    let edges = costs.enumerated().map { Edge(row: $0 / count, column: $0 % count, cost: $1) }
    let sparse = try SeatProblem(rowCount: count, seats: [Int](repeating: 1, count: count), edges: edges)
    #expect(try sparse.solve(.everyRow).objective == dense.objective, "seed \(random.seed)")
  }

  @Test func `a constant added to a row changes the total by it, and nothing else`() throws {
    var random = RandomSource()
    let example = RandomProblem(&random, rows: 60, columns: 40, highest: 10_000, density: 20)
    let queue = ServicePolicy.strict(queue: example.queue)
    let before = try example.problem().solve(queue)
    var raised = example
    for (pair, cost) in example.costs where pair.row == 7 { raised.costs[pair] = cost + 1_234 }
    let after = try raised.problem().solve(queue)
    #expect(after.leftOut == before.leftOut, "seed \(random.seed)")
    #expect(after.cost == before.cost + (before.column(of: 7) == nil ? 0 : 1_234), "seed \(random.seed)")
  }

  @Test func `other indices for the same rows and columns give the same to the same people`() throws {
    var random = RandomSource()
    // Costs so wide that there is one best.
    let example = RandomProblem(&random, rows: 50, columns: 35, highest: 400_000_000, density: 25)
    let (rows, columns) = (random.shuffled(50), random.shuffled(35))
    var other = example
    other.costs = [:]
    for (pair, cost) in example.costs { other.costs[Pair(row: rows[pair.row], column: columns[pair.column])] = cost }
    for column in 0..<35 { other.seats[columns[column]] = example.seats[column] }
    other.queue = example.queue.map { rows[$0] }
    let one = try example.problem().solve(.strict(queue: example.queue))
    let two = try other.problem().solve(.strict(queue: other.queue))
    #expect(
      Set(one.pairs.map { Pair(row: rows[$0.row], column: columns[$0.column]) }) == Set(two.pairs),
      "seed \(random.seed)")
    #expect(try example.problem().solve(.strict(queue: example.queue)) == one)
  }

  @Test func `a world of sixty and forty stays at its best through two hundred edits`() throws {
    var random = RandomSource()
    for isStrict in [true, false] {
      var world = try WarmWorld(
        &random, rows: 60, columns: 40, isStrict: isStrict, highest: 10_000, density: 25)
      for round in 0..<200 {
        _ = try world.edit(&random)
        if round % 40 == 39 { try world.compareWithCold("seed \(random.seed), round \(round)") }
      }
    }
  }
}
