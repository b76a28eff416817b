import Domain
import Repository
import TestSupport
import Testing

@Suite("The day of the match meeting")
struct MeetingDayTests {
  let network: Network
  let specialist: Workspace
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
    match = try network.proposal()
    try network.accept(match)
  }

  private func matters(_ role: Role, later days: Int = 0) throws -> [TodayRow.Matter] {
    try network.workspace(role).on(Network.today + days).today(limit: 5).filter { $0.kind == .acceptances }
      .flatMap(\.rows).map(\.matter)
  }

  @Test(arguments: [Role.matchSpecialist, .supervisor, .director])
  func `a match that all have accepted is on Today until it has begun`(role: Role) throws {
    let by = try specialist.matchRecord(match).acceptBy
    #expect(try matters(role) == [.toSchedule(by: by)])
    try specialist.scheduleMeeting(of: match, on: Network.today + 3)
    #expect(try matters(role) == [])
    #expect(try matters(role, later: 3) == [.toBegin(on: Network.today + 3)])
    #expect(try matters(role, later: 9) == [.toBegin(on: Network.today + 3)])
    try specialist.on(Network.today + 3).activateMatch(match)
    #expect(try matters(role, later: 9) == [])
  }

  private func doubts(on day: CivilDate, _ workspace: Workspace) -> [Doubt] {
    do throws(RepositoryError) {
      try workspace.scheduleMeeting(of: match, on: day)
      return []
    } catch {
      guard case .unlikely(let doubts) = error else { return [] }
      return doubts
    }
  }

  @Test func `a day that is far away is asked about`() throws {
    let far = CivilDate(year: 2036, month: 11, day: 1) ?? Network.today
    let asked = doubts(on: far, specialist)
    #expect(asked.first == Doubt("meeting_on", .farMeeting(match, far)))
    try specialist.scheduleMeeting(of: match, on: Network.today + MatchState.meetingDays)
    try Confirmation.all.during { () throws(RepositoryError) in
      try specialist.scheduleMeeting(of: match, on: far)
    }
    #expect(try specialist.matchRecord(match).meetingOn == far)
  }

  @Test func `a day after the end of a consent is asked about`() throws {
    let director = network.workspace()
    let person = try specialist.matchRecord(match).youth.id
    let youth = Reference(.youth, person)
    let consent = try #require(try director.youthRecord(youth).consents.first?.consent.expiresOn)
    let late = specialist.on(consent - 3)
    let end = GuardEnd(.guardianConsent(.participation, .ended(on: consent)), lastDay: consent)
    guard case .endsBefore(_, _, let ends)? = doubts(on: consent + 1, late).first?.kind else {
      Issue.record("not asked about")
      return
    }
    #expect(ends.contains(end))
    try late.scheduleMeeting(of: match, on: consent)
  }

  @Test func `a match that begins before its day is asked about`() throws {
    try specialist.scheduleMeeting(of: match, on: Network.today + 3)
    #expect(
      throws: RepositoryError.unlikely([Doubt("started_on", .beforeMeeting(match, meeting: Network.today + 3))])
    ) {
      try specialist.activateMatch(match)
    }
    try Confirmation.all.during { () throws(RepositoryError) in try specialist.activateMatch(match) }
    #expect(try specialist.matchRecord(match).row.state == .active)
  }
}
