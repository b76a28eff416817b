import AssignmentSolver
package import Domain

/// How a slate does against what others would do with the same pool.
package struct MatchDayComparison: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let served: Int
    package let score: Int
    /// Days that those who are left out have been waiting, in all.
    package let daysLeftOut: Int

    init(_ slate: MatchDaySlate, _ problem: MatchDayProblem) {
      served = slate.served
      score = slate.total(in: problem)
      daysLeftOut = slate.leftOut.reduce(0) { $0 + Int(problem.days[$1]) }
    }

    /// 0 to 10,000.
    package var meanScore: Int { served == 0 ? 0 : (score + served / 2) / served }
  }

  package let slate: Line
  /// First come, first served: each in turn takes the best who is left.
  package let queue: Line
  /// No youth and mentor would both rather have each other than whom they have (deferred acceptance).
  package let stable: Line
  /// How many pairs of the pool would both rather have each other than what the slate gives them.
  package let blockingPairs: Int

  package init(_ problem: MatchDayProblem, _ slate: MatchDaySlate) throws(MatchDayFailure) {
    let seats: SeatProblem
    do throws(ProblemError) {
      seats = try SeatProblem(
        rowStarts: problem.starts.map(Int.init), columns: problem.columns,
        costs: problem.scores.map { Int32(MatchAssessment.full) - $0 }, seats: problem.seats.map(Int.init))
    } catch { throw .tooLarge }
    self.slate = Line(slate, problem)
    queue = Line(MatchDaySlate(seats.firstComeFirstServed(queue: Array(problem.youth.indices))), problem)
    stable = Line(MatchDaySlate(seats.deferredAcceptance()), problem)
    blockingPairs = seats.blockingPairs(of: slate.columnOf.indices.map { slate[$0] }).count
  }
}

extension MatchDaySlate {
  fileprivate init(_ columns: [Int?]) {
    self.init(columnOf: columns.map { $0.map { Int32(truncatingIfNeeded: $0) } ?? -1 })
  }
}
