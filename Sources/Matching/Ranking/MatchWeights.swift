package import Domain

/// How much each criterion counts in a score, in any unit; only their proportions matter.
package struct MatchWeights: Equatable, Sendable {
  package var interests: Int
  package var distance: Int
  package var times: Int
  package var language: Int
  package var mentorWait: Int

  package init(interests: Int, distance: Int, times: Int, language: Int, mentorWait: Int) {
    self.interests = interests
    self.distance = distance
    self.times = times
    self.language = language
    self.mentorWait = mentorWait
  }

  /// What a program starts from.
  package static let standard = MatchWeights(interests: 30, distance: 25, times: 25, language: 10, mentorWait: 10)

  package subscript(criterion: MatchCriterion) -> Int {
    switch criterion {
    case .interests: interests
    case .distance: distance
    case .times: times
    case .language: language
    case .mentorWait: mentorWait
    }
  }

  var total: Int { MatchCriterion.allCases.reduce(0) { $0 + self[$1] } }
}
