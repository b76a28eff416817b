import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("Matching, as a specialist does it")
struct MatchingViewModelTests {
  let network: Network
  let model: MatchingViewModel
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    youth = try network.waitingYouth()
    model = MatchingViewModel(workspace: network.workspace(.matchSpecialist))
  }

  private func choose() throws {
    model.choose(try model.items(.first, limit: 5).first)
  }

  private func change(_ mentor: Reference, _ change: (inout MentorRecord) -> Void) throws {
    var record = try network.workspace().mentorRecord(mentor)
    change(&record)
    try network.workspace().saveMentor(
      mentor, person: record.person, profile: record.profile, versions: record.versions)
  }

  @Test func `shows for the chosen youth who fits and why, then who does not and why not`() throws {
    let fitting = try network.waitingMentor()
    let blocked = try network.waitingMentor(given: "Ann", family: "Berg")
    try change(blocked) { $0.profile.youthMinimumAge = 14 }
    try choose()
    #expect(model.suggestions.map(\.mentor) == [fitting, blocked])
    #expect(model.eligibleCount == 1)
    #expect(model.suggestions[0].summary.contains("both like soccer"))
    #expect(model.suggestions[0].summary.contains("both speak English"))
    #expect(model.suggestions[0].name.full == "Tomás Kowalski")
    #expect(model.suggestions[1].summary == "asks for ages 14 or older; the youth is 10")
    #expect(!model.suggestions[1].isEligible)
  }

  @Test func `counts who fits only for the rows that are shown, and again after a change`() throws {
    _ = try network.waitingMentor()
    let rows = try model.items(.first, limit: 5)
    #expect(model.eligibleCount(of: rows[0]) == nil)
    model.countEligible(rows)
    #expect(model.eligibleCount(of: rows[0]) == 1)
    _ = try network.waitingMentor(given: "Ann", family: "Berg")
    model.countEligible(rows)
    #expect(model.eligibleCount(of: rows[0]) == 1)
    model.reload()
    model.countEligible(rows)
    #expect(model.eligibleCount(of: rows[0]) == 2)
  }

  @Test func `shows who fits, then what it would cost the others, and finds that out anew after a change`() throws {
    _ = try network.waitingMentor()
    let ana = try network.waitingYouth(given: "Ana", family: "Lopes")
    func priced() throws -> MatchSuggestion? {
      while model.findPrices() {}
      #expect(!model.isPricing)
      return model.suggestions.first
    }
    try choose()
    #expect(model.suggestions.map(\.isEligible) == [true])
    #expect(try priced()?.price?.leftOut == [])
    model.choose(try model.items(.first, limit: 5).last)
    #expect(model.chosen?.id == ana)
    #expect(try priced()?.price?.leftOut == [youth], "one seat, and the other has waited longer")
    _ = try network.waitingMentor(given: "Ann", family: "Berg")
    model.reload()
    #expect(try priced()?.price?.leftOut == [])
  }

  @Test func `proposes with a rationale, and the youth leaves the list`() throws {
    let mentor = try network.waitingMentor()
    try choose()
    let result = model.propose(model.suggestions[0], rationale: "Both play soccer.")
    #expect(result == .done("Proposed M-1: \(youth) with \(mentor). It waits for the supervisor."))
    #expect(try model.items(.first, limit: 5).isEmpty)
    #expect(try network.workspace().proposalQueue(limit: 5).first?.score ?? 0 > 0)
  }

  @Test func `says in a sentence why a proposal is refused`() throws {
    let mentor = try network.waitingMentor()
    try choose()
    let suggestion = model.suggestions[0]
    #expect(model.propose(suggestion, rationale: " ") == .refused("Still needed: a rationale."))
    try change(mentor) { $0.profile.youthMinimumAge = 14 }
    #expect(
      model.propose(suggestion, rationale: "Near.")
        == .refused(
          "\(youth) and \(mentor) cannot be matched: asks for ages 14 or older; the youth is 10."))
  }

  @Test func `tells how long a youth has been waiting, and when that is too long`() throws {
    let now = try #require(try model.items(.first, limit: 1).first)
    #expect(now.days == 0)
    #expect(!now.isLong)
    let later = MatchingViewModel(workspace: network.workspace().on(Network.today + 91))
    let then = try #require(try later.items(.first, limit: 1).first)
    #expect(then.days == 91)
    #expect(then.isLong)
  }

  @Test func `says in words and points what was preferred, and what became of it`() throws {
    let network = try Network.inMemory(policy: .samplePreferring)
    let youth = try network.waitingYouth()
    let mentor = try network.waitingMentor()
    let director = network.workspace()
    var record = try director.youthRecord(youth)
    record.person.languages = ["English", "Khmer", "Polish"]
    record.profile.guardianPreferences = PackedSet([.homeLanguage, .female])
    record.profile.preferences = PackedSet([.nearby])
    try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    var other = try director.mentorRecord(mentor)
    other.person.gender = .male
    other.profile.preferences = PackedSet([.upToTen, .elevenToThirteen])
    try director.saveMentor(mentor, person: other.person, profile: other.profile, versions: other.versions)
    let why = try MatchAdvisor(workspace: director).why(youth: youth, mentor: mentor)
    #expect(
      why.parts.last?.words
        == "the guardian would like a mentor who is female: no; the guardian would like a mentor who speaks Khmer or "
        + "Polish: yes; the youth would like a mentor who lives nearby: not on file, so not counted; the mentor would "
        + "like a youth of up to 10 years or 11 to 13 years: yes (6 of 9 points)")
    #expect(why.isEligible)
  }

  @Test func `says so where nobody has said what they would prefer`() throws {
    let network = try Network.inMemory(policy: .samplePreferring)
    let (youth, mentor) = (try network.waitingYouth(), try network.waitingMentor())
    let why = try MatchAdvisor(workspace: network.workspace()).why(youth: youth, mentor: mentor)
    #expect(why.parts.last?.words == "nobody has said what they would prefer, so not counted")
  }

  @Test func `ranks the youth for a mentor as well`() throws {
    let mentor = try network.waitingMentor()
    let other = try network.waitingYouth(given: "Ana", family: "Lopes")
    let found = try MatchAdvisor(workspace: network.workspace()).youth(for: mentor, limit: 1, blockedLimit: 5)
    #expect(found.fitting.map(\.youth) == [youth])
    #expect(found.eligibleCount == 2)
    #expect(found.blocked.isEmpty)
    let why = try MatchAdvisor(workspace: network.workspace()).why(youth: other, mentor: mentor)
    #expect(why.isEligible)
    #expect(why.parts.map(\.criterion) == [.interests, .distance, .times, .language, .mentorWait])
  }
}
