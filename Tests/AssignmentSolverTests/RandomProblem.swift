import AssignmentSolver
import TestSupport

/// Random numbers for a test, and the seed they come from.
struct RandomSource {
  let seed: UInt64
  private var generator: SeededGenerator

  init(seed: UInt64 = .random(in: 0 ... .max)) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
  mutating func shuffled(_ count: Int) -> [Int] { (0..<count).shuffled(using: &generator) }
}

/// A problem in plain words, as a test makes and changes it.
struct RandomProblem {
  var rowCount: Int
  var seats: [Int]
  var costs: [Pair: Int32]
  var exits: [Int64]
  var queue: [Int]
  var locks: [Pair] = []
  var vetoes: [Pair] = []

  /// - Parameters:
  ///   - highest: costs are from `-highest / 4` to this; a low one makes ties.
  ///   - density: how many percent of the pairs have an edge.
  init(_ random: inout RandomSource, rows: Int, columns: Int, highest: Int, density: Int) {
    rowCount = rows
    seats = (0..<columns).map { _ in random.chance(10) ? 0 : random.chance(60) ? 1 : random.int(1...3) }
    costs = [:]
    for row in 0..<rows {
      for column in 0..<columns where random.chance(density) {
        costs[Pair(row: row, column: column)] = Int32(random.int(-highest / 4...highest))
      }
    }
    exits = (0..<rows).map { _ in Int64(random.int(-highest / 8...highest * 2)) }
    queue = random.shuffled(rows)
  }

  /// Locks up to one pair in five rows, as seats allow, and vetoes some pairs, also such that have no edge.
  mutating func addLocksAndVetoes(_ random: inout RandomSource) {
    guard !seats.isEmpty else { return }
    var free = seats
    for pair in costs.keys.sorted() {
      if random.chance(6), free[pair.column] > 0, !locks.contains(where: { $0.row == pair.row }) {
        locks.append(pair)
        free[pair.column] -= 1
      } else if random.chance(10) {
        vetoes.append(pair)
      }
    }
    if rowCount > 0, random.chance(30) {
      let pair = Pair(row: random.int(0...rowCount - 1), column: random.int(0...seats.count - 1))
      if costs[pair] == nil { vetoes.append(pair) }
    }
  }

  func problem() throws -> SeatProblem {
    // In an order of its own, which must not matter.
    let edges = costs.sorted { ($0.key.column, $1.key.row) < ($1.key.column, $0.key.row) }
    return try SeatProblem(
      rowCount: rowCount, seats: seats,
      edges: edges.map { Edge(row: $0.key.row, column: $0.key.column, cost: $0.value) })
  }

  /// The edges that may be used: none of a vetoed pair, and for a locked row its own.
  var usable: [Pair: Int32] {
    costs.filter { pair, _ in
      !vetoes.contains(pair) && (locks.first { $0.row == pair.row }.map { $0 == pair } ?? true)
    }
  }
}
