/// How much each criterion counts in a score, in any unit; only their proportions matter.
package struct MatchWeights: Hashable, Sendable {
  package var interests: Int
  package var distance: Int
  package var times: Int
  package var language: Int
  package var strengths: Int
  package var length: Int
  package var mentorWait: Int
  package var preferences: Int

  package init(
    interests: Int, distance: Int, times: Int, language: Int, strengths: Int = 0, length: Int = 0, mentorWait: Int,
    preferences: Int = 0
  ) {
    self.interests = interests
    self.distance = distance
    self.times = times
    self.language = language
    self.strengths = strengths
    self.length = length
    self.mentorWait = mentorWait
    self.preferences = preferences
  }

  package subscript(criterion: MatchCriterion) -> Int {
    switch criterion {
    case .interests: interests
    case .distance: distance
    case .times: times
    case .language: language
    case .strengths: strengths
    case .length: length
    case .mentorWait: mentorWait
    case .preferences: preferences
    }
  }

  package var total: Int { MatchCriterion.allCases.reduce(0) { $0 + self[$1] } }
}
