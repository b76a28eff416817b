package import Domain

extension CandidatePool {
  /// Ranks the mentors of the pool for one youth.
  ///
  /// Every mentor is looked at once; only those that are kept are explained. 20,000 mentors cost a few milliseconds.
  ///
  /// - Parameters:
  ///   - limit: How many fitting mentors to keep.
  ///   - blockedLimit: How many blocked ones.
  package func rank(
    for youth: MatchSeeker, today: CivilDate, limit: Int, blockedLimit: Int = 0
  ) -> Ranking {
    let scorer = MatchScorer(youth, today: today)
    let place = youth.location.map(GreatCircle.init)
    var fitting = BestOf(limit)
    var blocked = BestOf(blockedLimit)
    var eligibleCount = 0
    let rules = MatchRule.all
    for (offset, mentor) in list.candidates.enumerated() {
      let common = commonGround(of: youth, at: place, with: offset)
      let blockers = Self.blockerCount(rules, youth, mentor, common, upTo: blockedLimit > 0 ? .max : 1)
      if blockers == 0 {
        eligibleCount += 1
        fitting.offer(scorer.total(youth, mentor, common), id: mentor.id, offset: offset)
      } else if blockedLimit > 0 {
        // A blocker more weighs heavier than any score.
        let nearness = scorer.total(youth, mentor, common) - blockers * 2 * MatchAssessment.full
        blocked.offer(nearness, id: mentor.id, offset: offset)
      }
    }
    return Ranking(
      fitting: fitting.offsets.map { judge(youth, at: place, with: $0, scorer) },
      blocked: blocked.offsets.map { judge(youth, at: place, with: $0, scorer) }, eligibleCount: eligibleCount)
  }

  /// How many mentors of the pool may be matched with a youth.
  package func eligibleCount(for youth: MatchSeeker) -> Int {
    let place = youth.location.map(GreatCircle.init)
    let rules = MatchRule.all
    var count = 0
    for (offset, mentor) in list.candidates.enumerated() {
      let common = commonGround(of: youth, at: place, with: offset)
      if Self.blockerCount(rules, youth, mentor, common, upTo: 1) == 0 { count += 1 }
    }
    return count
  }

  /// Every rule and every criterion between a youth and one mentor of the pool; nil for a mentor who is not in it.
  package func judge(
    _ youth: MatchSeeker, mentor id: Int64, today: CivilDate
  ) -> PairJudgement? {
    guard let offset = list.candidates.firstIndex(where: { $0.id == id }) else { return nil }
    let scorer = MatchScorer(youth, today: today)
    return judge(youth, at: youth.location.map(GreatCircle.init), with: offset, scorer)
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

  static func blockerCount(
    _ rules: [MatchRule], _ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround, upTo limit: Int
  ) -> Int {
    var count = 0
    for rule in rules where rule.blocker(youth, mentor, common) != nil {
      count += 1
      if count >= limit { break }
    }
    return count
  }
}
