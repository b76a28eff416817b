import Domain
import Matching
import TestSupport
import Testing

@Suite("Why a youth is left out")
struct LeftOutReasonTests {
  private func outcome(
    _ youth: [MatchSeeker], _ mentors: [Candidate], edits: MatchDayEdits = MatchDayEdits()
  ) throws -> MatchDayOutcome {
    try outcome(MatchDayEdges.all(youth: youth, pool: CandidatePool(mentors), policy: .strict, today: today), edits)
  }

  private func outcome(_ crowd: RandomPool) throws -> MatchDayOutcome { try outcome(crowd.edges()) }

  private func outcome(_ edges: MatchDayEdges, _ edits: MatchDayEdits = MatchDayEdits()) throws -> MatchDayOutcome {
    let solver = try MatchDaySolver(edges.found)
    return MatchDayOutcome(edges: edges, solver: solver, edits: edits, solution: try solver.solve(edits))
  }

  private func seeker(_ id: Int64, days: Int, _ change: (inout MatchSeeker) -> Void = { _ in }) -> MatchSeeker {
    .example {
      $0.id = id
      $0.waitingSince = today - days
      change(&$0)
    }
  }

  @Test func `there is no mentor who is ready`() throws {
    let outcome = try outcome([seeker(1, days: 5)], [.example(id: 100) { $0.isSuspended = true }])
    #expect(outcome.reason(row: 0) == .noMentorReady)
  }

  @Test func `a rule forbids them all, and the nearest is told`() throws {
    let far = Candidate.example(id: 100) { $0.location = worcester }
    let farther = Candidate.example(id: 101) {
      $0.location = worcester
      $0.youthMinimumAge = 14
    }
    let late = Candidate.example(id: 102) { $0.availability = Availability(.sunday, .evening) }
    let outcome = try outcome([seeker(1, days: 5)], [far, farther, late])
    guard case .blocked(let blocked) = outcome.reason(row: 0) else {
      Issue.record("not blocked")
      return
    }
    #expect(blocked.mentors == 3)
    #expect(Set(blocked.alone.map(\.rule)) == [.distance, .commonTime])
    #expect(blocked.alone.map(\.mentors) == [1, 1])
    #expect(blocked.nearest.blockers.count == 1)
  }

  @Test func `tells of a youth whom rules keep from all what looking at every mentor tells`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    var looked = 0
    while looked < 60 {
      let crowd = RandomPool(youth: 30, mentors: 25, &random)
      let outcome = try outcome(crowd)
      let pool = outcome.edges.pool
      for row in outcome.slate.leftOut where outcome.problem.edges(of: row).isEmpty {
        let youth = outcome.youth[row]
        let all = outcome.problem.mentors.compactMap { pool.judge(youth, mentor: $0, today: today) }
          .filter { $0.mentor.programID == youth.programID }
          .sorted {
            ($0.blockers.count, $1.score.total, $0.mentor.id) < ($1.blockers.count, $0.score.total, $1.mentor.id)
          }
        guard case .blocked(let blocked) = outcome.reason(row: row) else {
          #expect(all.isEmpty, "seed \(seed), youth \(youth.id)")
          continue
        }
        let alone = Dictionary(grouping: all.filter { $0.blockers.count == 1 }) { $0.blockers[0].rule }.mapValues(
          \.count)
        #expect(blocked.nearest == all.first, "seed \(seed), youth \(youth.id)")
        #expect(blocked.mentors == all.count, "seed \(seed), youth \(youth.id)")
        #expect(
          Dictionary(uniqueKeysWithValues: blocked.alone.map { ($0.rule, $0.mentors) }) == alone,
          "seed \(seed), youth \(youth.id)")
        #expect(blocked.alone.map(\.mentors) == alone.values.sorted(by: >), "seed \(seed), youth \(youth.id)")
        looked += 1
      }
    }
  }

  @Test func `those who have waited longer have the seats`() throws {
    let youth = [seeker(1, days: 50), seeker(2, days: 40), seeker(3, days: 30)]
    let outcome = try outcome(youth, [.example(id: 100), .example(id: 101)])
    #expect(outcome.reason(row: 0) == nil)
    guard case .outranked(let outranked) = outcome.reason(row: 2) else {
      Issue.record("not outranked")
      return
    }
    #expect(outranked.fitting == 2)
    #expect(outranked.holders == 2)
    #expect(outranked.last == 1)
    #expect(outranked.next == 2)
  }

  @Test func `another who has waited longer would be served first`() throws {
    let youth = [seeker(1, days: 50), seeker(2, days: 40), seeker(3, days: 30)]
    let outcome = try outcome(youth, [.example(id: 100)])
    guard case .outranked(let outranked) = outcome.reason(row: 2) else {
      Issue.record("not outranked")
      return
    }
    #expect(outranked.next == 1)
  }

  @Test func `people have ruled everybody out`() throws {
    let edits = MatchDayEdits(vetoes: [MatchPair(youth: 1, mentor: 100)])
    let outcome = try outcome([seeker(1, days: 5)], [.example(id: 100)], edits: edits)
    #expect(outcome.reason(row: 0) == .ruledOut)
  }

  @Test func `under the strict policy everybody whose seat could be had has waited longer`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    var seen = 0
    for _ in 0..<30 {
      let pool = RandomPool(youth: 40, mentors: 20, &random)
      let edges = pool.edges()
      let solver = try MatchDaySolver(edges.found)
      let outcome = MatchDayOutcome(
        edges: edges, solver: solver, edits: MatchDayEdits(), solution: try solver.solve())
      for row in outcome.slate.leftOut {
        guard case .outranked(let outranked) = outcome.reason(row: row) else { continue }
        seen += 1
        #expect(outranked.last ?? .max < row, "seed \(seed)")
        // One more seat there serves whom the reason names, and nobody who was served loses theirs.
        var more = outcome.problem
        more.seats[outranked.column] += 1
        let slate = try MatchDaySolver(more).solve().slate
        #expect(Set(outcome.slate.leftOut).subtracting(slate.leftOut) == [outranked.next], "seed \(seed)")
      }
    }
    #expect(seen > 20, "seed \(seed)")
  }
}
