import AssignmentSolver

/// Every assignment there is, tried one by one: what the solver must not be better or worse than.
struct BruteForce {
  private let problem: RandomProblem
  private let usable: [Pair: Int32]
  private let locked: Set<Int>

  init(_ problem: RandomProblem) {
    self.problem = problem
    usable = problem.usable
    locked = Set(problem.locks.map(\.row))
  }

  /// The least cost that serves everybody; nil where nothing does.
  func everyRow() -> Int64? {
    var best: Int64?
    visit { assignment, cost in
      if !assignment.contains(nil) { best = min(best ?? .max, cost) }
    }
    return best
  }

  /// The least sum of costs and exit costs.
  func weighted() -> Int64? {
    var best: Int64?
    visit { assignment, cost in
      let exits = assignment.indices.reduce(Int64(0)) { $0 + (assignment[$1] == nil ? problem.exits[$1] : 0) }
      best = min(best ?? .max, cost + exits)
    }
    return best
  }

  /// Who is served in strict order, along the queue, and the least cost of serving them: most, then first in the queue.
  func strict() -> (served: [Bool], cost: Int64)? {
    var best: (served: [Bool], cost: Int64)?
    visit { assignment, cost in
      let served = problem.queue.map { assignment[$0] != nil }
      guard let old = best else { return best = (served, cost) }
      let count = served.count { $0 }
      let oldCount = old.served.count { $0 }
      if count != oldCount {
        if count > oldCount { best = (served, cost) }
      } else if let place = served.indices.first(where: { served[$0] != old.served[$0] }) {
        if served[place] { best = (served, cost) }
      } else if cost < old.cost {
        best = (served, cost)
      }
    }
    return best
  }

  private func visit(_ body: ([Int?], Int64) -> Void) {
    var free = problem.seats
    var assignment = [Int?](repeating: nil, count: problem.rowCount)
    func go(_ row: Int, _ cost: Int64) {
      guard row < problem.rowCount else { return body(assignment, cost) }
      if !locked.contains(row) { go(row + 1, cost) }
      for column in free.indices where free[column] > 0 {
        guard let edge = usable[Pair(row: row, column: column)] else { continue }
        free[column] -= 1
        assignment[row] = column
        go(row + 1, cost + Int64(edge))
        assignment[row] = nil
        free[column] += 1
      }
    }
    go(0, 0)
  }
}
