package import Domain

/// Who is matched with whom: for each youth of a problem the mentor's column, or none.
package struct MatchDaySlate: Equatable, Sendable {
  /// By row; -1 for a youth who is left out.
  package var columnOf: [Int32]

  package init(columnOf: [Int32]) { self.columnOf = columnOf }

  package subscript(row: Int) -> Int? { columnOf[row] < 0 ? nil : Int(columnOf[row]) }

  package var served: Int { columnOf.reduce(0) { $0 + ($1 < 0 ? 0 : 1) } }

  package var leftOut: [Int] { columnOf.indices.filter { columnOf[$0] < 0 } }

  /// The sum of the scores of its pairs.
  package func total(in problem: MatchDayProblem) -> Int {
    columnOf.indices.reduce(0) { sum, row in
      sum + (self[row].flatMap { problem.score(row: row, column: $0) } ?? 0)
    }
  }

  package func pairs(in problem: MatchDayProblem) -> [MatchPair] {
    columnOf.indices.compactMap { row in
      self[row].map { MatchPair(youth: problem.youth[row], mentor: problem.mentors[$0]) }
    }
  }

  /// The rows that hold a seat of each column, ascending.
  package func holders(width: Int) -> [[Int32]] {
    var holders: [[Int32]] = Array(repeating: [], count: width)
    for (row, column) in columnOf.enumerated() where column >= 0 {
      holders[Int(column)].append(Int32(truncatingIfNeeded: row))
    }
    return holders
  }
}
