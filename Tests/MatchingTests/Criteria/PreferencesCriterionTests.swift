import Domain
import Matching
import TestSupport
import Testing

@Suite("What people would prefer")
struct PreferencesCriterionTests {
  private static let figures: MatchingFigures = {
    var figures = MatchingFigures.standard
    figures.weights.preferences = 10
    return figures
  }()

  private func part(
    _ guardian: [MentorPreference] = [], byYouth stated: [MentorPreference] = [],
    byMentor wished: [YouthPreference] = [],
    languages: [Int32] = [1], youth: (inout MatchSeeker) -> Void = { _ in },
    mentor: (inout Candidate) -> Void = { _ in }
  ) -> MatchScore.Part? {
    judgement(
      .example {
        $0.figures = Self.figures
        $0.homeLanguages = [2]
        $0.guardianPreferences = PreferenceSet(PackedSet(guardian))
        $0.preferences = PreferenceSet(PackedSet(stated))
        youth(&$0)
      },
      .example {
        $0.preferences = PreferenceSet(PackedSet(wished))
        mentor(&$0)
      }, languages: languages
    ).score.parts.first { $0.criterion == .preferences }
  }

  private func answers(_ part: MatchScore.Part?) -> [PreferenceFindings.Answer] {
    guard case .preferences(let findings)? = part?.evidence else { return [] }
    return findings.all.map(\.answer)
  }

  @Test func `count neither for nor against where nobody has stated one`() {
    #expect(part()?.value == 5_000)
    #expect(part()?.evidence == .notAsked)
  }

  @Test(
    arguments: [
      ([.male], .met), ([.female], .notMet), ([.female, .male], .met), ([.homeLanguage], .notMet), ([.nearby], .met),
      ([.weekdayEvenings], .met), ([.weekends], .met), ([.weekdayAfternoons], .notMet),
    ] as [([MentorPreference], PreferenceFindings.Answer)])
  func `of youth and guardian are held against the mentor`(
    preferences: [MentorPreference], answer: PreferenceFindings.Answer
  ) {
    #expect(answers(part(preferences)) == [answer])
    #expect(answers(part(byYouth: preferences)) == [answer])
    #expect(part(preferences)?.value == (answer == .met ? 10_000 : 0))
  }

  @Test(
    arguments: [
      ([.female], .met), ([.male], .notMet), ([.elevenToThirteen], .met), ([.upToTen, .fromFourteen], .notMet),
      ([.nearby], .met),
    ] as [([YouthPreference], PreferenceFindings.Answer)])
  func `of a mentor are held against the youth`(preferences: [YouthPreference], answer: PreferenceFindings.Answer) {
    #expect(answers(part(byMentor: preferences)) == [answer])
  }

  @Test func `a language of the home is any that the mentor speaks`() {
    #expect(answers(part([.homeLanguage], languages: [2, 3])) == [.met])
    #expect(answers(part([.homeLanguage], languages: [])) == [.notKnown])
    #expect(answers(part([.homeLanguage], languages: [2], youth: { $0.homeLanguages = [] })) == [.notKnown])
  }

  @Test func `nearby is what the program says it is`() {
    #expect(answers(part([.nearby], mentor: { $0.location = worcester })) == [.notMet])
    #expect(
      answers(
        part([.nearby], youth: { $0.figures.nearbyKilometers = 80 }, mentor: { $0.location = worcester })) == [.met])
  }

  @Test func `what is not on file counts halfway, and is said`() {
    let found = part([.male, .nearby], mentor: { ($0.gender, $0.location) = (nil, nil) })
    #expect(answers(found) == [.notKnown, .notKnown])
    #expect(found?.value == 5_000)
    #expect(answers(part([.weekends], mentor: { $0.availability = .none })) == [.notKnown])
    #expect(answers(part(byMentor: [.upToTen], youth: { $0.age = nil })) == [.notKnown])
  }

  @Test func `each person's word on each trait counts alike`() {
    #expect(part([.male, .weekends], byYouth: [.female], byMentor: [.upToTen])?.value == 5_000)
    #expect(part([.male, .weekends], byYouth: [.female])?.value == 6_666)
  }

  @Test func `never rule anybody out, and weigh nothing where the program does not weigh them`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("preferences: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let plain = RandomPool(
        youth: Int.random(in: 1...50, using: &random), mentors: Int.random(in: 1...40, using: &random), &random)
      let stated = plain.stating(&random)
      let (without, with) = (plain.problem(), stated.problem())
      #expect(with.columns == without.columns, "seed \(seed), round \(round)")
      #expect(with.starts == without.starts, "seed \(seed), round \(round)")
      #expect(with.scores == without.scores, "seed \(seed), round \(round): they weigh nothing yet")
      let weighed = stated.weighing(Self.figures).problem()
      #expect(weighed.columns == without.columns, "seed \(seed), round \(round)")
      #expect(weighed.starts == without.starts, "seed \(seed), round \(round)")
      #expect(weighed.scores.allSatisfy { (0...10_000).contains($0) }, "seed \(seed), round \(round)")
    }
  }

  @Test func `are among the wishes that a run lists, where they were weighed`() throws {
    var random = SeededGenerator(seed: 7)
    let pool = RandomPool(youth: 40, mentors: 30, &random).stating(&random)
    func wishes(_ pool: RandomPool) throws -> [StatedWish] {
      let edges = pool.edges()
      let solver = try MatchDaySolver(edges.found)
      return try MatchDayOutcome(edges: edges, solver: solver, edits: MatchDayEdits(), solution: solver.solve()).wishes
    }
    let preferred: Set<StatedWish> = [
      .preferredMentorGender, .preferredLanguage, .preferredTimes, .preferredMentorPlace, .preferredYouthGender,
      .preferredYouthAge, .preferredYouthPlace,
    ]
    #expect(try preferred.isDisjoint(with: wishes(pool)))
    #expect(try preferred.isSubset(of: wishes(pool.weighing(Self.figures))))
  }
}

extension RandomPool {
  /// The same people, most of whom would like something.
  fileprivate func stating(_ random: inout SeededGenerator) -> RandomPool {
    var pool = self
    func some<Preference: CaseIterable & Hashable & Sendable>(_ type: Preference.Type) -> PackedSet<Preference>
    where Preference.AllCases: RandomAccessCollection {
      PackedSet(Preference.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    }
    for index in pool.youth.indices {
      pool.youth[index].preferences = PreferenceSet(some(MentorPreference.self))
      pool.youth[index].guardianPreferences = PreferenceSet(some(MentorPreference.self))
      pool.youth[index].homeLanguages = pool.youth[index].languages
    }
    pool.mentors = CandidateList()
    for (offset, var candidate) in mentors.candidates.enumerated() {
      candidate.preferences = PreferenceSet(some(YouthPreference.self))
      pool.mentors.append(candidate, languages: mentors.languages[offset], interests: mentors.interests[offset])
    }
    return pool
  }

  fileprivate func weighing(_ figures: MatchingFigures) -> RandomPool {
    var pool = self
    for index in pool.youth.indices { pool.youth[index].figures = figures }
    return pool
  }
}
