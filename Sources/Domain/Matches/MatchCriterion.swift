/// One thing that makes two people fit better or worse.
package enum MatchCriterion: String, CaseIterable, Hashable, Sendable, Codable {
  case interests, distance, times, language
  /// What the mentor brings for the goals and needs of the youth.
  case strengths
  /// How long a match could last before the youth is too old for it.
  case length
  /// How long the mentor has been waiting, so that nobody's readiness goes stale.
  case mentorWait = "mentor wait"
  /// What youth, guardian and mentor would like where it can be had.
  case preferences
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
  /// The themes that goals and needs have in common with strengths, a bit each; see ``MatchingFigures/themes``.
  case sharedThemes(Int64)
  /// Whole months until the youth is too old, and how many are promised.
  case monthsLeft(Int, promised: Int)
  case preferences(PreferenceFindings)
}
