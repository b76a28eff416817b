/// One thing that makes two people fit better or worse.
package enum MatchCriterion: String, CaseIterable, Hashable, Sendable, Codable {
  case interests, distance, times, language
  /// How long the mentor has been waiting, so that nobody's readiness goes stale.
  case mentorWait = "mentor wait"
}

/// What a criterion looked at, to be told in words.
package enum MatchEvidence: Hashable, Sendable {
  /// Not on file for the youth, the mentor or both, and so counted neither for nor against.
  case notKnown(youth: Bool, mentor: Bool)
  /// Does not matter in this setting, and so counted neither for nor against.
  case notAsked
  case sharedInterests(Int, ofYouth: Int)
  case kilometers(Int)
  case commonTimes(Int)
  case sharedLanguages(Int)
  case waitingDays(Int)
}
