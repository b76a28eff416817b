package import Domain

/// Which mentors to look for: the kinds whose arrival would serve those who have waited longest among the youth that a match
/// day leaves out.
///
/// The first is exact: no other kind of mentor would serve somebody who has waited longer, and among those that serve the
/// same youth it fits most of the others. Those after it are found one by one, each with the ones before it counted in,
/// which is good but need not be the best for all of them together.
package struct RecruitmentGaps: Sendable {
  /// In the order they were found; the same kind once, with all who would be served.
  package private(set) var gaps: [RecruitmentGap] = []

  private let outcome: MatchDayOutcome
  private let profiles: [Profile]

  /// A kind of mentor with the rows it could be matched with, ascending.
  private struct Profile: Sendable {
    let profile: MentorProfile
    let rows: [Int32]
  }

  /// - Parameter limit: How many mentors to look for.
  package init(_ outcome: MatchDayOutcome, limit: Int) throws(MatchDayFailure) {
    self.outcome = outcome
    profiles = Self.profiles(outcome)
    try find(limit)
  }

  private mutating func find(_ limit: Int) throws(MatchDayFailure) {
    var problem = outcome.problem
    var slate = outcome.slate
    for number in 0..<max(0, limit) {
      let unlocked = MatchDayReach(problem, slate).unlocked(by: slate)
      guard let (best, row) = best(unlocked, slate) else { return }
      // The newcomer has a seat with everybody it could be matched with; what it would score is of no matter here.
      problem.addMentor(id: .max - Int64(limit) + Int64(number), rows: best.rows)
      slate = try MatchDaySolver(problem).solve(outcome.edits).slate
      if let place = gaps.firstIndex(where: { $0.profile == best.profile }) {
        gaps[place].unlocked.append(row)
      } else {
        let fitting = best.rows.count { outcome.slate[Int($0)] == nil }
        gaps.append(RecruitmentGap(profile: best.profile, unlocked: [row], fitting: fitting))
      }
    }
  }

  /// The kind that serves who comes first in the queue; then the one that fits most of those left out; then the one that
  /// asks for least.
  private func best(_ unlocked: [Int32], _ slate: MatchDaySlate) -> (Profile, row: Int)? {
    var best: (profile: Profile, row: Int32, fitting: Int)?
    for candidate in profiles {
      var first = Int32.max
      for row in candidate.rows where unlocked[Int(row)] >= 0 { first = min(first, unlocked[Int(row)]) }
      guard first < .max, first <= best?.row ?? .max else { continue }
      let fitting = candidate.rows.count { slate[Int($0)] == nil }
      if let found = best, found.row == first {
        let key = (fitting, -candidate.profile.demands)
        guard key > (found.fitting, -found.profile.profile.demands) else { continue }
      }
      best = (candidate, first, fitting)
    }
    return best.map { ($0.profile, Int($0.row)) }
  }

  // MARK: Kinds of mentors

  /// Every kind that could be matched with somebody of a program in which somebody is left out; in a fixed order.
  private static func profiles(_ outcome: MatchDayOutcome) -> [Profile] {
    var rowsOfProgram: [Int64: [Int]] = [:]
    for (row, seeker) in outcome.youth.enumerated() { rowsOfProgram[seeker.programID, default: []].append(row) }
    let needy = Set(outcome.slate.leftOut.map { outcome.youth[$0].programID })
    return needy.sorted().flatMap { program in
      profiles(of: program, rows: rowsOfProgram[program] ?? [], outcome.youth)
    }
  }

  private static func profiles(of program: Int64, rows: [Int], _ youth: [MatchSeeker]) -> [Profile] {
    let languages = [nil] + Set(rows.compactMap { youth[$0].mentorLanguage }).sorted().map(Optional.some)
    let genders = [nil] + Gender.allCases.filter { gender in rows.contains { youth[$0].mentorGender == gender } }
    return places(of: rows, youth).flatMap { town, place in
      let circle = place.map(GreatCircle.init)
      let distances = rows.map { row -> Double? in
        guard let circle, let home = youth[row].location else { return nil }
        return circle.kilometers(to: GreatCircle(home))
      }
      return WeekPart.allCases.flatMap { part in
        languages.flatMap { language in
          genders.compactMap { gender -> Profile? in
            let profile = MentorProfile(
              programID: program, town: town, part: part, language: language, gender: gender)
            let fitting = fitting(profile, at: place, rows, distances, youth)
            return fitting.isEmpty ? nil : Profile(profile: profile, rows: fitting)
          }
        }
      }
    }
  }

  /// The towns of a program's youth with a place for each, by name; at a site only the site.
  private static func places(of rows: [Int], _ youth: [MatchSeeker]) -> [(town: String, place: GeoLocation?)] {
    guard rows.contains(where: { youth[$0].setting == .communityBased }) else { return [("", nil)] }
    var places: [String: GeoLocation] = [:]
    for row in rows.sorted(by: { youth[$0].id < youth[$1].id }) {
      if let home = youth[row].location, places[youth[row].town] == nil { places[youth[row].town] = home }
    }
    // Where no home has a place on file, distance forbids nobody, and the towns are told by their names.
    guard !places.isEmpty else { return Set(rows.map { youth[$0].town }).sorted().map { ($0, nil) } }
    return places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The rows that no rule keeps from such a mentor.
  private static func fitting(
    _ profile: MentorProfile, at place: GeoLocation?, _ rows: [Int], _ distances: [Double?], _ youth: [MatchSeeker]
  ) -> [Int32] {
    let mentor = profile.candidate(at: place)
    var fitting: [Int32] = []
    for (index, row) in rows.enumerated() {
      let seeker = youth[row]
      if !seeker.availability.isEmpty, seeker.availability.isDisjoint(with: mentor.availability) { continue }
      let common = CommonGround(
        kilometers: distances[index], times: seeker.availability.intersection(mentor.availability), interests: 0,
        languages: 0, speaksHomeLanguage: false, mentorHasInterests: false,
        mentorHasLanguages: profile.language != nil,
        speaksRequiredLanguage: seeker.mentorLanguage == nil || seeker.mentorLanguage == profile.language)
      if !MatchRule.forbids(seeker, mentor, common) { fitting.append(Int32(truncatingIfNeeded: row)) }
    }
    return fitting
  }
}

extension MatchDayProblem {
  /// Adds a mentor with one seat, who may be matched with these rows, ascending; the id is higher than all there are.
  mutating func addMentor(id: Int64, rows: [Int32]) {
    let column = Int32(truncatingIfNeeded: mentors.count)
    mentors.append(id)
    seats.append(1)
    var next = rows[...]
    var grown = MatchDayProblem(policy: policy)
    (grown.mentors, grown.seats) = (mentors, seats)
    for row in youth.indices {
      var edges = edges(of: row).map { (column: columns[$0], score: scores[$0]) }
      if next.first == Int32(row) {
        next.removeFirst()
        edges.append((column, Int32(MatchAssessment.full / 2)))
      }
      grown.append(youth: youth[row], days: Int(days[row]), edges: edges)
    }
    self = grown
  }
}
