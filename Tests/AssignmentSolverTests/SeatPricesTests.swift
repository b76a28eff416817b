import AssignmentSolver
import Testing

@Suite("What a seat is worth")
struct SeatPricesTests {
  @Test(arguments: [true, false])
  func `the worth of a seat is the difference of two solutions`(isStrict: Bool) throws {
    var random = RandomSource()
    for round in 0..<80 {
      let example = RandomProblem(&random, rows: 8, columns: 6, highest: round % 2 == 0 ? 6 : 1_000, density: 50)
      let policy: ServicePolicy =
        isStrict ? .strict(queue: example.queue) : .weighted(exitCosts: example.exits)
      let now = try example.problem().solve(policy)
      let prices = try WarmSolver(example.problem(), policy).seatPrices()
      for column in example.seats.indices where example.seats[column] > 0 {
        var more = example
        more.seats[column] += 1
        expect(prices.gain(ofSeatAt: column), from: now, to: try more.problem().solve(policy), isStrict, random, round)
      }
      // A new column for everybody, dearer for each.
      var more = example
      more.seats.append(1)
      let edges = (0..<example.rowCount).filter { _ in random.chance(50) }.map { (row: $0, cost: Int32($0 * 3)) }
      for edge in edges { more.costs[Pair(row: edge.row, column: example.seats.count)] = edge.cost }
      expect(prices.gain(ofColumnWith: edges), from: now, to: try more.problem().solve(policy), isStrict, random, round)
      for row in 0..<example.rowCount where !isStrict {
        var fewer = example
        fewer.exits[row] = 0
        fewer.costs = fewer.costs.filter { $0.key.row != row }
        let without = try fewer.problem().solve(.weighted(exitCosts: fewer.exits))
        #expect(prices.gain(ofServingOutside: row).saving == now.objective - without.objective, "seed \(random.seed)")
      }
    }
  }

  private func expect(
    _ gain: SeatPrices.Gain, from now: Solution, to then: Solution, _ isStrict: Bool, _ random: RandomSource,
    _ round: Int
  ) {
    let note: Comment = "seed \(random.seed), round \(round)"
    #expect(gain.saving == now.objective - then.objective, note)
    if isStrict {
      #expect(Set(now.leftOut).subtracting(then.leftOut) == Set([gain.newlyServed].compactMap { $0 }), note)
    }
    #expect(gain.isNothing == (gain.saving == 0 && gain.newlyServed == nil))
  }
}
