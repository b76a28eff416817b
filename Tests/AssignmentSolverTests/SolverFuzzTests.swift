import AssignmentSolver
import Foundation
import Testing

/// Drives the whole interface with whatever comes: nothing traps, and what is answered is proved.
///
/// A few rounds run in the suite; more with `MATCHBOOK_FUZZ_ROUNDS`, and the same again with `MATCHBOOK_FUZZ_SEED`.
@Suite("The solver under arbitrary calls")
struct SolverFuzzTests {
  @Test func `arbitrary problems and edits, sensible or not, end in a proof or in an error`() throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["MATCHBOOK_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 300
    var random =
      environment["MATCHBOOK_FUZZ_SEED"].flatMap { UInt64($0) }.map { RandomSource(seed: $0) } ?? RandomSource()
    var (solved, refused) = (0, 0)
    for round in 0..<rounds {
      do {
        try drive(&random)
        solved += 1
      } catch let error as SolveError {
        if case .notProven = error { Issue.record("seed \(random.seed), round \(round): \(error)") }
        refused += 1
      } catch is ProblemError {
        refused += 1
      }
    }
    #expect(rounds < 100 || (solved > 0 && refused > 0), "both kinds were met")
  }

  private func drive(_ random: inout RandomSource) throws {
    let rows = random.int(0...12)
    let seats = (0..<random.int(0...9)).map { _ in random.chance(2) ? number(&random) : random.int(0...4) }
    let edges = (0..<random.int(0...60)).map { _ in
      Edge(
        row: random.chance(1) ? number(&random) : random.int(0...max(0, rows - 1)),
        column: random.chance(1) ? number(&random) : random.int(0...max(0, seats.count - 1)), cost: cost(&random))
    }
    var unique: [Pair: Edge] = [:]
    for edge in edges { unique[Pair(row: edge.row, column: edge.column)] = edge }
    let chosen = random.chance(10) ? edges : unique.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let problem = try SeatProblem(rowCount: rows, seats: seats, edges: chosen)
    let pairs = (0..<random.int(0...3)).map { _ in Pair(row: random.int(-1...rows), column: random.int(0...seats.count))
    }
    let policy: ServicePolicy
    switch random.int(0...3) {
    case 0: policy = .everyRow
    case 1: policy = .strict(queue: random.shuffled(rows))
    default:
      policy = .weighted(
        exitCosts: (0..<rows).map { _ in
          random.chance(3) ? nil : Int64(random.chance(3) ? number(&random) : random.int(-9...9))
        })
    }
    _ = try problem.solve(
      policy, locks: random.chance(20) ? pairs : [], vetoes: random.chance(50) ? pairs.filter { $0.row >= 0 } : [])
    var solver = try WarmSolver(problem, policy)
    for _ in 0..<random.int(0...30) {
      do throws(SolveError) {
        try edit(&solver, &random)
      } catch {
        if case .notProven = error { throw error }
      }
    }
    _ = try solver.solution()
    let prices = solver.seatPrices()
    for column in 0..<solver.columnCount { _ = prices.gain(ofSeatAt: column) }
  }

  private func edit(_ solver: inout WarmSolver, _ random: inout RandomSource) throws(SolveError) {
    let row = random.chance(3) ? number(&random) : random.int(-1...solver.rowCount)
    let column = random.chance(3) ? number(&random) : random.int(-1...solver.columnCount)
    let standing: Standing =
      random.chance(50)
      ? .inQueue(before: random.chance(30) ? nil : random.int(-1...solver.rowCount))
      : .exitCost(Int64(random.chance(5) ? number(&random) : random.int(-20...20)))
    switch random.int(0...9) {
    case 0: try solver.addRow(edges: [(column, cost(&random)), (0, 4)], standing)
    case 1: try solver.removeRow(row)
    case 2: try solver.addColumn(seats: random.chance(5) ? number(&random) : 1, edges: [(row, cost(&random))])
    case 3: try solver.setSeats(of: column, to: random.chance(3) ? number(&random) : random.int(-1...4))
    case 4: try solver.setCost(row: row, column: column, to: random.chance(20) ? nil : cost(&random))
    case 5: try solver.setStanding(of: row, to: standing)
    case 6: try solver.lock(row: row, column: column)
    case 7: try solver.unlock(row: row)
    case 8: try solver.veto(row: row, column: column)
    default:
      try solver.liftVeto(row: row, column: column)
      _ = try solver.price(ofForcing: row, column: column)
    }
  }

  /// A number of the kind that breaks things.
  private func number(_ random: inout RandomSource) -> Int {
    [.min, .max, -1, Int(Int32.max), Int(Int32.min), 1 << 59, -(1 << 59), 1 << 33][random.int(0...7)]
  }

  private func cost(_ random: inout RandomSource) -> Int32 {
    random.chance(3) ? [.min, .max, .max - 1][random.int(0...2)] : Int32(random.int(-5...5))
  }
}
