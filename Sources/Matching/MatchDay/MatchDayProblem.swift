package import Domain

/// All that a match day decides on: who waits in which order, which mentors have seats, which pairs no rule forbids, and
/// how well they fit. A pair that a rule forbids is not in it at all, whatever it would score.
///
/// Rows are youth, columns mentors; edges stand row by row, in each row by ascending column.
package struct MatchDayProblem: Equatable, Sendable {
  package var policy: MatchDayPolicy
  /// Row ids, in the order of the queue: the longest waiting first.
  package var youth: [Int64] = []
  /// Days of waiting, of the youth at the same offset.
  package var days: [Int32] = []
  /// Row ids, ascending.
  package var mentors: [Int64] = []
  /// Free seats, of the mentor at the same offset.
  package var seats: [Int32] = []
  /// Edges of row r are at `starts[r]..<starts[r + 1]`.
  package var starts: [Int32] = [0]
  package var columns: [Int32] = []
  /// 0 to 10,000.
  package var scores: [Int32] = []

  package init(policy: MatchDayPolicy) { self.policy = policy }

  package func edges(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  package var seatCount: Int { seats.reduce(0) { $0 + Int($1) } }

  /// Where a youth stands in the queue; nil where they are not in the pool.
  package func row(of youth: Int64) -> Int? { self.youth.firstIndex(of: youth) }

  package func column(of mentor: Int64) -> Int? {
    var (low, high) = (0, mentors.count)
    while low < high {
      let middle = (low + high) / 2
      if mentors[middle] < mentor { low = middle + 1 } else { high = middle }
    }
    return low < mentors.count && mentors[low] == mentor ? low : nil
  }

  /// The score of a pair; nil where a rule forbids it.
  package func score(row: Int, column: Int) -> Int? {
    for edge in edges(of: row) where Int(columns[edge]) == column { return Int(scores[edge]) }
    return nil
  }

  /// Ends the row of a youth: appends them with their edges.
  package mutating func append(youth id: Int64, days wait: Int, edges: [(column: Int32, score: Int32)]) {
    youth.append(id)
    days.append(Int32(clamping: max(0, wait)))
    for (column, score) in edges {
      columns.append(column)
      scores.append(score)
    }
    starts.append(Int32(columns.count))
  }
}
