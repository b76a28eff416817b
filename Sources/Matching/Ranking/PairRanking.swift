import Domain

/// Gathers the best of many pairs, and of those that a rule forbids the ones that come nearest: fewest blockers first, then
/// the best score.
///
/// A pair is looked at only as long as it could still be among them.
struct PairRanking {
  private(set) var fitting: BestOf
  private(set) var blocked: BestOf
  private(set) var eligibleCount = 0
  private let takesBlocked: Bool

  init(limit: Int, blockedLimit: Int) {
    fitting = BestOf(limit)
    blocked = BestOf(blockedLimit)
    takesBlocked = blockedLimit > 0
  }

  /// Goes through pairs, those with the fewest certain blockers first, until no other can be among the best.
  ///
  /// - Parameters:
  ///   - certain: How many rules certainly forbid each pair.
  ///   - look: Looks at the pair at an offset.
  mutating func goThrough(_ certain: [UInt8], _ look: (inout PairRanking, _ offset: Int) -> Void) {
    guard let most = certain.max() else { return }
    for level in 0...most {
      if level > 0, !takesBlocked || Self.nearness(MatchAssessment.full, blockers: Int(level)) < blocked.least {
        return
      }
      for offset in certain.indices where certain[offset] == level { look(&self, offset) }
    }
  }

  /// - Parameters:
  ///   - certain: How many rules certainly forbid the pair.
  ///   - id: Decides between equals: the lower stands first.
  mutating func look(
    at youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround, certain: UInt8, _ scorer: MatchScorer,
    id: Int64, offset: Int
  ) {
    func offerBlocked(least blockers: Int) {
      let least = blocked.least == .min ? 0 : blocked.least - Self.nearness(0, blockers: blockers)
      guard let total = scorer.total(youth, mentor, common, atLeast: least) else { return }
      let blockers = MatchRule.blockerCount(youth, mentor, common)
      blocked.offer(Self.nearness(total, blockers: blockers), id: id, offset: offset)
    }
    if certain > 0 { return offerBlocked(least: Int(certain)) }
    guard MatchRule.forbidsBeyondFacts(youth, mentor, common) else {
      eligibleCount += 1
      if let total = scorer.total(youth, mentor, common, atLeast: fitting.least) {
        fitting.offer(total, id: id, offset: offset)
      }
      return
    }
    if takesBlocked { offerBlocked(least: 1) }
  }

  /// One blocker more weighs heavier than any score.
  private static func nearness(_ score: Int, blockers: Int) -> Int { score - blockers * 2 * MatchAssessment.full }
}
