package import Domain

/// The best youth for one mentor, and those who come nearest among the blocked.
package struct YouthRanking: Equatable, Sendable {
  /// A youth by their offset among those who were ranked.
  package struct Place: Equatable, Sendable {
    package let youth: Int
    package let judgement: PairJudgement
  }

  /// Best first; equal scores by row id.
  package let fitting: [Place]
  /// Fewest blockers first, then best score, then row id.
  package let blocked: [Place]
  /// How many of them may be matched with the mentor.
  package let eligibleCount: Int
}

extension CandidatePool {
  /// Where a mentor stands in the pool; nil for one who is not in it.
  package func offset(of mentor: Int64) -> Int? { list.candidates.firstIndex { $0.id == mentor } }

  /// Ranks youth for the mentor at an offset of the pool; every youth is looked at once, and only those kept are explained.
  package func rank(
    _ youth: [MatchSeeker], for offset: Int, today: CivilDate, limit: Int, blockedLimit: Int = 0
  ) -> YouthRanking {
    let mentor = list.candidates[offset]
    let rules = MatchRule.all
    var fitting = BestOf(limit)
    var blocked = BestOf(blockedLimit)
    var eligibleCount = 0
    for (index, seeker) in youth.enumerated() {
      let common = commonGround(of: seeker, at: seeker.location.map(GreatCircle.init), with: offset)
      let blockers = Self.blockerCount(rules, seeker, mentor, common, upTo: blockedLimit > 0 ? .max : 1)
      guard blockers == 0 || blockedLimit > 0 else { continue }
      let total = MatchScorer(seeker, today: today).total(seeker, mentor, common)
      if blockers == 0 {
        eligibleCount += 1
        fitting.offer(total, id: seeker.id, offset: index)
      } else {
        // A blocker more weighs heavier than any score.
        blocked.offer(total - blockers * 2 * MatchAssessment.full, id: seeker.id, offset: index)
      }
    }
    func places(_ best: BestOf) -> [YouthRanking.Place] {
      best.offsets.map { YouthRanking.Place(youth: $0, judgement: judge(youth[$0], offset: offset, today: today)) }
    }
    return YouthRanking(fitting: places(fitting), blocked: places(blocked), eligibleCount: eligibleCount)
  }

  /// How many of these youth may be matched with the mentor at an offset of the pool.
  package func eligibleCount(of youth: [MatchSeeker], for offset: Int) -> Int {
    let (mentor, rules) = (list.candidates[offset], MatchRule.all)
    return youth.count { seeker in
      let common = commonGround(of: seeker, at: seeker.location.map(GreatCircle.init), with: offset)
      return Self.blockerCount(rules, seeker, mentor, common, upTo: 1) == 0
    }
  }
}
