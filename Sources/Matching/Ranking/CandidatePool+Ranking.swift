package import Domain

extension CandidatePool {
  /// Ranks the mentors of the pool for one youth.
  ///
  /// Every mentor is looked at once; only those that are kept are explained. 20,000 mentors cost about a millisecond.
  ///
  /// - Parameters:
  ///   - limit: How many fitting mentors to keep.
  ///   - blockedLimit: How many blocked ones.
  package func rank(
    for youth: MatchSeeker, today: CivilDate, limit: Int, blockedLimit: Int = 0
  ) -> Ranking {
    let scorer = MatchScorer(youth, today: today)
    let place = youth.location.map(GreatCircle.init)
    let certain = certainBlockers(for: youth, at: place)
    var ranking = PairRanking(limit: limit, blockedLimit: blockedLimit)
    ranking.goThrough(certain) { ranking, offset in
      let mentor = list.candidates[offset]
      ranking.look(
        at: youth, mentor, commonGround(of: youth, at: place, with: offset), certain: certain[offset], scorer,
        id: mentor.id, offset: offset)
    }
    return Ranking(
      fitting: ranking.fitting.offsets.map { judge(youth, at: place, with: $0, scorer) },
      blocked: ranking.blocked.offsets.map { judge(youth, at: place, with: $0, scorer) },
      eligibleCount: ranking.eligibleCount)
  }

  /// Of mentors at some offsets, all forbidden to a youth, the one who comes nearest; and how many of them each rule alone
  /// keeps away.
  func blocked(
    _ youth: MatchSeeker, among offsets: [Int], today: CivilDate
  ) -> (nearest: PairJudgement?, alone: [MatchRuleName: Int]) {
    let scorer = MatchScorer(youth, today: today)
    let place = youth.location.map(GreatCircle.init)
    let wanted = MentorFacts.Wanted(youth, at: place)
    let certain = offsets.map { facts[$0].certainBlockers(for: wanted) }
    var alone: [MatchRuleName: Int] = [:]
    var ranking = PairRanking(limit: 0, blockedLimit: 1)
    ranking.goThrough(certain) { ranking, index in
      let mentor = list.candidates[offsets[index]]
      ranking.look(
        at: youth, mentor, commonGround(of: youth, at: place, with: offsets[index]), certain: certain[index],
        scorer, id: mentor.id, offset: offsets[index])
    }
    for (index, offset) in offsets.enumerated() where certain[index] < 2 {
      let common = commonGround(of: youth, at: place, with: offset)
      if let rule = MatchRule.onlyBlocker(youth, list.candidates[offset], common) { alone[rule, default: 0] += 1 }
    }
    return (ranking.blocked.offsets.first.map { judge(youth, at: place, with: $0, scorer) }, alone)
  }

  /// How many mentors of the pool may be matched with a youth.
  package func eligibleCount(for youth: MatchSeeker) -> Int {
    let place = youth.location.map(GreatCircle.init)
    let certain = certainBlockers(for: youth, at: place)
    return certain.indices.count { offset in
      certain[offset] == 0
        && !MatchRule.forbidsBeyondFacts(
          youth, list.candidates[offset], commonGround(of: youth, at: place, with: offset))
    }
  }

  /// Every rule and every criterion between a youth and one mentor of the pool; nil for a mentor who is not in it.
  package func judge(
    _ youth: MatchSeeker, mentor id: Int64, today: CivilDate
  ) -> PairJudgement? {
    guard let offset = list.candidates.firstIndex(where: { $0.id == id }) else { return nil }
    return judge(youth, offset: offset, today: today)
  }

  /// Every rule and every criterion between a youth and the mentor at an offset of the pool.
  package func judge(
    _ youth: MatchSeeker, offset: Int, today: CivilDate
  ) -> PairJudgement {
    judge(youth, at: youth.location.map(GreatCircle.init), with: offset, MatchScorer(youth, today: today))
  }

  private func judge(
    _ youth: MatchSeeker, at place: GreatCircle?, with offset: Int, _ scorer: MatchScorer
  ) -> PairJudgement {
    let mentor = list.candidates[offset]
    let common = commonGround(of: youth, at: place, with: offset)
    return PairJudgement(
      mentor: mentor, blockers: MatchRule.all.compactMap { $0.blocker(youth, mentor, common) },
      score: scorer.score(youth, mentor, common))
  }

  private func certainBlockers(for youth: MatchSeeker, at place: GreatCircle?) -> [UInt8] {
    let wanted = MentorFacts.Wanted(youth, at: place)
    return facts.map { $0.certainBlockers(for: wanted) }
  }
}
