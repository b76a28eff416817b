package import Domain

/// Finds every pair of a pool that no rule forbids, and scores it: a few rows at a time, so that whoever waits sees how
/// far it is and can stop it.
///
/// A row costs a look at the mentors of the youth's program. The facts that rule most out (times, age, gender, a box
/// around the home) are looked at in flat arrays first; what passes is put to the rules themselves, which alone decide.
package struct MatchDayEdges: Sendable {
  /// In the order of the queue.
  package let youth: [MatchSeeker]
  package let pool: CandidatePool
  package let today: CivilDate
  /// Offsets in the pool of the mentors whom a match could be proposed with, by ascending row id.
  let columns: [Int32]
  private let shelves: [Int64: MentorShelf]
  private var problem: MatchDayProblem

  /// - Parameter youth: In any order; who does not wait has no row.
  package init(youth: [MatchSeeker], pool: CandidatePool, policy: MatchDayPolicy, today: CivilDate) {
    self.youth = youth.filter { $0.state == .waiting }.sorted { $0.precedes($1) }
    self.pool = pool
    self.today = today
    let mentors = pool.list.candidates
    let ready = mentors.indices.filter { offset in
      let mentor = mentors[offset]
      return mentor.state.canBeProposed && !mentor.isSuspended && mentor.screeningEndedOn == nil && mentor.freeSeats > 0
    }.sorted { mentors[$0].id < mentors[$1].id }
    columns = ready.map { Int32(truncatingIfNeeded: $0) }
    var problem = MatchDayProblem(policy: policy)
    problem.mentors = ready.map { mentors[$0].id }
    problem.seats = ready.map { Int32(clamping: mentors[$0].freeSeats) }
    self.problem = problem
    var members: [Int64: [Int32]] = [:]
    for (column, offset) in ready.enumerated() {
      members[mentors[offset].programID, default: []].append(Int32(truncatingIfNeeded: column))
    }
    shelves = members.mapValues { columns in
      MentorShelf(columns: columns) { mentors[ready[Int($0)]] }
    }
  }

  /// How many youth have their row.
  package var done: Int { problem.youth.count }
  package var isDone: Bool { done == youth.count }

  /// What is to be solved; whole once ``isDone``.
  package var found: MatchDayProblem { problem }

  /// Where a mentor of the problem stands in the pool.
  package func offset(ofColumn column: Int) -> Int { Int(columns[column]) }

  /// Makes the next rows.
  package mutating func advance(by count: Int) {
    let rules = MatchRule.all
    for seeker in youth[done..<min(youth.count, done + count)] {
      let scorer = MatchScorer(seeker, today: today)
      let place = seeker.location.map(GreatCircle.init)
      var edges: [(column: Int32, score: Int32)] = []
      for column in shelves[seeker.programID]?.candidates(for: seeker) ?? [] {
        let offset = Int(columns[Int(column)])
        let mentor = pool.list.candidates[offset]
        let common = pool.commonGround(of: seeker, at: place, with: offset)
        guard CandidatePool.blockerCount(rules, seeker, mentor, common, upTo: 1) == 0 else { continue }
        edges.append((column, Int32(truncatingIfNeeded: scorer.total(seeker, mentor, common))))
      }
      problem.append(youth: seeker.id, days: seeker.daysWaited(until: today), edges: edges)
    }
  }

  /// All rows at once.
  package static func all(
    youth: [MatchSeeker], pool: CandidatePool, policy: MatchDayPolicy, today: CivilDate
  ) -> MatchDayEdges {
    var edges = MatchDayEdges(youth: youth, pool: pool, policy: policy, today: today)
    edges.advance(by: edges.youth.count)
    return edges
  }
}
