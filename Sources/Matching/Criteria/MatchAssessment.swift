import Domain

/// How well two people fit by one criterion, and what that was read from.
struct MatchAssessment: Equatable, Sendable {
  /// 0 does not fit, 10,000 fits fully; in whole numbers, so that every machine ranks alike.
  let value: Int
  let evidence: MatchEvidence

  static let full = 10_000

  /// Neither for nor against.
  static func neutral(_ evidence: MatchEvidence) -> MatchAssessment {
    MatchAssessment(value: full / 2, evidence: evidence)
  }

  /// `part` of `whole`, at most all of it.
  static func share(_ part: Int, of whole: Int, _ evidence: MatchEvidence) -> MatchAssessment {
    MatchAssessment(value: full * min(part, whole) / max(1, whole), evidence: evidence)
  }
}

extension MatchCriterion {
  /// Looks at two people by this criterion.
  func assess(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround, today: CivilDate) -> MatchAssessment {
    switch self {
    case .interests: InterestsCriterion.assess(youth, common)
    case .distance: DistanceCriterion.assess(youth, mentor, common)
    case .times: TimesCriterion.assess(youth, mentor, common)
    case .language: LanguageCriterion.assess(youth, common)
    case .strengths: StrengthsCriterion.assess(youth, mentor)
    case .length: LengthCriterion.assess(youth, mentor)
    case .mentorWait: MentorWaitCriterion.assess(youth, mentor, today: today)
    case .preferences: PreferencesCriterion.assess(youth, mentor, common)
    }
  }
}
