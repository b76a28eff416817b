import Domain
import Repository
import TestSupport
import Testing

@Suite("A match on its course")
struct MatchCourseTests {
  let network: Network
  let specialist: Workspace
  let supervisor: Workspace
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
    supervisor = network.workspace(.supervisor)
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
  }

  private func later(_ days: Int, _ role: Role = .matchSpecialist) -> Workspace {
    Workspace(
      store: network.store, actor: network.workspace(role).actor, clock: .fixed(on: Network.today + days))
  }

  private func propose() throws -> Reference {
    try specialist.proposeMatch(youth: youth, mentor: mentor, rationale: "Both play soccer.", score: 8_000)
  }

  private func accepted() throws -> Reference {
    let match = try propose()
    try supervisor.decideProposal(match, .approve)
    for party in MatchParty.asked { try specialist.recordAcceptance(of: match, by: party) }
    return match
  }

  @Test func `leads from the proposal over everybody's word to the first day and the last`() throws {
    let match = try propose()
    #expect(try specialist.youthRecord(youth).state == .proposed)
    #expect(try specialist.mentorRecord(mentor).state == .proposed)
    #expect(try specialist.mentorRecord(mentor).seatsTaken == 1)

    try supervisor.decideProposal(match, .approve)
    #expect(try specialist.recordAcceptance(of: match, by: .mentor) == .presented)
    #expect(try specialist.recordAcceptance(of: match, by: .youth) == .presented)
    #expect(try specialist.recordAcceptance(of: match, by: .guardian) == .accepted)
    try specialist.scheduleMeeting(of: match, on: Network.today + 3)
    try later(3).activateMatch(match)
    let record = try specialist.matchRecord(match)
    #expect(record.row.state == .active)
    #expect(record.row.vitals.start == Network.today + 3)
    #expect(record.row.vitals.nextCheckIn == Network.today + 5)
    #expect(try specialist.youthRecord(youth).state == .matched)
    #expect(try specialist.mentorRecord(mentor).state == .matched)

    try later(100).closeMatch(
      match, MatchClosure(reason: .mentorMoved, goodbyeMeeting: true, rematchEligible: true, note: "Told by phone."))
    let closed = try specialist.matchRecord(match)
    #expect(closed.row.state == .closed)
    #expect(closed.row.endedOn == Network.today + 100)
    #expect(closed.row.closureReason == .mentorMoved)
    #expect(closed.row.vitals.nextCheckIn == nil)
    #expect(
      try specialist.youthRecord(youth).timeline.suffix(4).map(\.to) == ["proposed", "matched", "closed", "waiting"])
    #expect(try specialist.youthRecord(youth).waitingSince == Network.today + 100)
    #expect(
      try specialist.mentorRecord(mentor).timeline.suffix(4).map(\.to) == [
        "proposed", "matched", "waiting", "suspended",
      ])
    #expect(try specialist.mentorRecord(mentor).seatsTaken == 0)
  }

  @Test func `a proposal starts the accept clock of the policy`() throws {
    let match = try propose()
    let record = try specialist.matchRecord(match)
    #expect(record.acceptBy == Network.today + network.policy.acceptClockDays)
    #expect(record.specialist == "Mia Specialist")
    #expect(record.rationale == "Both play soccer.")
  }

  @Test(arguments: ["", " \n"])
  func `a proposal without a rationale is refused`(rationale: String) throws {
    #expect(throws: RepositoryError.refused(.missing([.rationale]))) {
      try specialist.proposeMatch(youth: youth, mentor: mentor, rationale: rationale)
    }
  }

  @Test func `a proposal names everything that is missing`() throws {
    _ = try propose()
    let other = try network.waitingMentor(given: "Ann", family: "Berg")
    #expect(throws: RepositoryError.refused(.missing([.waitingYouth]))) {
      try specialist.proposeMatch(youth: youth, mentor: other, rationale: "Near.")
    }
    let second = try network.waitingYouth(given: "Ana", family: "Lopes")
    #expect(throws: RepositoryError.refused(.missing([.freeSeat]))) {
      try specialist.proposeMatch(youth: second, mentor: mentor, rationale: "Near.")
    }
    let applied = try specialist.addMentor(network.mentorIntake(given: "Zoe", family: "Hill"))
    #expect(
      throws: RepositoryError.refused(
        .missing(
          [.availableMentor] + network.policy.screening.map { .screeningItem($0.kind) }
            + [.trainingMinutes(credited: 0, needed: 120)]))
    ) { try specialist.proposeMatch(youth: second, mentor: applied, rationale: "Near.") }
  }

  @Test func `two of different programs are never proposed`() throws {
    let director = network.workspace()
    let elsewhere = try director.addProgram(
      name: "At school", organizationID: network.organization, setting: .siteBased,
      openedOn: CivilDate(dayNumber: 19_000))
    var record = try director.youthRecord(youth)
    record.profile.programID = elsewhere
    try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    #expect(throws: RepositoryError.refused(.missing([.sameProgram]))) { try propose() }
  }

  @Test func `a screening that has run out since is seen by the guard itself`() throws {
    let far = later(3 * 366)
    #expect(
      throws: RepositoryError.refused(
        .missing([
          .guardianConsent(.participation, .ended(on: Network.today.adding(months: 12))),
          .screeningItem(.backgroundCheck),
        ]))
    ) { try far.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.") }
  }

  @Test func `a specialist decides nothing, and a front desk sees nothing of it`() throws {
    let match = try propose()
    #expect(throws: RepositoryError.notPermitted(.decideProposal)) { try specialist.decideProposal(match, .approve) }
    #expect(throws: RepositoryError.notPermitted(.seeMatches)) {
      try network.workspace(.frontDesk).proposalQueue(limit: 5)
    }
    #expect(throws: RepositoryError.notPermitted(.reopenMatch)) { try specialist.reopenMatch(match, reason: "x") }
  }

  @Test func `declined by the supervisor, the youth is back at the old place and the seat is free`() throws {
    let since = try specialist.youthRecord(youth).waitingSince
    let match = try later(2).proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try later(3, .supervisor).decideProposal(match, .decline(reason: "  "))
    }
    try later(3, .supervisor).decideProposal(match, .decline(reason: "References are old."))
    let record = try specialist.youthRecord(youth)
    #expect(record.state == .waiting)
    #expect(record.waitingSince == since)
    #expect(try specialist.mentorRecord(mentor).state == .waiting)
    #expect(try specialist.mentorRecord(mentor).seatsTaken == 0)
    #expect(try specialist.matchRecord(match).row.state == .declined)
  }

  @Test(arguments: MatchParty.asked)
  func `declined by a party, the pair is not suggested again`(party: MatchParty) throws {
    let match = try propose()
    try supervisor.decideProposal(match, .approve)
    try specialist.recordDecline(of: match, by: party, reason: "Not the right time.")
    #expect(try specialist.youthRecord(youth).state == .waiting)
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try specialist.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.vetoes == [.init(mentorID: mentor.number, party: party)])
  }

  @Test func `nobody is asked before the supervisor has approved, and the supervisor decides elsewhere`() throws {
    let match = try propose()
    #expect(throws: RepositoryError.refused(.outOfCourse(from: "proposed", to: "accepted"))) {
      try specialist.recordAcceptance(of: match, by: .mentor)
    }
    try supervisor.decideProposal(match, .approve)
    #expect(
      throws: RepositoryError.invalid(field: "party", .notAChoice(["mentor", "youth", "guardian"]))
    ) { try specialist.recordAcceptance(of: match, by: .supervisor) }
    #expect(throws: RepositoryError.refused(.inTheFuture(Network.today + 1))) {
      try specialist.recordAcceptance(of: match, by: .mentor, on: Network.today + 1)
    }
  }

  @Test func `an acceptance that is recorded twice is one`() throws {
    let match = try propose()
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    #expect(try specialist.recordAcceptance(of: match, by: .mentor) == .presented)
    #expect(try specialist.proposalQueue(limit: 5).first?.accepted == [.supervisor, .mentor])
  }

  @Test func `when the accept clock has run out, nothing is accepted and the proposal expires`() throws {
    let match = try propose()
    let last = later(network.policy.acceptClockDays, .supervisor)
    try last.decideProposal(match, .approve)
    #expect(later(7).startDay()?.expired == [])
    #expect(throws: RepositoryError.refused(.missing([.acceptClock(ranOutOn: Network.today + 7)]))) {
      try later(8).recordAcceptance(of: match, by: .mentor)
    }
    #expect(later(8).startDay()?.expired == [match])
    #expect(try specialist.matchRecord(match).row.state == .expired)
    #expect(try specialist.youthRecord(youth).waitingSince == Network.today)
    #expect(try specialist.mentorRecord(mentor).seatsTaken == 0)
  }

  @Test func `a first day in the past needs a reason and may not precede the acceptance`() throws {
    let match = try accepted()
    #expect(throws: RepositoryError.refused(.backdatedWithoutReason)) {
      try later(5).activateMatch(match, on: Network.today + 2)
    }
    #expect(throws: RepositoryError.refused(.beforePreviousState(Network.today))) {
      try later(5).activateMatch(match, on: Network.today - 1, reason: "Recorded late.")
    }
    try later(5).activateMatch(match, on: Network.today + 2, reason: "Recorded late.")
    #expect(try specialist.matchRecord(match).row.vitals.start == Network.today + 2)
  }

  @Test func `a mentor suspended meanwhile does not begin`() throws {
    let match = try accepted()
    try specialist.recordScreening(.backgroundCheck, of: mentor, as: .concern)
    #expect(throws: RepositoryError.refused(.missing([.screeningItem(.backgroundCheck)]))) {
      try specialist.activateMatch(match)
    }
  }

  @Test func `a match with a last day before its first is refused`() throws {
    let match = try accepted()
    try specialist.activateMatch(match)
    #expect(throws: RepositoryError.refused(.beforePreviousState(Network.today))) {
      try specialist.closeMatch(
        match, MatchClosure(reason: .family, on: Network.today - 1, goodbyeMeeting: false, rematchEligible: true))
    }
  }

  @Test func `closed, it is opened again by a supervisor with a reason, where a seat is free`() throws {
    let match = try accepted()
    try specialist.activateMatch(match)
    try later(30).closeMatch(
      match, MatchClosure(reason: .plannedEnd, goodbyeMeeting: true, rematchEligible: false))
    let other = try network.waitingYouth(given: "Ana", family: "Lopes")
    let second = try later(31).proposeMatch(youth: other, mentor: mentor, rationale: "Near.")
    #expect(throws: RepositoryError.refused(.missing([.freeSeat]))) {
      try later(32, .supervisor).reopenMatch(match, reason: "Closed by mistake.")
    }
    try later(32, .supervisor).decideProposal(second, .decline(reason: "The first goes on."))
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try later(33, .supervisor).reopenMatch(match, reason: "")
    }
    try later(33, .supervisor).reopenMatch(match, reason: "Closed by mistake.")
    let record = try specialist.matchRecord(match)
    #expect(record.row.state == .active)
    #expect(record.row.vitals.start == Network.today)
    #expect(record.row.endedOn == nil)
    #expect(try specialist.youthRecord(youth).state == .matched)
    #expect(try specialist.mentorRecord(mentor).state == .matched)
  }

  @Test func `several are decided at once, each with its own result`() throws {
    let first = try propose()
    let other = try network.waitingYouth(given: "Ana", family: "Lopes")
    let second = try specialist.proposeMatch(
      youth: other, mentor: try network.waitingMentor(given: "Ann", family: "Berg"), rationale: "Near.")
    try supervisor.decideProposal(first, .approve)
    let missing = Reference(.match, 999)
    let outcomes = supervisor.decideProposals([first, second, missing], .approve)
    #expect(outcomes.map(\.match) == [first, second, missing])
    guard case .refused(.done(let step))? = outcomes.first?.error else {
      Issue.record("not told as done: \(outcomes)")
      return
    }
    #expect(step.state == "presented")
    #expect(step.by == supervisor.actor.name)
    #expect(step.minute == 720)
    #expect(outcomes.dropFirst().map(\.error) == [nil, .notFound("M-999")])
  }

  @Test func `what another organization proposes is out of reach`() throws {
    let match = try propose()
    let director = network.workspace()
    let elsewhere = try director.addOrganization(NewOrganization(name: "Elsewhere", kind: .school))
    try director.addUser(NewUser(login: "eve", name: "Eve", role: .supervisor, organizationID: elsewhere))
    let stranger = try Workspace.signIn(network.store, login: "eve", clock: network.clock)
    #expect(throws: RepositoryError.notFound(match.description)) { try stranger.decideProposal(match, .approve) }
    #expect(throws: RepositoryError.notFound(youth.description)) {
      try stranger.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
    }
    #expect(try stranger.proposalQueue(limit: 5) == [])
    #expect(try stranger.waitingYouth(limit: 5) == [])
    #expect(try stranger.matchPool(program: network.program).candidates.candidates == [])
  }
}
