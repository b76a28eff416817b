package import Domain

/// Finds every pair of a pool that no rule forbids, and scores it: a few rows at a time, so that whoever waits sees how
/// far it is and can stop it.
package struct MatchDayEdges: Sendable {
  package let search: PairSearch
  private var problem: MatchDayProblem

  /// - Parameter youth: In any order; who does not wait has no row.
  package init(youth: [MatchSeeker], pool: CandidatePool, policy: MatchDayPolicy, today: CivilDate) {
    search = PairSearch(youth: youth, pool: pool, today: today)
    var problem = MatchDayProblem(policy: policy)
    let mentors = search.columns.map { pool.list.candidates[Int($0)] }
    problem.mentors = mentors.map(\.id)
    problem.seats = mentors.map { Int32(clamping: $0.freeSeats) }
    self.problem = problem
  }

  package var youth: [MatchSeeker] { search.youth }
  package var pool: CandidatePool { search.pool }
  package var today: CivilDate { search.today }

  /// How many youth have their row.
  package var done: Int { problem.youth.count }
  package var isDone: Bool { done == youth.count }

  /// What is to be solved; whole once ``isDone``.
  package var found: MatchDayProblem { problem }

  /// Where a mentor of the problem stands in the pool.
  package func offset(ofColumn column: Int) -> Int { Int(search.columns[column]) }

  /// Takes the rows that come next.
  package mutating func append(_ rows: [PairSearch.Row]) {
    for row in rows {
      let seeker = youth[done]
      problem.append(youth: seeker.id, days: seeker.daysWaited(until: today), edges: row.edges)
    }
  }

  /// All rows at once.
  package static func all(
    youth: [MatchSeeker], pool: CandidatePool, policy: MatchDayPolicy, today: CivilDate
  ) -> MatchDayEdges {
    var edges = MatchDayEdges(youth: youth, pool: pool, policy: policy, today: today)
    edges.append(edges.search.rows(edges.youth.indices))
    return edges
  }
}
