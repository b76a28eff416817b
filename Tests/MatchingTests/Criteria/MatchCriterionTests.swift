import Domain
import Matching
import Testing

@Suite("What makes a match better or worse")
struct MatchCriterionTests {
  private func part(
    _ criterion: MatchCriterion, languages: [Int32] = [1], interests: [Int32] = [10, 20],
    youth: (inout MatchSeeker) -> Void = { _ in }, mentor: (inout Candidate) -> Void = { _ in }
  ) -> MatchScore.Part? {
    judgement(.example(youth), .example(mentor), languages: languages, interests: interests).score.parts
      .first { $0.criterion == criterion }
  }

  @Test(
    arguments: [
      ([], [10], 5_000, .notKnown(youth: true, mentor: false)),
      ([10], [], 5_000, .notKnown(youth: false, mentor: true)),
      ([10, 20, 30], [11, 12], 0, .sharedInterests(0, ofYouth: 3)),
      ([10, 20, 30], [10], 3_333, .sharedInterests(1, ofYouth: 3)),
      ([10, 20, 30, 40, 50], [10, 30, 50], 10_000, .sharedInterests(3, ofYouth: 5)),
      ([10], [9, 10, 11], 10_000, .sharedInterests(1, ofYouth: 1)),
    ] as [([Int32], [Int32], Int, MatchEvidence)])
  func `shared interests`(youth: [Int32], mentor: [Int32], value: Int, evidence: MatchEvidence) {
    let found = part(.interests, interests: mentor, youth: { $0.interests = youth })
    #expect(found?.value == value)
    #expect(found?.evidence == evidence)
  }

  @Test func `a short way`() throws {
    #expect(part(.distance, mentor: { $0.location = boston })?.value == 10_000)
    let near = try #require(part(.distance))
    #expect(near.evidence == .kilometers(4))
    #expect((8_400...8_600).contains(near.value))
    let far = try #require(part(.distance, youth: { $0.maximumDistance = 62 }, mentor: { $0.location = worcester }))
    #expect(far.value == 0 || far.value < 100)
  }

  @Test func `a way that is not known counts neither for nor against, nor does one to a site`() {
    #expect(part(.distance, mentor: { $0.location = nil })?.evidence == .notKnown(youth: false, mentor: true))
    #expect(part(.distance, mentor: { $0.location = nil })?.value == 5_000)
    #expect(part(.distance, youth: { $0.setting = .siteBasedPlus })?.evidence == .notAsked)
  }

  @Test func `common times`() {
    #expect(part(.times)?.value == 10_000)
    #expect(part(.times)?.evidence == .commonTimes(2))
    #expect(part(.times, youth: { $0.availability = .all })?.value == 5_000)
    #expect(part(.times, youth: { $0.availability = .none })?.evidence == .notKnown(youth: true, mentor: false))
  }

  @Test func `a language of the youth's home`() {
    #expect(part(.language, languages: [2])?.value == 10_000)
    #expect(part(.language, languages: [3])?.value == 0)
    #expect(part(.language, languages: [])?.evidence == .notKnown(youth: false, mentor: true))
  }

  @Test(arguments: [(0, 0), (90, 5_000), (180, 10_000), (4_000, 10_000)])
  func `a mentor who has waited long`(days: Int, value: Int) {
    let found = part(.mentorWait, mentor: { $0.waitingSince = today - days })
    #expect(found?.value == value)
    #expect(found?.evidence == .waitingDays(days))
    #expect(
      part(
        .mentorWait,
        mentor: {
          $0.state = .matched; $0.capacity = 2
        })?.value == 0)
  }

  @Test func `traits that nobody has asked about change no score`() {
    let base = judgement(.example(), .example()).score
    for gender in [Gender?.none] + Gender.allCases {
      #expect(judgement(.example { $0.gender = gender }, .example { $0.gender = gender }).score == base)
    }
    for age in 6...17 { #expect(judgement(.example { $0.age = age }, .example()).score == base) }
  }

  @Test func `the score is the weighted mean of its parts`() {
    let score = judgement(.example(), .example { $0.location = worcester }).score
    let sum = score.parts.reduce(0) { $0 + $1.value * $1.weight }
    #expect(
      score.parts.map(\.criterion) == [.interests, .distance, .times, .language, .mentorWait], "those that weigh")
    #expect(score.total == (sum + 50) / 100)
    #expect((0...10_000).contains(score.total))
  }
}
