import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Age and eligibility in a live match")
struct EligibilityTaskTests {
  let network: Network
  let director: Workspace
  let match: Reference
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
    try director.setEligibility(of: youth, to: true)
    match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
  }

  private func matters(
    of role: Role = .director, on day: CivilDate = Network.today
  ) throws -> [TodayRow.Matter] {
    try network.workspace(role).on(day).today(limit: 20).filter { $0.kind == .eligibility }.flatMap(\.rows).map(
      \.matter)
  }

  private func bearYouth(_ day: CivilDate) throws {
    var record = try director.youthRecord(youth)
    record.person.birthDate = day
    try Confirmation.all.during { [record] () throws(RepositoryError) in
      try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    }
  }

  private var ages: Requirement { .ageWithin(network.policy.youthMinimumAge, network.policy.youthMaximumAge) }

  @Test(arguments: [Role.director, .supervisor, .matchSpecialist])
  func `a youth who isn't eligible any more is in sight until the match is paused`(role: Role) throws {
    #expect(try matters(of: role) == [])
    try director.setEligibility(of: youth, to: false)
    #expect(try matters(of: role) == [.eligibility(.eligibility, on: nil)])
    try director.pauseMatch(match, reason: "Not eligible.")
    #expect(try matters(of: role) == [])
  }

  @Test func `a youth who grows out is in sight thirty days before and ever after`() throws {
    let born = try #require(try director.youthRecord(youth).person.birthDate)
    let end = born.adding(months: 12 * (network.policy.youthMaximumAge + 1))
    #expect(try matters(on: end - 32) == [])
    for day in [end - 31, end - 1] { #expect(try matters(on: day) == [.eligibility(ages, on: end)]) }
    for day in [end, end + 500] { #expect(try matters(on: day) == [.eligibility(ages, on: nil)]) }
  }

  @Test func `a corrected birth date that makes the youth too old or too young is in sight at once`() throws {
    let born = try #require(try director.youthRecord(youth).person.birthDate)
    try bearYouth(Network.today.adding(months: -12 * 21))
    #expect(try matters() == [.eligibility(ages, on: nil)])
    try bearYouth(Network.today.adding(months: -12 * 3))
    #expect(try matters() == [.eligibility(ages, on: nil)])
    try bearYouth(born)
    #expect(try matters() == [])
  }

  @Test func `a mentor who turns out to be too young is in sight until old enough`() throws {
    var record = try director.mentorRecord(mentor)
    let born = Network.today.adding(months: -12 * 16)
    record.person.birthDate = born
    try Confirmation.all.during { [record] () throws(RepositoryError) in
      try director.saveMentor(mentor, person: record.person, profile: record.profile, versions: record.versions)
    }
    let least = network.policy.mentorMinimumAge
    #expect(try matters() == [.eligibility(.mentorAge(atLeast: least), on: nil)])
    #expect(
      try matters(on: born.adding(months: 12 * least)).contains(.eligibility(.mentorAge(atLeast: least), on: nil))
        == false)
  }
}
