import AssignmentSolver
import Testing

@Suite("What others do")
struct ComparisonTests {
  @Test func `nothing blocks what deferred acceptance gives, and no stable assignment is better for any row`() throws {
    var random = RandomSource()
    for round in 0..<40 {
      let example = RandomProblem(&random, rows: 5, columns: 4, highest: 10_000, density: 70)
      let problem = try example.problem()
      let stable = problem.deferredAcceptance()
      #expect(problem.blockingPairs(of: stable) == [], "seed \(random.seed), round \(round)")
      #expect(blocking(stable, example) == [])
      // Every other stable assignment is no better for anybody who proposes.
      everyAssignment(example) { other in
        guard blocking(other, example).isEmpty else { return }
        for row in 0..<example.rowCount {
          #expect(cost(row, stable[row], example) <= cost(row, other[row], example), "seed \(random.seed)")
        }
      }
    }
  }

  @Test func `blocking pairs are those that trying every pair finds`() throws {
    var random = RandomSource()
    for round in 0..<200 {
      let example = RandomProblem(&random, rows: 7, columns: 5, highest: 9, density: 60)
      let problem = try example.problem()
      let assignment = problem.firstComeFirstServed(queue: example.queue)
      let found = problem.blockingPairs(of: assignment).sorted()
      #expect(found == blocking(assignment, example), "seed \(random.seed), round \(round)")
    }
  }

  @Test func `columns may prefer otherwise than rows`() throws {
    let edges = [Edge(row: 0, column: 0, cost: 1), Edge(row: 1, column: 0, cost: 5)]
    let problem = try SeatProblem(rowCount: 2, seats: [1], edges: edges)
    #expect(problem.deferredAcceptance() == [0, nil])
    let waiting: [Int64] = [-10, -300]
    #expect(problem.deferredAcceptance { waiting[$0.row] } == [nil, 0])
    #expect(problem.blockingPairs(of: [0, nil]) { waiting[$0.row] } == [Pair(row: 1, column: 0)])
  }

  @Test func `first come, first served takes the cheapest that is left`() throws {
    let edges = [
      Edge(row: 0, column: 0, cost: 1), Edge(row: 0, column: 1, cost: 2), Edge(row: 1, column: 0, cost: 9),
    ]
    let problem = try SeatProblem(rowCount: 2, seats: [1, 1], edges: edges)
    #expect(problem.firstComeFirstServed(queue: [0, 1]) == [0, nil])
    #expect(problem.firstComeFirstServed(queue: [1, 0, 0, 5]) == [1, 0])
  }

  @Test func `six hundred rows and more do not run out of stack`() throws {
    // Everybody wants the same, so that each newcomer throws somebody out.
    let edges = (0..<3_000).flatMap { row in
      (0..<3).map { Edge(row: row, column: ($0 * 7) % 10, cost: Int32(3_000 - row)) }
    }
    let problem = try SeatProblem(rowCount: 3_000, seats: [Int](repeating: 100, count: 10), edges: edges)
    let stable = problem.deferredAcceptance()
    #expect(stable.count { $0 != nil } == 300)
    #expect(stable.suffix(300).allSatisfy { $0 != nil })
  }

  private func cost(_ row: Int, _ column: Int?, _ example: RandomProblem) -> Int32 {
    column.flatMap { example.costs[Pair(row: row, column: $0)] } ?? .max
  }

  private func blocking(_ assignment: [Int?], _ example: RandomProblem) -> [Pair] {
    example.costs.keys.filter { pair in
      guard let own = example.costs[pair], example.seats[pair.column] > 0 else { return false }
      let sitters = assignment.indices.filter { assignment[$0] == pair.column }
      let isLiked = sitters.contains { cost($0, pair.column, example) > own }
      return own < cost(pair.row, assignment[pair.row], example)
        && (sitters.count < example.seats[pair.column] || isLiked)
    }.sorted()
  }

  private func everyAssignment(_ example: RandomProblem, _ body: ([Int?]) -> Void) {
    var assignment = [Int?](repeating: nil, count: example.rowCount)
    var free = example.seats
    func go(_ row: Int) {
      guard row < example.rowCount else { return body(assignment) }
      go(row + 1)
      for column in free.indices where free[column] > 0 && example.costs[Pair(row: row, column: column)] != nil {
        free[column] -= 1
        assignment[row] = column
        go(row + 1)
        assignment[row] = nil
        free[column] += 1
      }
    }
    go(0)
  }
}
