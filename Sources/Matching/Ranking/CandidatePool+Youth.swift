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
    let homes = youth.map { $0.location.map(GreatCircle.init) }
    let certain = youth.indices.map { index in
      facts[offset].certainBlockers(for: MentorFacts.Wanted(youth[index], at: homes[index]))
    }
    var scorer: MatchScorer?
    var ranking = PairRanking(limit: limit, blockedLimit: blockedLimit)
    ranking.goThrough(certain) { ranking, index in
      let seeker = youth[index]
      if scorer?.weights != seeker.figures.weights { scorer = MatchScorer(seeker, today: today) }
      guard let scorer else { return }
      ranking.look(
        at: seeker, mentor, commonGround(of: seeker, at: homes[index], with: offset), certain: certain[index],
        scorer, id: seeker.id, offset: index)
    }
    func places(_ best: BestOf) -> [YouthRanking.Place] {
      best.offsets.map { YouthRanking.Place(youth: $0, judgement: judge(youth[$0], offset: offset, today: today)) }
    }
    return YouthRanking(
      fitting: places(ranking.fitting), blocked: places(ranking.blocked), eligibleCount: ranking.eligibleCount)
  }

  /// How many of these youth may be matched with the mentor at an offset of the pool.
  package func eligibleCount(of youth: [MatchSeeker], for offset: Int) -> Int {
    let mentor = list.candidates[offset]
    return youth.count { seeker in
      let home = seeker.location.map(GreatCircle.init)
      return facts[offset].certainBlockers(for: MentorFacts.Wanted(seeker, at: home)) == 0
        && !MatchRule.forbidsBeyondFacts(seeker, mentor, commonGround(of: seeker, at: home, with: offset))
    }
  }
}
