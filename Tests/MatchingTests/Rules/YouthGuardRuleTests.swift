import Domain
import Testing

@testable import Matching

@Suite("What keeps a youth from every match")
struct YouthGuardRuleTests {
  private let lacks: [MatchBlocker] = [
    .consent(.participation, .ended(on: today - 2)), .programAge(minimum: 6, maximum: 17, age: 19),
    .notEligible(isDecided: true),
  ]

  @Test func `each blocks under its own name, and all are told`() {
    let youth = MatchSeeker.example { $0.unmet = lacks }
    #expect(judgement(youth, .example()).blockers == lacks)
    #expect(lacks.map(\.rule) == [.consent, .programAge, .eligibility])
    #expect(judgement(.example(), .example()).blockers == [])
  }

  @Test func `nobody fits, and a match day leaves the youth out with the reason`() throws {
    let youth = MatchSeeker.example {
      $0.unmet = [.consent(.participation, .revoked(on: today))]
      $0.waitingSince = today - 300
    }
    let pool = CandidatePool([.example()])
    #expect(pool.rank(for: youth, today: today, limit: 5).fitting == [])
    #expect(pool.eligibleCount(for: youth) == 0)
    let other = MatchSeeker.example { $0.id = 2 }
    let edges = MatchDayEdges.all(youth: [youth, other], pool: pool, policy: .strict, today: today)
    let solver = try MatchDaySolver(edges.found)
    let outcome = MatchDayOutcome(
      edges: edges, solver: solver, edits: MatchDayEdits(), solution: try solver.solve())
    #expect(outcome.reason(row: 0) == .unmet(youth.unmet))
    #expect(outcome.slate[1] == 0)
  }

  @Test func `a mentor whose screening, training or age does not do is not ready`() {
    for (lack, blocker) in [
      (Candidate.Lack.screening, MatchBlocker.screeningMissing),
      (.training(endedOn: today - 1), .trainingMissing(endedOn: today - 1)),
      (.age(minimum: 21), .mentorTooYoung(minimum: 21)),
    ] {
      #expect(judgement(.example(), .example { $0.lack = lack }).blockers == [blocker])
    }
  }
}
