import Domain

extension MatchRule {
  /// The two live within what both accept, or within what the program accepts where neither has said.
  ///
  /// Where they meet at a site, distance is the site's matter. A place that is not on file blocks nobody.
  static let distance = MatchRule(.distance) { youth, mentor, common in
    guard case .communityBased = youth.setting, let kilometers = common.kilometers else { return nil }
    let limit = DistanceLimit.kilometers(youth, mentor)
    // As it is shown: whole kilometers, so that nobody reads "30 km, more than 30".
    let whole = Int(kilometers.rounded())
    return whole > limit ? .tooFar(kilometers: whole, limit: limit) : nil
  }
}

/// How far apart two people may live.
enum DistanceLimit {
  static func kilometers(_ youth: MatchSeeker, _ mentor: Candidate) -> Int {
    switch (youth.maximumDistance, mentor.maximumDistance) {
    case (let youth?, let mentor?): min(youth, mentor)
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): youth.programDistance
    }
  }
}
