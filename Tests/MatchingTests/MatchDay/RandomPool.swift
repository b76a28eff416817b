import Domain
import Matching
import TestSupport

/// A pool from a seed: every fact varies, most may be missing, and many pairs are forbidden by one rule or another.
struct RandomPool {
  var youth: [MatchSeeker] = []
  var mentors = CandidateList()

  init(youth youthCount: Int, mentors mentorCount: Int, programs: Int64 = 3, _ random: inout SeededGenerator) {
    func chance(_ one: Int, in many: Int) -> Bool { Int.random(in: 0..<many, using: &random) < one }
    func place() -> GeoLocation? {
      guard !chance(1, in: 9) else { return nil }
      return GeoLocation(
        latitude: Double.random(in: 42.0...42.7, using: &random),
        longitude: Double.random(in: -71.9 ... -70.9, using: &random))
    }
    func gender(_ one: Int, in many: Int) -> Gender? {
      chance(one, in: many) ? Gender.allCases.randomElement(using: &random) : nil
    }
    func times() -> Availability {
      chance(1, in: 8)
        ? .none
        : Availability(rawValue: (0..<4).reduce(0) { set, _ in set | 1 << Int.random(in: 0..<21, using: &random) })
    }
    for id in (1...Int64(mentorCount)).shuffled(using: &random) {
      let capacity = Int.random(in: 1...3, using: &random)
      let candidate = Candidate(
        id: 10_000 + id, programID: Int64.random(in: 1...programs, using: &random),
        state: chance(1, in: 10) ? .inactive : chance(1, in: 4) ? .matched : .waiting,
        waitingSince: today - Int.random(in: 0...400, using: &random), isSuspended: chance(1, in: 15),
        screeningEndedOn: chance(1, in: 20) ? today - 3 : nil, capacity: capacity,
        seatsTaken: Int.random(in: 0...capacity, using: &random), gender: gender(4, in: 5),
        youthGender: gender(1, in: 6), youthMinimumAge: chance(1, in: 3) ? Int.random(in: 6...12, using: &random) : nil,
        youthMaximumAge: chance(1, in: 3) ? Int.random(in: 10...17, using: &random) : nil, availability: times(),
        location: place(), maximumDistance: chance(1, in: 4) ? Int.random(in: 5...40, using: &random) : nil)
      mentors.append(
        candidate, languages: (0..<Int32.random(in: 0...2, using: &random)).map { $0 + 1 },
        interests: (0..<Int32.random(in: 0...5, using: &random)).map { _ in Int32.random(in: 1...20, using: &random) })
    }
    for id in (1...Int64(youthCount)).shuffled(using: &random) {
      var seeker = MatchSeeker(
        id: id, programID: Int64.random(in: 1...programs, using: &random),
        setting: chance(1, in: 3) ? .siteBased : .communityBased, state: chance(1, in: 20) ? .proposed : .waiting,
        age: chance(1, in: 12) ? nil : Int.random(in: 6...17, using: &random), gender: gender(5, in: 6),
        mentorGender: gender(1, in: 5), languages: [Int32.random(in: 1...3, using: &random)],
        mentorLanguage: chance(1, in: 8) ? Int32.random(in: 1...3, using: &random) : nil,
        interests: [Int32.random(in: 1...20, using: &random)], availability: times(), location: place(),
        maximumDistance: chance(1, in: 4) ? Int.random(in: 3...40, using: &random) : nil, programDistance: 20,
        waitingSince: today - Int.random(in: 0...30, using: &random),
        referredAt: Instant(milliseconds: Int64.random(in: 0...3, using: &random)),
        town: ["Athol", "Lowell", "Lynn", "Salem"].randomElement(using: &random) ?? "Lowell")
      if chance(1, in: 6), let mentor = mentors.candidates.randomElement(using: &random) {
        seeker.vetoes = [MatchSeeker.Veto(mentorID: mentor.id, party: .guardian)]
      }
      youth.append(seeker)
    }
  }

  func edges(_ policy: MatchDayPolicy = .strict) -> MatchDayEdges {
    .all(youth: youth, pool: CandidatePool(mentors), policy: policy, today: today)
  }

  func problem(_ policy: MatchDayPolicy = .strict) -> MatchDayProblem { edges(policy).found }
}

extension MatchDayProblem {
  /// Locks that can stand beside each other, and vetoes, by chance.
  func edits(_ random: inout SeededGenerator) -> MatchDayEdits {
    var edits = MatchDayEdits()
    var free = seats
    for row in youth.indices {
      guard Int.random(in: 0..<4, using: &random) == 0, let edge = edges(of: row).randomElement(using: &random) else {
        continue
      }
      let pair = MatchPair(youth: youth[row], mentor: mentors[Int(columns[edge])])
      if Bool.random(using: &random) {
        edits.vetoes.insert(pair)
      } else if free[Int(columns[edge])] > 0 {
        free[Int(columns[edge])] -= 1
        edits.locks.insert(pair)
      }
    }
    return edits
  }
}
