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
  private let divisor: Int

  /// - Parameter youth: Whose program says how to weigh.
  init(_ youth: MatchSeeker, today: CivilDate) {
    let weights = youth.figures.weights
    self.weights = weights
    self.today = today
    criteria = MatchCriterion.allCases.filter { weights[$0] > 0 }
    divisor = max(1, weights.total)
  }

  func total(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> Int {
    var sum = 0
    for criterion in criteria {
      sum += criterion.assess(youth, mentor, common, today: today).value * weights[criterion]
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
