import Domain

/// What one slate does to another: the price of what people have set or ruled out.
package struct SlateChange: Equatable, Sendable {
  package struct Move: Equatable, Sendable {
    package let row: Int
    package let from: Int
    package let to: Int
    /// What the score of the youth's pair goes up by.
    package let points: Int
  }

  /// Rows that are served no more, and rows that are now; in the order of the queue.
  package var leftOut: [Int] = []
  package var served: [Int] = []
  /// Rows that go to another mentor.
  package var moves: [Move] = []
  /// What the sum of all scores goes up by.
  package var points = 0

  package init(from before: MatchDaySlate, to after: MatchDaySlate, in problem: MatchDayProblem) {
    let rows = problem.youth.indices.filter { before.columnOf[$0] != after.columnOf[$0] }
    self.init(rows.map { ($0, before[$0], after[$0]) }, in: problem)
  }

  /// - Parameter steps: Who goes from where to where, nil for out; ascending rows.
  init(_ steps: [(row: Int, from: Int?, to: Int?)], in problem: MatchDayProblem) {
    for (row, before, after) in steps where before != after {
      switch (before, after) {
      case (let from?, nil):
        leftOut.append(row)
        points -= problem.score(row: row, column: from) ?? 0
      case (nil, let to?):
        served.append(row)
        points += problem.score(row: row, column: to) ?? 0
      case (let from?, let to?):
        let change = (problem.score(row: row, column: to) ?? 0) - (problem.score(row: row, column: from) ?? 0)
        moves.append(Move(row: row, from: from, to: to, points: change))
        points += change
      case (nil, nil): break
      }
    }
  }

  package var isNothing: Bool { leftOut.isEmpty && served.isEmpty && moves.isEmpty }

  /// What the longest waits left out go up by, in days: the longest of those who lose their seat against the longest of
  /// those who get one. 0 where nobody loses one.
  package func addedDays(in problem: MatchDayProblem) -> Int {
    guard let loser = leftOut.first else { return 0 }
    return Int(problem.days[loser]) - (served.first.map { Int(problem.days[$0]) } ?? 0)
  }
}
