package import Domain

/// A match day that was solved: the slate with its proof, and whatever can be asked of it.
///
/// Never changed, and shared rather than copied: it holds some forty lists.
package final class MatchDayOutcome: Sendable {
  package let edges: MatchDayEdges
  package let solver: MatchDaySolver
  package let edits: MatchDayEdits
  package let solution: MatchDaySolution
  let reach: MatchDayReach
  let unlocked: [Int32]

  package init(
    edges: MatchDayEdges, solver: MatchDaySolver, edits: MatchDayEdits, solution: MatchDaySolution
  ) {
    self.edges = edges
    self.solver = solver
    self.edits = edits
    self.solution = solution
    reach = MatchDayReach(solver.problem, solution.slate)
    unlocked = reach.unlocked(by: solution.slate)
  }

  package var problem: MatchDayProblem { solver.problem }
  package var slate: MatchDaySlate { solution.slate }
  /// In the order of the problem's rows.
  package var youth: [MatchSeeker] { edges.youth }

  /// The same with other locks and vetoes.
  ///
  /// - Parameter pairs: Those that are settled differently.
  package func settled(
    _ edits: MatchDayEdits, changing pairs: [MatchPair]
  ) throws(MatchDayFailure) -> MatchDayOutcome {
    MatchDayOutcome(
      edges: edges, solver: solver, edits: edits,
      solution: try solver.solve(edits, changing: pairs, from: solution))
  }

  /// What the edits would do to the slate, exactly.
  package func change(
    _ edits: MatchDayEdits, changing pairs: [MatchPair]
  ) throws(MatchDayFailure) -> SlateChange {
    SlateChange(
      from: slate, to: try solver.solve(edits, changing: pairs, from: solution).slate, in: problem)
  }

  /// The mentors who may be matched with a youth, best first, each with what setting the two would change.
  package func choices(row: Int, limit: Int) throws(MatchDayFailure) -> [(column: Int, score: Int, price: SlateChange)]
  {
    let open = problem.edges(of: row).filter { edge in
      let mentor = problem.mentors[Int(problem.columns[edge])]
      return !edits.vetoes.contains(MatchPair(youth: problem.youth[row], mentor: mentor))
    }
    let best = open.sorted { (problem.scores[$1], $0) < (problem.scores[$0], $1) }.prefix(limit)
    let prices = try solver.prices(of: best.map { (row, Int(problem.columns[$0])) }, edits)
    return zip(best, prices).compactMap { edge, price in
      price.map { (Int(problem.columns[edge]), Int(problem.scores[edge]), $0) }
    }
  }

  package func candidate(column: Int) -> Candidate { edges.pool.list.candidates[edges.offset(ofColumn: column)] }

  /// Every criterion between the youth of a row and the mentor of a column.
  package func judgement(row: Int, column: Int) -> PairJudgement {
    edges.pool.judge(youth[row], offset: edges.offset(ofColumn: column), today: edges.today)
  }

  package func shared(row: Int, column: Int) -> (interests: [Int32], languages: [Int32]) {
    edges.pool.sharedTerms(of: youth[row], offset: edges.offset(ofColumn: column))
  }

  /// Which stated wishes were looked at.
  package var wishes: [StatedWish] {
    let mentors = edges.pool.list.candidates
    return StatedWish.allCases.filter { wish in
      switch wish {
      case .mentorGender: youth.contains { $0.mentorGender != nil }
      case .youthGender: mentors.contains { $0.youthGender != nil }
      case .mentorLanguage: youth.contains { $0.mentorLanguage != nil }
      case .youthAge: mentors.contains { $0.youthMinimumAge != nil || $0.youthMaximumAge != nil }
      case .preferredMentorGender: youthOrGuardian(wouldLike: .gender)
      case .preferredLanguage: youthOrGuardian(wouldLike: .language)
      case .preferredTimes: youthOrGuardian(wouldLike: .times)
      case .preferredMentorPlace: youthOrGuardian(wouldLike: .place)
      case .preferredYouthGender: mentor(wouldLike: .gender)
      case .preferredYouthAge: mentor(wouldLike: .age)
      case .preferredYouthPlace: mentor(wouldLike: .place)
      }
    }
  }

  /// Whether a program that weighs preferences has looked at one of youth or guardian about a trait.
  private func youthOrGuardian(wouldLike trait: PreferenceTrait) -> Bool {
    youth.contains {
      $0.figures.weights.preferences > 0
        && ($0.preferences.asks(about: trait) || $0.guardianPreferences.asks(about: trait))
    }
  }

  private func mentor(wouldLike trait: PreferenceTrait) -> Bool {
    let weighing = Set(youth.filter { $0.figures.weights.preferences > 0 }.map(\.programID))
    return edges.pool.list.candidates.contains {
      $0.preferences.asks(about: trait) && weighing.contains($0.programID)
    }
  }

  /// What came of it, as it is put on file: references and numbers, a line each, the same bytes for the same problem.
  ///
  /// `pair Y-12 A-40 8650` in the order of the queue, `out Y-13`, and at the end `served 22 of 31, score 190300`.
  package var record: String { Self.record(problem, slate) }

  package static func record(_ problem: MatchDayProblem, _ slate: MatchDaySlate) -> String {
    var lines = ""
    for row in problem.youth.indices {
      let youth = Reference(.youth, problem.youth[row])
      if let column = slate[row] {
        let mentor = Reference(.adult, problem.mentors[column])
        lines += "pair \(youth) \(mentor) \(problem.score(row: row, column: column) ?? 0)\n"
      } else {
        lines += "out \(youth)\n"
      }
    }
    return lines + "served \(slate.served) of \(problem.youth.count), score \(slate.total(in: problem))\n"
  }
}
