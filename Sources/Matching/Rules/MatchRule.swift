import Domain

/// A hard rule: a pair it blocks is never suggested and never proposed, however well the two would score.
struct MatchRule: Sendable {
  /// What people call it; each of its blockers names it too.
  let name: MatchRuleName
  /// What stands between a youth and a mentor, or nil where the rule has nothing against them.
  let blocker: @Sendable (MatchSeeker, Candidate, CommonGround) -> MatchBlocker?

  init(
    _ name: MatchRuleName, _ blocker: @escaping @Sendable (MatchSeeker, Candidate, CommonGround) -> MatchBlocker?
  ) {
    self.name = name
    self.blocker = blocker
  }

  /// Every rule, those that are cheap and block most first.
  static let all: [MatchRule] = [
    program, youthWaiting, mentorReady, freeSeat, age, mentorGender, youthGender, language, commonTime, distance, veto,
  ]
}
