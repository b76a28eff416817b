package import Domain

/// Brothers and sisters who are to have one mentor: locks for the families for whom there is one with seats for all, found
/// before anything else is decided.
package struct SiblingLocks: Equatable, Sendable {
  package private(set) var locks: Set<MatchPair> = []
  /// Families for whom no mentor has seats for all and may be matched with each.
  package private(set) var impossible: [[Int64]] = []

  /// Goes through the families in the order of the queue; each gets the mentor who fits all of them best.
  package init(_ families: [[Int64]], in problem: MatchDayProblem) {
    var seats = problem.seats
    let ordered = families.compactMap { family -> (rows: [Int], family: [Int64])? in
      let rows = family.compactMap(problem.row).sorted()
      return rows.count == family.count ? (rows, family) : nil
    }.sorted { $0.rows[0] < $1.rows[0] }
    for (rows, family) in ordered {
      var scores: [Int32: (sum: Int, count: Int)] = [:]
      for row in rows {
        for edge in problem.edges(of: row) {
          let (sum, count) = scores[problem.columns[edge]] ?? (0, 0)
          scores[problem.columns[edge]] = (sum + Int(problem.scores[edge]), count + 1)
        }
      }
      let open = scores.filter { $0.value.count == rows.count && Int(seats[Int($0.key)]) >= rows.count }
      guard let best = open.min(by: { (-$0.value.sum, $0.key) < (-$1.value.sum, $1.key) }) else {
        impossible.append(family)
        continue
      }
      seats[Int(best.key)] -= Int32(rows.count)
      let mentor = problem.mentors[Int(best.key)]
      locks.formUnion(family.map { MatchPair(youth: $0, mentor: mentor) })
    }
  }
}
