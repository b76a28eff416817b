/// Whose seat a youth could get if others moved: from the youth to every mentor who may be matched with them, from there
/// to whoever holds those seats, and so on.
///
/// A youth whom the strict policy leaves out reaches only seats of youth who have waited longer; that is the whole reason,
/// and it can be looked through pair by pair.
package struct MatchDayReach: Sendable {
  private let problem: MatchDayProblem
  private let holders: [[Int32]]

  package init(_ problem: MatchDayProblem, _ slate: MatchDaySlate) {
    self.problem = problem
    holders = slate.holders(width: problem.mentors.count)
  }

  package struct Found: Equatable, Sendable {
    /// Columns with a seat in reach, in the order they were come upon: first the youth's own.
    package var columns: [Int] = []
    /// Rows that hold them.
    package var rows: [Int] = []
  }

  package func from(row start: Int) -> Found {
    var found = Found()
    var isKnownColumn = Array(repeating: false, count: problem.mentors.count)
    var isKnownRow: Set<Int> = [start]
    var next = [start]
    var looked = 0
    while looked < next.count {
      let row = next[looked]
      looked += 1
      for edge in problem.edges(of: row) {
        let column = Int(problem.columns[edge])
        guard !isKnownColumn[column] else { continue }
        isKnownColumn[column] = true
        found.columns.append(column)
        for holder in holders[column].map(Int.init) where isKnownRow.insert(holder).inserted {
          found.rows.append(holder)
          next.append(holder)
        }
      }
    }
    return found
  }

  /// For every row the first of the queue who is left out and would be served if a seat fell to that row: itself where
  /// it is left out. -1 where nobody would. Costs one look at each edge.
  package func unlocked(by slate: MatchDaySlate) -> [Int32] {
    var unlocked: [Int32] = Array(repeating: -1, count: problem.youth.count)
    for start in slate.leftOut {
      guard unlocked[start] < 0 else { continue }
      let mark = Int32(truncatingIfNeeded: start)
      unlocked[start] = mark
      var next = [start]
      while let row = next.popLast() {
        for edge in problem.edges(of: row) {
          for holder in holders[Int(problem.columns[edge])] where unlocked[Int(holder)] < 0 {
            unlocked[Int(holder)] = mark
            next.append(Int(holder))
          }
        }
      }
    }
    return unlocked
  }
}
