import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The need-to-know list")
struct NeedToKnowTests {
  let network: Network
  let mentor: Reference
  var director: Workspace { network.workspace() }

  init() throws {
    network = try Network.inMemory()
    mentor = try network.workspace().addMentor(network.mentorIntake())
    try network.workspace().recordScreening(.backgroundCheck, of: mentor, as: .concern)
    try network.workspace().recordScreening(.interview, of: mentor, as: .cleared)
  }

  private func check(_ user: Workspace, isRefresh: Bool = false) throws -> ScreeningLine {
    let record = try user.mentorRecord(mentor, isRefresh: isRefresh)
    return try #require(record.screening.first { $0.item.kind == .backgroundCheck })
  }

  /// The director's workspace some days on.
  private func director(after days: Int) throws -> Workspace {
    try Workspace.signIn(network.store, login: "director", clock: .fixed(on: Network.today + days))
  }

  @Test func `who is on it sees what a check has found, and who is not, directors too, whether it is in force`() throws
  {
    #expect(try check(director).item.status == .concern)
    try director.removeFromNeedToKnow("director")
    let line = try check(director)
    #expect(line.isWithheld && !line.isInForce)
    #expect(line.item == ScreeningItem(kind: .backgroundCheck, status: .notStarted))
    let open = try director.mentorRecord(mentor).screening.first { $0.item.kind == .interview }
    #expect(open?.item.status == .cleared && open?.isWithheld == false)
    try network.workspace(.supervisor).recordScreening(.backgroundCheck, of: mentor, as: .cleared)
    #expect(try check(director).isInForce)
  }

  @Test func `that a check was never asked for is withheld too`() throws {
    let other = try director.addMentor(network.mentorIntake(family: "Okoye"))
    try director.removeFromNeedToKnow("director")
    let lines = try director.mentorRecord(other).screening.filter(\.item.kind.isCriminalCheck)
    #expect(!lines.isEmpty && lines.allSatisfy { $0.isWithheld && !$0.isInForce })
  }

  @Test func `an entry that is not confirmed after six months gives nothing, and stands on the director's Today`()
    throws
  {
    #expect(
      try director.needToKnowList().map(\.confirmedUntil) == Array(repeating: Network.today.adding(months: 6), count: 3)
    )
    let days = Network.today.adding(months: 6) - Network.today
    #expect(try check(director(after: days)).isWithheld == false)
    let late = try director(after: days + 1)
    #expect(try check(late).isWithheld)
    let section = try #require(try late.today().first { $0.kind == .needToKnow })
    #expect(section.count == 3)
    #expect(section.rows.map(\.name.given).contains("Dana Director"))
    #expect(throws: RepositoryError.notOnNeedToKnowList) {
      try late.recordScreening(.backgroundCheck, of: mentor, as: .cleared)
    }
    try late.confirmNeedToKnow("director")
    #expect(try check(late).isWithheld == false)
    #expect(try late.today().first { $0.kind == .needToKnow }?.count == 2)
  }

  @Test func `Today tells a month before, who keeps the list of all, and everybody of their own entry`() throws {
    let days = Network.today.adding(months: 6) - Network.today
    #expect(try director(after: days - 31).today().contains { $0.kind == .needToKnow } == false)
    #expect(try director(after: days - 30).today().contains { $0.kind == .needToKnow })
    let supervisor = try Workspace.signIn(
      network.store, login: "supervisor", clock: .fixed(on: Network.today + days))
    let own = try supervisor.today().first { $0.kind == .needToKnow }
    #expect(own?.rows.map(\.key) == ["supervisor"])
    let desk = try Workspace.signIn(network.store, login: "front-desk", clock: .fixed(on: Network.today + days))
    #expect(try desk.today().contains { $0.kind == .needToKnow } == false)
  }

  @Test func `the months are a rule of the house`() throws {
    try director.setHouseRule(.needToKnowMonths, to: 3)
    try director.confirmNeedToKnow("supervisor")
    let entry = try director.needToKnowList().first { $0.login == "supervisor" }
    #expect(entry?.confirmedUntil == Network.today.adding(months: 3))
    let row = try director.houseRuleRows().first { $0.rule == .needToKnowMonths }
    #expect(row?.citation.contains("803 CMR 2.00") == true)
  }

  @Test(arguments: [ScreeningKind.backgroundCheck, .sexOffenderRegistry])
  func `who is not on it decides no criminal check, exempts from none, and all else as before`(kind: ScreeningKind)
    throws
  {
    try director.removeFromNeedToKnow("supervisor")
    let supervisor = network.workspace(.supervisor)
    #expect(throws: RepositoryError.notOnNeedToKnowList) {
      try supervisor.recordScreening(kind, of: mentor, as: .cleared)
    }
    #expect(throws: RepositoryError.notOnNeedToKnowList) {
      try supervisor.exemptScreening(kind, of: mentor, until: nil, reason: "known to us")
    }
    try supervisor.recordScreening(.application, of: mentor, as: .cleared)
    try supervisor.exemptScreening(.homeVisit, of: mentor, until: nil, reason: "meets on site")
  }

  @Test func `a decision is not taken back by who has left the list`() throws {
    let supervisor = network.workspace(.supervisor)
    try supervisor.recordScreening(.backgroundCheck, of: mentor, as: .cleared)
    try director.removeFromNeedToKnow("supervisor")
    #expect(throws: RepositoryError.notOnNeedToKnowList) { try supervisor.undo(reason: "By mistake.") }
    #expect(try check(director).item.status == .cleared)
  }

  @Test func `a look that tells what a check has found stands as such in the log`() throws {
    _ = try check(director)
    try director.removeFromNeedToKnow("supervisor")
    _ = try check(network.workspace(.supervisor))
    let events = try director.auditEvents(AuditFilter(object: mentor)).prefix(2)
    #expect(events.map(\.action) == [.read, .readBackgroundCheck])
    #expect(try director.looks(at: mentor).looks.map(\.login) == ["director", "supervisor"])
  }

  @Test func `no look goes by unlogged, also where the reader comes onto the list while the record is open`() throws {
    try director.removeFromNeedToKnow("supervisor")
    let supervisor = network.workspace(.supervisor)
    #expect(try check(supervisor).isWithheld)
    try director.addToNeedToKnow("supervisor", reason: "Covers for Mia.")
    #expect(try check(supervisor, isRefresh: true).isWithheld)
    #expect(try check(supervisor).isWithheld == false)
    #expect(try check(supervisor, isRefresh: true).isWithheld == false)
    try director.removeFromNeedToKnow("supervisor")
    #expect(try check(supervisor, isRefresh: true).isWithheld, "the list holds at once")
  }

  @Test func `a CORI officer who is not on it reaches nobody`() throws {
    let officer = network.workspace(.coriOfficer)
    #expect(throws: RepositoryError.notFound("\(mentor)")) { try officer.mentorRecord(mentor) }
    #expect(try officer.search("\(mentor)") == [])
    try director.addToNeedToKnow("cori-officer", reason: "Decides background checks.")
    #expect(try officer.mentorRecord(mentor).reference == mentor)
    #expect(try officer.search("\(mentor)").map(\.reference) == [mentor])
    try network.store.write { try $0.execute(sql: "UPDATE mentor_profile SET state = 'approved'") }
    #expect(try officer.today().first { $0.kind == .screening }?.rows.map(\.reference) == [mentor])
  }

  @Test func `takes those who work on screening, once, with a reason, and tells who was on it when`() throws {
    #expect(throws: RepositoryError.self) { try director.addToNeedToKnow("front-desk", reason: "asks") }
    #expect(throws: RepositoryError.alreadyOnNeedToKnowList(login: "supervisor")) {
      try director.addToNeedToKnow("supervisor", reason: "again")
    }
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try director.addToNeedToKnow("match-specialist", reason: "  ")
    }
    #expect(throws: RepositoryError.notFound("nobody")) { try director.addToNeedToKnow("nobody", reason: "x") }
    #expect(throws: RepositoryError.notPermitted(.manageNeedToKnow)) {
      try network.workspace(.supervisor).addToNeedToKnow("supervisor", reason: "x")
    }
    try director.removeFromNeedToKnow("supervisor")
    #expect(throws: RepositoryError.notFound("supervisor")) { try director.confirmNeedToKnow("supervisor") }
    try director.addToNeedToKnow("supervisor", reason: "Back from leave.")
    let kept = try network.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM need_to_know") }
    #expect(kept == 4)
  }
}

@Suite("The register of records without names")
struct RegisterTests {
  let world: AccessWorld
  var network: Network { world.network }

  init() throws { world = try AccessWorld() }

  @Test func `tells an auditor which records there are, by state, and of nobody whose`() throws {
    let auditor = network.workspace(.auditor)
    let counts = try auditor.registerCounts()
    let rows = try RegisterKind.allCases.map { ($0, try auditor.register($0, limit: 1_000)) }
    for (kind, rows) in rows {
      #expect(counts.filter { $0.kind == kind }.map(\.count).reduce(0, +) == rows.count, "\(kind)")
      #expect(rows.map(\.reference.number) == rows.map(\.reference.number).sorted())
    }
    var text = ""
    dump(rows, to: &text)
    for family in world.families {
      for field in AccessField.allCases { #expect(!family.tells(field, in: text)) }
    }
    #expect(rows[0].1.contains { $0.reference == world.families[0].youth && $0.state == "matched" })
    #expect(!rows[0].1.contains { $0.reference == world.families[4].youth }, "voided")
  }

  @Test func `goes as far as the auditor's organization, and is read page by page`() throws {
    let auditor = network.workspace(.auditor)
    #expect(auditor.actor.organizationID != nil)
    let all = try auditor.register(.matches, limit: 1_000)
    #expect(!all.contains { $0.reference == world.families[3].match }, "another organization's")
    let first = try auditor.register(.matches, limit: 2)
    let second = try auditor.register(.matches, after: first.last?.reference, limit: 2)
    #expect(first + second == Array(all.prefix(4)))
    #expect(try auditor.register(.matches, state: "proposed").allSatisfy { $0.state == "proposed" })
    #expect(try auditor.register(.matches, state: "x' OR 1") == [])
  }

  @Test func `is no way round the scope, and stands in the log`() throws {
    let supervisor = network.workspace(.supervisor)
    let found = try supervisor.register(.youth, limit: 1_000).map(\.reference)
    #expect(found.contains(world.families[0].youth) && !found.contains(world.families[2].youth))
    #expect(throws: RepositoryError.notPermitted(.seeRegister)) { try network.workspace(.frontDesk).register(.youth) }
    _ = try network.workspace(.auditor).register(.youth, state: "waiting")
    let event = try #require(try network.workspace().auditEvents(limit: 1).first)
    #expect(event.action == .readRegister && event.reason == "youth, waiting" && event.actor == "auditor")
  }

  @Test func `leaves out what is kept more closely than an auditor goes`() throws {
    let youth = world.families[0].youth
    try network.store.write { try $0.execute(sql: "UPDATE person SET sensitivity = 3 WHERE id = \(youth.number)") }
    let auditor = network.workspace(.auditor)
    #expect(try !auditor.register(.youth, limit: 1_000).contains { $0.reference == youth })
    #expect(try !auditor.register(.matches, limit: 1_000).contains { $0.reference == world.families[0].match })
  }
}
