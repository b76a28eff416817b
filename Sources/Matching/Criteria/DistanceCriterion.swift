import Domain

/// How near they live: next door fits fully, the limit not at all. At a site it is not asked.
enum DistanceCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchAssessment {
    guard case .communityBased = youth.setting else { return .neutral(.notAsked) }
    guard let kilometers = common.kilometers else {
      return .neutral(.notKnown(youth: youth.location == nil, mentor: mentor.location == nil))
    }
    let limit = Double(max(1, DistanceLimit.kilometers(youth, mentor)))
    let near = 1 - min(1, kilometers / limit)
    return MatchAssessment(
      value: Int((near * Double(MatchAssessment.full)).rounded()), evidence: .kilometers(Int(kilometers.rounded())))
  }
}
