import Domain
import Matching
import TestSupport
import Testing

@Suite("Ranking mentors for a youth")
struct RankingTests {
  /// A pool from a seed: every fact varies, and most may be missing.
  private func pool(_ count: Int, _ random: inout SeededGenerator) -> CandidatePool {
    var list = CandidateList()
    for id in (1...Int64(count)).shuffled(using: &random) {
      let capacity = Int.random(in: 1...3, using: &random)
      let candidate = Candidate(
        id: id, programID: Bool.random(using: &random) ? 7 : Int64.random(in: 7...8, using: &random),
        state: Int.random(in: 0..<5, using: &random) == 0 ? .inactive : .waiting,
        waitingSince: today - Int.random(in: 0...400, using: &random),
        isSuspended: Int.random(in: 0..<20, using: &random) == 0, capacity: capacity,
        seatsTaken: Int.random(in: 0...capacity, using: &random), gender: Gender.allCases.randomElement(using: &random),
        youthGender: Int.random(in: 0..<6, using: &random) == 0 ? .male : nil,
        youthMinimumAge: Bool.random(using: &random) ? Int.random(in: 6...14, using: &random) : nil,
        availability: Availability(rawValue: Int.random(in: 0...0x1F_FFFF, using: &random)),
        location: Int.random(in: 0..<8, using: &random) == 0
          ? nil
          : GeoLocation(
            latitude: Double.random(in: 42.0...42.6, using: &random),
            longitude: Double.random(in: -71.5 ... -70.9, using: &random)))
      list.append(
        candidate, languages: (0..<Int32.random(in: 0...2, using: &random)).map { $0 + 1 },
        interests: (0..<Int32.random(in: 0...5, using: &random)).map { _ in Int32.random(in: 1...40, using: &random) })
    }
    return CandidatePool(list)
  }

  @Test func `keeps the best, best first, and never one that is blocked`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let pool = pool(300, &random)
      let youth = MatchSeeker.example { $0.mentorGender = Bool.random(using: &random) ? .female : nil }
      let ranking = pool.rank(for: youth, today: today, limit: 10, blockedLimit: 10)
      let all = pool.list.candidates.compactMap { pool.judge(youth, mentor: $0.id, today: today) }
      let eligible = all.filter(\.isEligible).sorted {
        ($1.score.total, $0.mentor.id) < ($0.score.total, $1.mentor.id)
      }
      let blocked = all.filter { !$0.isEligible }.sorted {
        ($0.blockers.count, $1.score.total, $0.mentor.id) < ($1.blockers.count, $0.score.total, $1.mentor.id)
      }
      #expect(ranking.fitting == Array(eligible.prefix(10)), "seed \(seed)")
      #expect(ranking.blocked == Array(blocked.prefix(10)), "seed \(seed)")
      #expect(ranking.eligibleCount == eligible.count, "seed \(seed)")
      #expect(pool.eligibleCount(for: youth) == eligible.count, "seed \(seed)")
      #expect(ranking.fitting.allSatisfy { (0...10_000).contains($0.score.total) }, "seed \(seed)")
    }
  }

  @Test func `leaves out nobody whom looking at every pair would find, from either side`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let crowd = RandomPool(youth: 60, mentors: 150, &random)
    let pool = CandidatePool(crowd.mentors)
    func better(_ one: PairJudgement, _ id: Int64, _ other: PairJudgement, _ otherID: Int64) -> Bool {
      (one.blockers.count, other.score.total, id) < (other.blockers.count, one.score.total, otherID)
    }
    for youth in crowd.youth {
      let all = crowd.mentors.candidates.indices.map { pool.judge(youth, offset: $0, today: today) }
        .sorted { better($0, $0.mentor.id, $1, $1.mentor.id) }
      let ranking = pool.rank(for: youth, today: today, limit: 7, blockedLimit: 9)
      #expect(ranking.fitting == Array(all.filter(\.isEligible).prefix(7)), "seed \(seed), youth \(youth.id)")
      #expect(ranking.blocked == Array(all.filter { !$0.isEligible }.prefix(9)), "seed \(seed), youth \(youth.id)")
      #expect(ranking.eligibleCount == all.count(where: \.isEligible), "seed \(seed), youth \(youth.id)")
      #expect(pool.eligibleCount(for: youth) == ranking.eligibleCount, "seed \(seed), youth \(youth.id)")
    }
    for offset in crowd.mentors.candidates.indices {
      let all = crowd.youth.map { (id: $0.id, judgement: pool.judge($0, offset: offset, today: today)) }
        .sorted { better($0.judgement, $0.id, $1.judgement, $1.id) }
      let ranking = pool.rank(crowd.youth, for: offset, today: today, limit: 7, blockedLimit: 9)
      func ids(_ places: [YouthRanking.Place]) -> [Int64] { places.map { crowd.youth[$0.youth].id } }
      let (fitting, blocked) = (all.filter(\.judgement.isEligible), all.filter { !$0.judgement.isEligible })
      #expect(ids(ranking.fitting) == fitting.prefix(7).map(\.id), "seed \(seed), mentor at \(offset)")
      #expect(ids(ranking.blocked) == blocked.prefix(9).map(\.id), "seed \(seed), mentor at \(offset)")
      #expect(ranking.eligibleCount == fitting.count, "seed \(seed), mentor at \(offset)")
      #expect(pool.eligibleCount(of: crowd.youth, for: offset) == fitting.count, "seed \(seed), mentor at \(offset)")
    }
  }

  @Test func `half a kilometer more than the limit is too far, and not a meter less`() {
    // Along a meridian, so that kilometers are degrees.
    let home = GeoLocation(latitude: 42, longitude: -71)
    for (kilometers, fits) in [(20.49, true), (20.4995, true), (20.5005, false), (20.52, false)] {
      let degrees = kilometers / 6_371.0088 * 180 / .pi
      let mentor = Candidate.example { $0.location = GeoLocation(latitude: 42 + degrees, longitude: -71) }
      let youth = MatchSeeker.example {
        $0.location = home
        $0.maximumDistance = 20
      }
      #expect(CandidatePool([mentor]).eligibleCount(for: youth) == (fits ? 1 : 0), "\(kilometers) km")
    }
  }

  @Test func `puts equal scores in the order of their ids, however they come`() {
    let pool = CandidatePool([5, 3, 9, 1, 7].map { Candidate.example(id: $0) })
    #expect(pool.rank(for: .example(), today: today, limit: 3).fitting.map(\.mentor.id) == [1, 3, 5])
  }

  @Test func `a blocked mentor who fits best stays blocked`() {
    let perfect = Candidate.example(id: 1) {
      $0.location = boston
      $0.youthGender = .male
    }
    let distant = Candidate.example(id: 2) { $0.waitingSince = today }
    let ranking = CandidatePool([perfect, distant]).rank(for: .example(), today: today, limit: 5, blockedLimit: 5)
    #expect(ranking.fitting.map(\.mentor.id) == [2])
    #expect(ranking.blocked.map(\.mentor.id) == [1])
    #expect(ranking.blocked.first?.blockers == [.youthGender(wanted: .male, found: .female)])
    #expect((ranking.blocked.first?.score.total ?? 0) > (ranking.fitting.first?.score.total ?? .max))
  }

  @Test func `one blocker stands before two, whatever the scores`() {
    let two = Candidate.example(id: 1) {
      $0.location = boston
      $0.youthGender = .male
      $0.isSuspended = true
    }
    let one = Candidate.example(id: 2) { $0.location = worcester }
    let ranking = CandidatePool([two, one]).rank(for: .example(), today: today, limit: 5, blockedLimit: 5)
    #expect(ranking.blocked.map(\.mentor.id) == [2, 1])
  }

  private func weighing(_ weights: MatchWeights) -> MatchSeeker {
    .example { $0.figures.weights = weights }
  }

  @Test func `weights decide what counts`() {
    let near = Candidate.example(id: 1) {
      $0.location = boston; $0.waitingSince = today
    }
    let patient = Candidate.example(id: 2) { $0.waitingSince = today - 300 }
    let pool = CandidatePool([near, patient])
    let byDistance = MatchWeights(interests: 0, distance: 1, times: 0, language: 0, mentorWait: 0)
    let byWait = MatchWeights(interests: 0, distance: 0, times: 0, language: 0, mentorWait: 1)
    #expect(pool.rank(for: weighing(byDistance), today: today, limit: 1).fitting.first?.mentor.id == 1)
    #expect(pool.rank(for: weighing(byWait), today: today, limit: 1).fitting.first?.mentor.id == 2)
  }

  @Test func `an empty pool, a limit of none and weights of nothing are taken as they are`() {
    #expect(CandidatePool(CandidateList()).rank(for: .example(), today: today, limit: 5).fitting.isEmpty)
    let pool = CandidatePool([.example()])
    let none = pool.rank(for: .example(), today: today, limit: 0)
    #expect(none.fitting.isEmpty && none.eligibleCount == 1)
    let weightless = MatchWeights(interests: 0, distance: 0, times: 0, language: 0, mentorWait: 0)
    #expect(pool.rank(for: weighing(weightless), today: today, limit: 1).fitting.first?.score.total == 0)
  }

  @Test func `tells which terms are shared`() {
    let pool = CandidatePool([.example(id: 4)], languages: [9, 2], interests: [30, 11, 10])
    let shared = pool.sharedTerms(of: .example(), with: 4)
    #expect(shared.interests == [10, 30])
    #expect(shared.languages == [2])
    #expect(pool.sharedTerms(of: .example(), with: 5).interests.isEmpty)
  }
}
