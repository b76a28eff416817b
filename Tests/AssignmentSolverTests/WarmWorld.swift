import AssignmentSolver
import Testing

/// A warm solver and the same problem in plain words, edited side by side.
struct WarmWorld {
  private(set) var solver: WarmSolver
  private var example: RandomProblem
  private var gone: Set<Int> = []
  private let isStrict: Bool
  private let highest: Int

  init(_ random: inout RandomSource, rows: Int, columns: Int, isStrict: Bool, highest: Int, density: Int = 45) throws {
    example = RandomProblem(&random, rows: rows, columns: columns, highest: highest, density: density)
    self.isStrict = isStrict
    self.highest = highest
    solver = try WarmSolver(
      example.problem(), isStrict ? .strict(queue: example.queue) : .weighted(exitCosts: example.exits))
  }

  /// What the solver's assignment costs by the plain words.
  var sums: (cost: Int64, exitCost: Int64) {
    var (cost, exitCost) = (Int64(0), Int64(0))
    for row in 0..<example.rowCount where !gone.contains(row) {
      if let column = solver.column(of: row) {
        cost += Int64(example.costs[Pair(row: row, column: column)] ?? .max)
      } else if !isStrict {
        exitCost += example.exits[row]
      }
    }
    return (cost, exitCost)
  }

  /// Solves the plain words anew and holds the two against each other.
  func compareWithCold(_ note: Comment) throws {
    var cold = example
    for row in gone { cold.costs = cold.costs.filter { $0.key.row != row } }
    for row in gone { cold.exits[row] = 0 }
    let policy: ServicePolicy =
      isStrict ? .strict(queue: cold.queue + gone.sorted()) : .weighted(exitCosts: cold.exits)
    let anew = try cold.problem().solve(policy, locks: cold.locks, vetoes: cold.vetoes)
    let warm = try solver.solution()
    #expect(warm.cost == sums.cost, note)
    #expect(warm.objective - warm.exitCost + sums.exitCost == anew.objective, note)
    if isStrict { #expect(warm.leftOut == anew.leftOut, note) }
    #expect(Set(warm.pairs).isSuperset(of: cold.locks), note)
    #expect(Set(warm.pairs).isDisjoint(with: cold.vetoes), note)
  }

  /// One random edit of the solver and of the plain words.
  mutating func edit(_ random: inout RandomSource) throws -> WarmChange {
    let rows = (0..<example.rowCount).filter { !gone.contains($0) }
    guard rows.count > 3 else { return try arrive(&random) }
    let row = rows[random.int(0...rows.count - 1)]
    let column = random.int(0...example.seats.count - 1)
    let pair = Pair(row: row, column: column)
    let isLocked = example.locks.contains { $0.row == row }
    switch random.int(0...10) {
    case 0 where rows.count < 14: return try arrive(&random)
    case 1 where rows.count > 6: return try leave(row)
    case 2:
      let locked = example.locks.count { $0.column == column }
      let seats = max(locked, random.int(0...3))
      example.seats[column] = seats
      return try solver.setSeats(of: column, to: seats)
    case 3 where example.seats.count < 10: return try open(&random, rows)
    case 4:
      guard !example.locks.contains(pair) else { fallthrough }
      let isThere = example.costs[pair] != nil
      // Taking the cost away takes a veto with it, for a veto on no edge is none.
      if !isThere || example.vetoes.contains(pair) { fallthrough }
      example.costs[pair] = nil
      return try solver.setCost(row: row, column: column, to: nil)
    case 5:
      let cost = Int32(random.int(-highest / 4...highest))
      example.costs[pair] = cost
      return try solver.setCost(row: row, column: column, to: cost)
    case 6 where !isLocked:
      guard example.costs[pair] != nil, !example.vetoes.contains(pair) else { fallthrough }
      guard example.locks.count(where: { $0.column == column }) < example.seats[column] else { fallthrough }
      example.locks.append(pair)
      return try solver.lock(row: row, column: column)
    case 7:
      example.locks.removeAll { $0.row == row }
      return try solver.unlock(row: row)
    case 8 where !example.locks.contains(pair) && example.costs[pair] != nil:
      if !example.vetoes.contains(pair) { example.vetoes.append(pair) }
      return try solver.veto(row: row, column: column)
    case 9:
      example.vetoes.removeAll { $0 == pair }
      return try solver.liftVeto(row: row, column: column)
    default: return try stand(row, &random)
    }
  }

  private mutating func arrive(_ random: inout RandomSource) throws -> WarmChange {
    let row = example.rowCount
    var edges: [(column: Int, cost: Int32)] = []
    for column in example.seats.indices where random.chance(45) {
      edges.append((column, Int32(random.int(-highest / 4...highest))))
    }
    example.rowCount += 1
    for (column, cost) in edges { example.costs[Pair(row: row, column: column)] = cost }
    example.exits.append(Int64(random.int(-highest / 8...highest * 2)))
    let place = random.int(0...example.queue.count)
    let next = place < example.queue.count ? example.queue[place] : nil
    example.queue.insert(row, at: place)
    let result = try solver.addRow(
      edges: edges, isStrict ? .inQueue(before: next) : .exitCost(example.exits[row]))
    #expect(result.row == row)
    return result.change
  }

  private mutating func leave(_ row: Int) throws -> WarmChange {
    gone.insert(row)
    example.locks.removeAll { $0.row == row }
    example.queue.removeAll { $0 == row }
    return try solver.removeRow(row)
  }

  private mutating func open(_ random: inout RandomSource, _ rows: [Int]) throws -> WarmChange {
    let column = example.seats.count
    let seats = random.int(0...2)
    var edges: [(row: Int, cost: Int32)] = []
    for row in rows where random.chance(45) { edges.append((row, Int32(random.int(-highest / 4...highest)))) }
    example.seats.append(seats)
    for (row, cost) in edges { example.costs[Pair(row: row, column: column)] = cost }
    let result = try solver.addColumn(seats: seats, edges: edges)
    #expect(result.column == column)
    return result.change
  }

  private mutating func stand(_ row: Int, _ random: inout RandomSource) throws -> WarmChange {
    guard isStrict else {
      example.exits[row] = Int64(random.int(-highest / 8...highest * 2))
      return try solver.setStanding(of: row, to: .exitCost(example.exits[row]))
    }
    example.queue.removeAll { $0 == row }
    let place = random.int(0...example.queue.count)
    let next = place < example.queue.count ? example.queue[place] : nil
    example.queue.insert(row, at: place)
    return try solver.setStanding(of: row, to: .inQueue(before: next))
  }
}
