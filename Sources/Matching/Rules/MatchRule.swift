import Domain

/// A hard rule: a pair it blocks is never suggested and never proposed, however well the two would score.
struct MatchRule: Sendable {
  /// What people call it; each of its blockers names it too.
  let name: MatchRuleName
  /// Whether ``MentorFacts`` tell exactly whom it forbids.
  let isInFacts: Bool
  /// What stands between a youth and a mentor, or nil where the rule has nothing against them.
  let blocker: @Sendable (MatchSeeker, Candidate, CommonGround) -> MatchBlocker?

  init(
    _ name: MatchRuleName, isInFacts: Bool = false,
    _ blocker: @escaping @Sendable (MatchSeeker, Candidate, CommonGround) -> MatchBlocker?
  ) {
    self.name = name
    self.isInFacts = isInFacts
    self.blocker = blocker
  }

  /// Every rule, those that are cheap and block most first.
  static let all: [MatchRule] = [
    program, family, youthWaiting, consent, programAge, eligibility, mentorReady, freeSeat, age, mentorGender,
    youthGender,
    language, commonTime, distance, veto, past,
  ]

  /// Whether any rule forbids the match.
  static func forbids(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> Bool {
    all.contains { $0.blocker(youth, mentor, common) != nil }
  }

  /// Whether any rule forbids a match that the facts do not.
  static func forbidsBeyondFacts(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> Bool {
    beyondFacts.contains { $0.blocker(youth, mentor, common) != nil }
  }

  private static let beyondFacts = all.filter { !$0.isInFacts }

  /// How many rules forbid it.
  static func blockerCount(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> Int {
    all.count { $0.blocker(youth, mentor, common) != nil }
  }

  /// The rule that forbids it, where it is one alone.
  static func onlyBlocker(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchRuleName? {
    var only: MatchRuleName?
    for rule in all where rule.blocker(youth, mentor, common) != nil {
      guard only == nil else { return nil }
      only = rule.name
    }
    return only
  }
}
