import Domain
import Matching
import TestSupport
import Testing

@Suite("The slate of a match day")
struct MatchDaySolverTests {
  /// Tries every slate there is.
  private func best(_ problem: MatchDayProblem) -> MatchDaySlate {
    var best = MatchDaySlate(columnOf: problem.youth.map { _ in -1 })
    var slate = best
    var seats = problem.seats
    func isBetter(_ one: MatchDaySlate, than other: MatchDaySlate) -> Bool {
      switch problem.policy {
      case .strict:
        if one.served != other.served { return one.served > other.served }
        if let first = one.leftOut.indices.first(where: { one.leftOut[$0] != other.leftOut[$0] }) {
          return one.leftOut[first] > other.leftOut[first]
        }
        return one.total(in: problem) > other.total(in: problem)
      case .weighted(let points):
        func worth(_ slate: MatchDaySlate) -> Int {
          slate.columnOf.indices.reduce(slate.total(in: problem)) { sum, row in
            sum + (slate[row] == nil ? 0 : points * Int(problem.days[row]))
          }
        }
        return worth(one) > worth(other)
      }
    }
    func go(_ row: Int) {
      guard row < problem.youth.count else {
        if isBetter(slate, than: best) { best = slate }
        return
      }
      go(row + 1)
      for edge in problem.edges(of: row) where seats[Int(problem.columns[edge])] > 0 {
        seats[Int(problem.columns[edge])] -= 1
        slate.columnOf[row] = problem.columns[edge]
        go(row + 1)
        slate.columnOf[row] = -1
        seats[Int(problem.columns[edge])] += 1
      }
    }
    go(0)
    return best
  }

  @Test func `is the best of all that could be tried, under both policies`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("best slates: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let policy: MatchDayPolicy =
        round.isMultiple(of: 2) ? .strict : .weighted(pointsPerDay: Int.random(in: 0...400, using: &random))
      let problem = RandomPool(youth: 6, mentors: 7, programs: 2, &random).problem(policy)
      let found = try MatchDaySolver(problem).solve().slate
      let best = best(problem)
      #expect(found.served == best.served, "seed \(seed), round \(round)")
      if policy == .strict { #expect(found.leftOut == best.leftOut, "seed \(seed), round \(round)") }
      #expect(found.total(in: problem) == best.total(in: problem), "seed \(seed), round \(round)")
    }
  }

  @Test func `does not depend on the order in which people were read`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for policy in [MatchDayPolicy.strict, .weighted(pointsPerDay: 30)] {
      var pool = RandomPool(youth: 50, mentors: 40, &random)
      let first = pool.problem(policy)
      pool.youth.shuffle(using: &random)
      let second = pool.problem(policy)
      #expect(first.bytes == second.bytes, "seed \(seed)")
      #expect(
        MatchDayOutcome.record(first, try MatchDaySolver(first).solve().slate)
          == MatchDayOutcome.record(second, try MatchDaySolver(second).solve().slate), "seed \(seed)")
    }
  }

  @Test func `comes out the same from the bytes that are kept`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for policy in [MatchDayPolicy.strict, .weighted(pointsPerDay: 25)] {
      let problem = RandomPool(youth: 40, mentors: 30, &random).problem(policy)
      let read = try #require(MatchDayProblem(bytes: problem.bytes))
      #expect(read == problem, "seed \(seed)")
      #expect(MatchDayProblem(bytes: Array(problem.bytes.dropLast())) == nil)
      #expect(MatchDayProblem(bytes: problem.bytes + [0]) == nil)
      #expect(MatchDayProblem(bytes: [1, 2, 3]) == nil)
    }
  }

  @Test func `after a change is the one that would be found from the start`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("changed slates: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let problem = RandomPool(youth: 40, mentors: 30, &random).problem()
      let solver = try MatchDaySolver(problem)
      let before = try solver.solve()
      let edits = problem.edits(&random)
      let changed = try solver.solve(edits, changing: edits.locks.union(edits.vetoes), from: before)
      #expect(changed == (try solver.solve(edits)), "seed \(seed), round \(round)")
      let change = SlateChange(from: before.slate, to: changed.slate, in: problem)
      #expect(
        change.points == changed.slate.total(in: problem) - before.slate.total(in: problem),
        "seed \(seed), round \(round)")
    }
  }

  @Test func `refuses a lock that a rule forbids, and locks that collide`() throws {
    var problem = MatchDayProblem(policy: .strict)
    (problem.mentors, problem.seats) = ([10, 11], [1, 1])
    problem.append(youth: 1, days: 9, edges: [(0, 5_000)])
    problem.append(youth: 2, days: 5, edges: [(0, 6_000), (1, 100)])
    let solver = try MatchDaySolver(problem)
    func lock(_ pairs: (Int64, Int64)...) -> MatchDayEdits {
      MatchDayEdits(locks: Set(pairs.map { MatchPair(youth: $0.0, mentor: $0.1) }))
    }
    #expect(throws: MatchDayFailure.lockForbidden(MatchPair(youth: 1, mentor: 11))) { try solver.solve(lock((1, 11))) }
    #expect(throws: MatchDayFailure.lockForbidden(MatchPair(youth: 3, mentor: 11))) { try solver.solve(lock((3, 11))) }
    #expect(throws: MatchDayFailure.self) { try solver.solve(lock((1, 10), (2, 10))) }
    #expect(throws: MatchDayFailure.self) { try solver.solve(lock((2, 10), (2, 11))) }
    var both = lock((2, 10))
    both.vetoes = both.locks
    #expect(throws: MatchDayFailure.locksCollide(MatchPair(youth: 2, mentor: 10))) { try solver.solve(both) }
    #expect(throws: MatchDayFailure.cancelled) { try solver.solve(isCancelled: { true }) }
    #expect(try solver.solve(lock((2, 10))).slate.columnOf == [-1, 0])
  }

  @Test func `what people settle reads back as it was written`() throws {
    let edits = MatchDayEdits(
      locks: [MatchPair(youth: 2, mentor: 10), MatchPair(youth: 1, mentor: 11)],
      vetoes: [MatchPair(youth: 1, mentor: 10)])
    #expect(edits.lines == "lock Y-1 A-11\nlock Y-2 A-10\nveto Y-1 A-10\n")
    #expect(MatchDayEdits(lines: edits.lines) == edits)
    #expect(MatchDayEdits(lines: "lock Y-1") == nil)
    #expect(MatchDayEdits(lines: "keep Y-1 A-2") == nil)
  }

  @Test func `brothers and sisters get the one mentor who has seats for all and fits them best`() {
    var problem = MatchDayProblem(policy: .strict)
    (problem.mentors, problem.seats) = ([10, 11, 12], [2, 2, 1])
    problem.append(youth: 1, days: 9, edges: [(0, 5_000), (1, 6_000), (2, 9_000)])
    problem.append(youth: 2, days: 8, edges: [(0, 5_000), (1, 4_500), (2, 9_000)])
    problem.append(youth: 3, days: 7, edges: [(1, 8_000)])
    problem.append(youth: 4, days: 6, edges: [(1, 8_000), (2, 8_000)])
    let found = SiblingLocks([[1, 2], [3, 4]], in: problem)
    #expect(found.locks == [MatchPair(youth: 1, mentor: 11), MatchPair(youth: 2, mentor: 11)])
    #expect(found.impossible == [[3, 4]])
  }
}
