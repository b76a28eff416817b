package import Domain

/// One youth and one mentor: whether they may be matched, and how well they fit.
package struct PairJudgement: Equatable, Sendable {
  package let mentor: Candidate
  /// Everything that forbids the match; empty where nothing does.
  package let blockers: [MatchBlocker]
  /// Told for blocked pairs as well, where it is what would be gained by lifting the block.
  package let score: MatchScore

  package var isEligible: Bool { blockers.isEmpty }
}

/// The best mentors for one youth, and those who come nearest among the blocked.
package struct Ranking: Equatable, Sendable {
  /// Best first; equal scores by row id.
  package let fitting: [PairJudgement]
  /// Fewest blockers first, then best score, then row id.
  package let blocked: [PairJudgement]
  /// How many of the pool may be matched with the youth.
  package let eligibleCount: Int
}
