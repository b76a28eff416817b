import AssignmentSolver
package import Domain

/// Solves a match day exactly, part by part: parts that share no pair are solved by themselves, so that what people change
/// in one asks for that one alone again.
package struct MatchDaySolver: Sendable {
  package let problem: MatchDayProblem
  private let components: MatchDayComponents
  private let parts: [Part]

  /// Rows and columns that have nothing to do with the rest, numbered from 0 in the order of the whole.
  private struct Part: Sendable {
    let rows: [Int32]
    let columns: [Int32]
    let seats: SeatProblem
    let policy: ServicePolicy
  }

  /// Lays the parts out; O(edges).
  package init(_ problem: MatchDayProblem) throws(MatchDayFailure) {
    self.problem = problem
    components = MatchDayComponents(problem)
    var local: [Int32] = Array(repeating: -1, count: problem.mentors.count)
    var parts: [Part] = []
    for rows in components.rows { parts.append(try Self.part(of: problem, rows: rows, &local)) }
    self.parts = parts
  }

  private static func part(
    of problem: MatchDayProblem, rows: [Int32], _ local: inout [Int32]
  ) throws(MatchDayFailure) -> Part {
    var columns: [Int32] = []
    for row in rows {
      for edge in problem.edges(of: Int(row)) where local[Int(problem.columns[edge])] < 0 {
        local[Int(problem.columns[edge])] = 0
        columns.append(problem.columns[edge])
      }
    }
    columns.sort()
    for (index, column) in columns.enumerated() { local[Int(column)] = Int32(truncatingIfNeeded: index) }
    var starts = [0]
    var targets: [Int32] = []
    var costs: [Int32] = []
    for row in rows {
      for edge in problem.edges(of: Int(row)) {
        targets.append(local[Int(problem.columns[edge])])
        costs.append(Int32(MatchAssessment.full) - problem.scores[edge])
      }
      starts.append(targets.count)
    }
    let policy: ServicePolicy
    switch problem.policy {
    case .strict: policy = .strict(queue: Array(rows.indices))
    case .weighted(let points):
      // Being served is always worth more than not; what a day is worth comes on top.
      policy = .weighted(
        exitCosts: rows.map { Int64(MatchAssessment.full) + Int64(points) * Int64(problem.days[Int($0)]) })
    }
    do throws(ProblemError) {
      let seats = try SeatProblem(
        rowStarts: starts, columns: targets, costs: costs, seats: columns.map { Int(problem.seats[Int($0)]) })
      return Part(rows: rows, columns: columns, seats: seats, policy: policy)
    } catch { throw .tooLarge }
  }

  package var partCount: Int { parts.count }

  /// The best slate under locks and vetoes, with its proof.
  ///
  /// - Parameter isCancelled: Asked between parts.
  package func solve(
    _ edits: MatchDayEdits = MatchDayEdits(), isCancelled: () -> Bool = { false }
  ) throws(MatchDayFailure) -> MatchDaySolution {
    try check(edits)
    var solution = MatchDaySolution(rows: problem.youth.count, parts: parts.count)
    for part in parts.indices {
      guard !isCancelled() else { throw .cancelled }
      try solve(part, edits, into: &solution)
    }
    return solution
  }

  /// The best slate after one pair was locked, vetoed or let go: only its part is solved again.
  ///
  /// Anew, and not from where it stood: of slates that are equally good, a warm start may end at another one, and a run
  /// must be found again byte for byte from what is kept of it.
  package func solve(
    _ edits: MatchDayEdits, changing pairs: some Sequence<MatchPair>, from solution: MatchDaySolution
  ) throws(MatchDayFailure) -> MatchDaySolution {
    try check(edits)
    var solution = solution
    let touched = Set(pairs.compactMap { problem.row(of: $0.youth) }.map { components.ofRow[$0] })
    for part in touched.sorted() where part >= 0 { try solve(Int(part), edits, into: &solution) }
    return solution
  }

  private func solve(
    _ number: Int, _ edits: MatchDayEdits, into solution: inout MatchDaySolution
  ) throws(MatchDayFailure) {
    let part = parts[number]
    do throws(SolveError) {
      let solved = try part.seats.solve(
        part.policy, locks: pairs(edits.locks, in: number), vetoes: pairs(edits.vetoes, in: number))
      for (index, row) in part.rows.enumerated() {
        solution.slate.columnOf[Int(row)] = solved.column(of: index).map { part.columns[$0] } ?? -1
      }
      solution.proofs[number] = MatchDayProof(
        pairsChecked: solved.certificate.edgesChecked, leftOutProved: solved.certificate.provenLeftOut)
    } catch {
      switch error {
      case .alreadyLocked(let row, let column), .tooManyLocks(let row, let column),
        .lockedAndVetoed(let row, let column):
        throw .locksCollide(pair(row, column, part))
      case .noSuchEdge(let row, let column): throw .lockForbidden(pair(row, column, part))
      case .overflow: throw .tooLarge
      default: throw .notProved
      }
    }
  }

  /// What setting each of these pairs by itself would change, exactly: a part is solved once, and each price is a walk or
  /// two along its paths from there. nil for a pair that a rule forbids, or whose seats are all set.
  ///
  /// - Parameter edits: What is settled beside them; another pair that a youth is set to is let go.
  package func prices(
    of pairs: [(row: Int, column: Int)], _ edits: MatchDayEdits = MatchDayEdits()
  ) throws(MatchDayFailure) -> [SlateChange?] {
    var warm: [Int: WarmSolver] = [:]
    var prices: [SlateChange?] = []
    for (row, column) in pairs {
      let number = Int(components.ofRow[row])
      guard number >= 0 else {
        prices.append(nil)
        continue
      }
      do throws(SolveError) {
        if warm[number] == nil {
          warm[number] = try WarmSolver(
            parts[number].seats, parts[number].policy, locks: self.pairs(edits.locks, in: number),
            vetoes: self.pairs(edits.vetoes, in: number))
        }
      } catch { throw .notProved }
      prices.append(warm[number].flatMap { price(row: row, column: column, $0, parts[number]) })
    }
    return prices
  }

  private func price(row: Int, column: Int, _ warm: WarmSolver, _ part: Part) -> SlateChange? {
    guard let index = part.rows.firstIndex(of: Int32(row)), let place = part.columns.firstIndex(of: Int32(column))
    else { return nil }
    var warm = warm
    var change: WarmChange?
    do throws(SolveError) {
      let before = part.rows.indices.map(warm.column)
      if warm.isLocked(row: index) {
        try warm.unlock(row: index)
        try warm.lock(row: index, column: place)
        let steps = part.rows.indices.map { (Int(part.rows[$0]), before[$0], warm.column(of: $0)) }
        return SlateChange(steps.map { whole($0, part) }, in: problem)
      }
      change = try warm.price(ofForcing: index, column: place)
    } catch { return nil }
    return change.map { found in
      SlateChange(found.moves.map { whole((Int(part.rows[$0.row]), $0.from, $0.to), part) }, in: problem)
    }
  }

  /// A step with the columns of the whole for those of its part.
  private func whole(
    _ step: (row: Int, from: Int?, to: Int?), _ part: Part
  ) -> (row: Int, from: Int?, to: Int?) {
    (step.row, step.from.map { Int(part.columns[$0]) }, step.to.map { Int(part.columns[$0]) })
  }

  private func pair(_ row: Int, _ column: Int, _ part: Part) -> MatchPair {
    MatchPair(
      youth: problem.youth[Int(part.rows[row])], mentor: problem.mentors[Int(part.columns[column])])
  }

  /// The edits of one part in its own numbers; vetoes of what no rule allows anyway say nothing.
  private func pairs(_ pairs: Set<MatchPair>, in number: Int) -> [Pair] {
    let part = parts[number]
    return pairs.sorted().compactMap { pair in
      guard let row = problem.row(of: pair.youth), Int(components.ofRow[row]) == number,
        let column = problem.column(of: pair.mentor),
        let index = part.rows.firstIndex(of: Int32(row)), let place = part.columns.firstIndex(of: Int32(column))
      else { return nil }
      return Pair(row: index, column: place)
    }
  }

  private func check(_ edits: MatchDayEdits) throws(MatchDayFailure) {
    for lock in edits.locks.sorted() {
      guard let row = problem.row(of: lock.youth), let column = problem.column(of: lock.mentor),
        problem.score(row: row, column: column) != nil
      else { throw .lockForbidden(lock) }
      guard !edits.vetoes.contains(lock) else { throw .locksCollide(lock) }
    }
  }
}

/// What was looked at to prove that a part is solved as well as can be.
package struct MatchDayProof: Equatable, Sendable {
  package var pairsChecked = 0
  package var leftOutProved = 0
}

/// The best slate of a problem, proved: no other serves more or longer waits (strict) or is worth more (weighted).
///
/// There is none that is not proved: a part whose proof fails is an error, and nothing is published.
package struct MatchDaySolution: Equatable, Sendable {
  package internal(set) var slate: MatchDaySlate
  var proofs: [MatchDayProof]

  init(rows: Int, parts: Int) {
    slate = MatchDaySlate(columnOf: Array(repeating: -1, count: rows))
    proofs = Array(repeating: MatchDayProof(), count: parts)
  }

  package var proof: MatchDayProof {
    proofs.reduce(into: MatchDayProof()) { sum, part in
      sum.pairsChecked += part.pairsChecked
      sum.leftOutProved += part.leftOutProved
    }
  }
}
