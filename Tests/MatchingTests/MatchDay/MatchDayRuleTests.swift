import Domain
import Matching
import TestSupport
import Testing

@Suite("The hard rules of a match day")
struct MatchDayRuleTests {
  @Test func `no result breaks one, whatever the pool, the policy, the locks and the vetoes`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("hard rules of a match day: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var pairs = 0
    for round in 0..<120 {
      let pool = RandomPool(
        youth: Int.random(in: 1...60, using: &random), mentors: Int.random(in: 1...40, using: &random), &random)
      let policy: MatchDayPolicy =
        round.isMultiple(of: 2) ? .strict : .weighted(pointsPerDay: Int.random(in: 0...300, using: &random))
      let edges = pool.edges(policy)
      let edits = edges.found.edits(&random)
      let solver = try MatchDaySolver(edges.found)
      let slate = try solver.solve(edits).slate
      var seats: [Int64: Int] = [:]
      for pair in slate.pairs(in: edges.found) {
        pairs += 1
        let seeker = try #require(pool.youth.first { $0.id == pair.youth })
        let judged = try #require(CandidatePool(pool.mentors).judge(seeker, mentor: pair.mentor, today: today))
        #expect(judged.blockers == [], "seed \(seed), round \(round): \(pair)")
        #expect(!edits.vetoes.contains(pair), "seed \(seed), round \(round): \(pair) was ruled out")
        seats[pair.mentor, default: 0] += 1
      }
      for mentor in pool.mentors.candidates {
        #expect(seats[mentor.id] ?? 0 <= mentor.freeSeats, "seed \(seed), round \(round)")
      }
      #expect(edits.locks.isSubset(of: slate.pairs(in: edges.found)), "seed \(seed), round \(round)")
    }
    #expect(pairs > 200, "seed \(seed): too few pairs to show anything")
  }

  @Test func `every pair that no rule forbids is found, also on the grid of places`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("edges of a match day: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for (youth, mentors, programs) in [(80, 60, Int64(3)), (60, 500, 1), (1, 1, 1)] {
      let random = RandomPool(youth: youth, mentors: mentors, programs: programs, &random)
      let edges = random.edges()
      let pool = CandidatePool(random.mentors)
      for (row, seeker) in edges.youth.enumerated() {
        let found = edges.found.edges(of: row).map { edge in
          MatchPair(youth: seeker.id, mentor: edges.found.mentors[Int(edges.found.columns[edge])])
        }
        let expected = pool.list.candidates.filter {
          pool.judge(seeker, mentor: $0.id, today: today)?.isEligible == true
        }.map { MatchPair(youth: seeker.id, mentor: $0.id) }.sorted()
        #expect(found == expected, "seed \(seed)")
        for edge in edges.found.edges(of: row) {
          let mentor = edges.found.mentors[Int(edges.found.columns[edge])]
          #expect(
            pool.judge(seeker, mentor: mentor, today: today)?.score.total == Int(edges.found.scores[edge]),
            "seed \(seed)")
        }
      }
    }
  }

  @Test func `a rule has the name that its blocker tells`() {
    #expect(Set(MatchRuleName.allCases).count == 16)
    #expect(MatchBlocker.inFamily(.guardian).rule == .family)
    #expect(MatchBlocker.tooFar(kilometers: 9, limit: 8).rule == .distance)
    #expect(MatchBlocker.screeningEnded(on: today).rule == .mentorReady)
    #expect(MatchBlocker.declinedBefore(.mentor).rule == .declined)
    #expect(MatchBlocker.matchedBefore(.family).rule == .matched)
    #expect(MatchBlocker.mentorHeld(.safety).rule == .mentorReady)
  }
}
