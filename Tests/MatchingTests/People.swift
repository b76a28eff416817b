import Domain
import Matching

/// Thursday 5 March 2026.
let today = CivilDate(dayNumber: 20_517)
let boston = GeoLocation(latitude: 42.3601, longitude: -71.0589)
let worcester = GeoLocation(latitude: 42.2626, longitude: -71.8023)
let cambridge = GeoLocation(latitude: 42.3736, longitude: -71.1097)

extension MatchSeeker {
  /// A twelve-year-old who waits and has asked for nothing.
  static func example(_ change: (inout MatchSeeker) -> Void = { _ in }) -> MatchSeeker {
    var youth = MatchSeeker(
      id: 1, programID: 7, age: 12, gender: .female, languages: [1, 2], interests: [10, 20, 30],
      availability: [Availability(.saturday, .morning), Availability(.tuesday, .evening)], location: boston,
      programDistance: 30)
    change(&youth)
    return youth
  }
}

extension Candidate {
  /// A mentor who waits and has asked for nothing.
  static func example(id: Int64 = 100, _ change: (inout Candidate) -> Void = { _ in }) -> Candidate {
    var mentor = Candidate(
      id: id, programID: 7, state: .waiting, waitingSince: today - 90, gender: .male,
      availability: [Availability(.saturday, .morning), Availability(.tuesday, .evening)], location: cambridge)
    change(&mentor)
    return mentor
  }
}

extension CandidatePool {
  init(_ candidates: [Candidate], languages: [Int32] = [1], interests: [Int32] = [10, 20]) {
    var list = CandidateList()
    for candidate in candidates { list.append(candidate, languages: languages, interests: interests) }
    self.init(list)
  }
}

/// What rules and criteria say of one youth and one mentor.
func judgement(
  _ youth: MatchSeeker, _ mentor: Candidate, languages: [Int32] = [1], interests: [Int32] = [10, 20]
) -> PairJudgement {
  let pool = CandidatePool([mentor], languages: languages, interests: interests)
  guard let judgement = pool.judge(youth, mentor: mentor.id, today: today) else {
    preconditionFailure("the pool lost its mentor")
  }
  return judgement
}
