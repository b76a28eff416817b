package import Domain

/// How well two people fit, 0 to 10,000, and how that came about.
package struct MatchScore: Equatable, Sendable {
  /// What one criterion added.
  package struct Part: Equatable, Sendable {
    package let criterion: MatchCriterion
    /// 0 to 10,000, before weighing.
    package let value: Int
    package let weight: Int
    package let evidence: MatchEvidence
  }

  package let total: Int
  /// Of the criteria that count, in the order of ``MatchCriterion``.
  package let parts: [Part]
}

/// Adds criteria up to a score.
struct MatchScorer {
  let weights: MatchWeights
  let today: CivilDate
  /// Those that count.
  private let criteria: [MatchCriterion]
  /// The same, those that weigh most first.
  private let byWeight: [(criterion: MatchCriterion, weight: Int)]
  private let divisor: Int
  /// Where every criterion fits fully.
  private let fullSum: Int

  /// - Parameter youth: Whose program says how to weigh.
  init(_ youth: MatchSeeker, today: CivilDate) {
    let weights = youth.figures.weights
    self.weights = weights
    self.today = today
    let criteria = MatchCriterion.allCases.filter { weights[$0] > 0 }
    self.criteria = criteria
    byWeight = criteria.map { ($0, weights[$0]) }.sorted { $0.weight > $1.weight }
    divisor = max(1, weights.total)
    fullSum = weights.total * MatchAssessment.full
  }

  func total(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> Int {
    total(youth, mentor, common, atLeast: 0) ?? 0
  }

  /// The same; nil as soon as it is seen to be less than `least`.
  func total(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround, atLeast least: Int) -> Int? {
    let needed = max(0, min(least, MatchAssessment.full + 1)) * divisor - divisor / 2
    var sum = fullSum
    for (criterion, weight) in byWeight {
      sum -= (MatchAssessment.full - criterion.assess(youth, mentor, common, today: today).value) * weight
      if sum < needed { return nil }
    }
    return (sum + divisor / 2) / divisor
  }

  func score(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchScore {
    MatchScore(
      total: total(youth, mentor, common),
      parts: criteria.map { criterion in
        let assessment = criterion.assess(youth, mentor, common, today: today)
        return MatchScore.Part(
          criterion: criterion, value: assessment.value, weight: weights[criterion], evidence: assessment.evidence)
      })
  }
}
