package import Domain

/// Why a youth is not on a slate.
package enum LeftOutReason: Equatable, Sendable {
  /// Something that every match of the youth needs is not in force; no mentor would change it.
  case unmet([MatchBlocker])
  /// The program has no mentor who is ready and has a free seat.
  case noMentorReady
  /// A rule forbids every mentor there is.
  case blocked(Blocked)
  /// There are mentors who fit; their seats go to others.
  case outranked(Outranked)
  /// People have ruled out every mentor who fits.
  case ruledOut

  package struct Blocked: Equatable, Sendable {
    /// How many mentors were looked at.
    package let mentors: Int
    /// How many of them one rule alone keeps away, most first: what lifting it would open.
    package let alone: [Count]
    /// The mentor whom the fewest rules forbid, and best by score.
    package let nearest: PairJudgement
  }

  package struct Count: Equatable, Sendable {
    package let rule: MatchRuleName
    package let mentors: Int
  }

  package struct Outranked: Equatable, Sendable {
    /// How many mentors fit.
    package let fitting: Int
    /// How many youth hold a seat that this one could get if others moved.
    package let holders: Int
    /// The row among them who has waited least.
    package let last: Int?
    /// The best mentor who fits, as a column, and who has that seat.
    package let column: Int
    package let holder: Int?
    /// The row who would be served first if a seat with that mentor came free: this one, or one who has waited longer.
    package let next: Int
  }
}

extension MatchDayOutcome {
  /// Why the youth of a row is left out; nil for one who is served.
  package func reason(row: Int) -> LeftOutReason? {
    guard slate[row] == nil else { return nil }
    if !youth[row].unmet.isEmpty { return .unmet(youth[row].unmet) }
    let edges = problem.edges(of: row)
    guard !edges.isEmpty else { return blocked(row: row) }
    let open = edges.filter { edge in
      let mentor = problem.mentors[Int(problem.columns[edge])]
      return !edits.vetoes.contains(MatchPair(youth: problem.youth[row], mentor: mentor))
    }
    guard let best = open.max(by: { (problem.scores[$0], $1) < (problem.scores[$1], $0) }) else { return .ruledOut }
    let found = reach.from(row: row)
    let column = Int(problem.columns[best])
    let holder = slate.columnOf.indices.last { slate[$0] == column }
    let next = holder.flatMap { unlocked[$0] < 0 ? nil : Int(unlocked[$0]) } ?? row
    return .outranked(
      LeftOutReason.Outranked(
        fitting: open.count, holders: found.rows.count, last: found.rows.max(), column: column, holder: holder,
        next: next))
  }

  private func blocked(row: Int) -> LeftOutReason {
    let seeker = youth[row]
    let mentors = edges.search.columns(ofProgram: seeker.programID).map { edges.offset(ofColumn: Int($0)) }
    let (nearest, alone) = edges.pool.blocked(seeker, among: mentors, today: edges.today)
    guard let nearest else { return .noMentorReady }
    let counts = MatchRuleName.allCases.compactMap { rule in
      alone[rule].map { LeftOutReason.Count(rule: rule, mentors: $0) }
    }
    return .blocked(
      LeftOutReason.Blocked(
        mentors: mentors.count, alone: counts.sorted { $0.mentors > $1.mentors }, nearest: nearest))
  }
}
