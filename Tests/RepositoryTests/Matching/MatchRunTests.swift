import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Match days on file")
struct MatchRunTests {
  let network: Network
  let specialist: Workspace
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
  }

  private func run(_ change: (inout NewMatchRun) -> Void = { _ in }) -> NewMatchRun {
    var run = NewMatchRun(
      policy: .weighted(pointsPerDay: 20),
      selection: MatchDaySelection(programs: [network.program], setting: .siteBased),
      programs: [MatchDayPool.Program(id: network.program, name: "Community", policy: network.policy)],
      wishes: [.mentorGender], problem: [1, 2, 3], result: "pair Y-1 A-2 5000\n", edits: MatchDayEdits(),
      youth: [youth.number], served: 1, score: 5_000, wideningDays: 0, wideningReason: "")
    change(&run)
    return run
  }

  @Test func `the pool holds who waits and who has a seat, with brothers and sisters`() throws {
    let director = network.workspace()
    let guardian = try #require(try director.youthRecord(youth).relatives.first?.personID)
    var intake = network.youthIntake(given: "Lin")
    var mother = RelativeIntake(.known(guardian))
    mother.rights.mayConsent = .yes
    intake.relatives = [mother]
    let sister = try director.addYouth(intake)
    try director.recordInterview(of: sister)
    try director.setEligibility(of: sister, to: true)
    try director.recordBaseline(of: sister, as: .done)
    try director.moveYouth(sister, to: .enrolled)
    try director.moveYouth(sister, to: .waiting)
    let pool = try specialist.matchDayPool(MatchDaySelection())
    #expect(pool.youth.map(\.id) == [youth.number, sister.number].sorted())
    #expect(pool.siblings == [[youth.number, sister.number].sorted()])
    #expect(pool.youth.first?.waitingSince == Network.today)
    #expect(pool.youth.first?.town == "New Bedford")
    #expect(pool.mentors.candidates.map(\.id) == [mentor.number])
    #expect(pool.programs.map(\.id) == [network.program])
    #expect(try specialist.matchDayPool(MatchDaySelection(setting: .siteBased)).youth.isEmpty)
    #expect(try specialist.matchDayPool(MatchDaySelection(waitingSince: Network.today - 1)).youth.isEmpty)
    #expect(try specialist.matchDayPool(MatchDaySelection(waitingSince: Network.today)).youth.count == 2)
    #expect(throws: RepositoryError.notFound("P-99")) {
      try specialist.matchDayPool(MatchDaySelection(programs: [99]))
    }
  }

  @Test func `a run is kept with what was asked, what was found, and the hashes of both`() throws {
    let reference = try specialist.keepMatchRun(run { $0.edits.vetoes = [MatchPair(youth: 1, mentor: 2)] })
    let record = try specialist.matchRun(reference)
    #expect(reference.description == "R-1")
    #expect(record.isWhole)
    #expect(record.problem == [1, 2, 3])
    #expect(record.poolHash == "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
    #expect(record.selection == "{\"programs\":[\"P-1\"],\"setting\":\"site-based\"}")
    #expect(
      record.figures
        == """
        {"programs":{"P-1":"community-based, edition 1"},\
        "statedWishes":["gender of the mentor, as the family asks"]}
        """)
    #expect(record.edits == "veto Y-1 A-2\n")
    #expect(record.row.policy == .weighted(pointsPerDay: 20))
    #expect(try specialist.matchRuns(limit: 5).map(\.reference) == [reference])
    let event = try #require(try network.workspace().auditEvents(AuditFilter(action: .keepMatchRun), limit: 1).first)
    #expect(event.changes.contains(record.poolHash), "the log holds what the run is known by")
  }

  @Test func `what is changed on file outside of the program is seen`() throws {
    let reference = try specialist.keepMatchRun(run())
    try network.store.write { try $0.execute(sql: "UPDATE match_run_body SET result = 'pair Y-1 A-3 5000'") }
    #expect(try !specialist.matchRun(reference).isWhole)
  }

  @Test func `a proposal of a run is found from it, and taking it back frees it`() throws {
    let reference = try specialist.keepMatchRun(run())
    try specialist.proposeMatch(youth: youth, mentor: mentor, rationale: "R-1", score: 5_000, run: reference)
    #expect(try specialist.matchRun(reference).row.proposed == 1)
    try specialist.undo()
    #expect(try specialist.matchRun(reference).row.proposed == 0)
  }

  @Test func `a run about youth out of reach can be neither kept nor seen`() throws {
    let director = network.workspace()
    let supervisor = try director.addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    let other = try director.addUser(
      NewUser(
        login: "cole", name: "Cole", role: .matchSpecialist, organizationID: network.organization,
        supervisorID: supervisor))
    try network.store.write {
      try $0.execute(sql: "UPDATE youth_profile SET specialist_id = ?", arguments: [other])
    }
    #expect(throws: RepositoryError.notFound(youth.description)) { try specialist.keepMatchRun(run()) }
    let reference = try director.keepMatchRun(run())
    #expect(try specialist.matchRuns(limit: 5).isEmpty)
    #expect(throws: RepositoryError.notFound("R-1")) { try specialist.matchRun(reference) }
    #expect(throws: RepositoryError.notPermitted(.proposeMatch)) {
      try network.workspace(.frontDesk).matchRuns(limit: 5)
    }
  }
}
