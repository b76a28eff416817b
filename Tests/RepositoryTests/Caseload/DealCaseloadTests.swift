import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Dealing out what a user has")
struct DealCaseloadTests {
  let network: Network
  let director: Workspace
  let mia: Workspace
  let youth: [Reference]
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    mia = network.workspace(.matchSpecialist)
    for login in ["ann", "bob"] {
      try director.addUser(
        NewUser(login: login, name: login, role: .matchSpecialist, organizationID: network.organization))
    }
    let mia = mia
    let network = network
    youth = try (1...4).map { try mia.addYouth(network.youthIntake(given: "Kid \($0.letters)")) }
    match = try network.proposal(youth: "Leo", mentor: "Tom")
  }

  private func user(_ login: String) throws -> Workspace {
    try Workspace.signIn(network.store, login: login, clock: network.clock)
  }

  private func count(_ login: String, _ duty: Duty) throws -> Int {
    try director.caseloads().first { $0.user?.login == login }?.counts[duty] ?? 0
  }

  @Test func `each gets as many as the other, shown first and then done`() throws {
    let plan = try director.dealOut(from: "match-specialist", .evenly, isDryRun: true)
    #expect(plan.lines.filter { $0.duty == .youth }.map(\.receiver) == ["ann", "bob", "ann", "bob"])
    #expect(plan.lines.filter { $0.duty == .matches }.map(\.reference) == [match])
    #expect(try count("match-specialist", .youth) == 4)
    #expect(try director.dealOut(from: "match-specialist", .evenly) == plan)
    #expect(try count("match-specialist", .youth) == 0)
    #expect(try count("ann", .youth) == 2)
    #expect(try count("bob", .youth) == 2)
    try director.undo()
    #expect(try count("match-specialist", .youth) == 4)
    #expect(try count("match-specialist", .matches) == 1)
  }

  @Test func `a user who has somebody is shut out only once somebody else has them`() throws {
    #expect(throws: RepositoryError.caseload(.stillHas(login: "match-specialist", [.youth: 4, .matches: 1]))) {
      try director.setDisabled(true, login: "match-specialist")
    }
    #expect(try director.accounts(login: "match-specialist").first?.isDisabled == false)
    try director.setDisabled(true, login: "match-specialist", dealing: .to(["bob"]))
    #expect(try count("bob", .youth) == 4)
    #expect(try director.accounts(login: "match-specialist").first?.isDisabled == true)
    #expect(try director.needToKnowList().map(\.login).contains("match-specialist") == false)
    #expect(try user("bob").youthRecord(youth[0]).specialist == "bob")
  }

  @Test func `to deal out and to shut out are one change, and one to take back`() throws {
    let events = try network.count("audit_event")
    #expect(throws: RepositoryError.self) {
      try director.setDisabled(true, login: "match-specialist", dealing: .to(["nobody-here"]))
    }
    try director.setDisabled(true, login: "match-specialist", dealing: .to(["bob"]))
    #expect(try network.count("audit_event") == events + 1)
    #expect(try count("bob", .youth) == 4)
  }

  @Test func `what was typed and not saved goes to who is named, else to the supervisor, and is kept on`() throws {
    try mia.saveDraft(form: "youth", values: ["given_name": "Luis"])
    let deal = try director.setDisabled(true, login: "match-specialist", dealing: .to(["bob"]))
    #expect(deal?.drafts == CaseloadDeal.Drafts(receiver: "bob", count: 1))
    #expect(try user("bob").today().first { $0.kind == .drafts }?.rows.map(\.name.given) == ["Luis"])
    // A console that was open keeps what is typed as it ends.
    try mia.saveDraft(form: "youth", values: ["given_name": "Ana"])
    #expect(try user("supervisor").drafts().compactMap(\.person?.given) == ["Ana"])
    #expect(throws: RepositoryError.accessEnded) { try mia.drafts() }
  }

  @Test func `drafts go to nobody who may not see what is in them`() throws {
    let lead = network.workspace(.advocacyLead)
    try lead.saveDraft(form: "contact", values: ["line": "Ann Berg will ask the chair"])
    try director.setSupervisor(of: "advocacy-lead", to: "supervisor")
    #expect(try director.setDisabled(true, login: "advocacy-lead")?.drafts?.receiver == "director")
    #expect(try director.drafts().count == 1)
    #expect(try user("supervisor").drafts() == [])
  }

  @Test func `what goes to nobody is on Today of every specialist and of the supervisor`() throws {
    try director.setDisabled(true, login: "match-specialist", dealing: .nobody)
    for login in ["ann", "bob", "supervisor", "director"] {
      let sections = try user(login).today(limit: 20)
      let unowned = try #require(sections.first { $0.kind == .unowned }, "\(login)")
      #expect(Set(youth).isSubset(of: Set(unowned.rows.compactMap(\.reference))), "\(login)")
      #expect(sections.first { $0.kind == .unownedMatches }?.rows.map(\.reference) == [match], "\(login)")
    }
    #expect(try user("bob").youthRecord(youth[0]).state == .application)
  }

  @Test func `a supervisor leaves no team behind, and an ambassador no match`() throws {
    #expect(throws: RepositoryError.self) { try director.setDisabled(true, login: "supervisor") }
    try director.addUser(NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    try director.setDisabled(true, login: "supervisor", dealing: .evenly)
    #expect(try count("sue", .team) == 3)
    try network.begin(match, supervisor: user("sue"))
    try director.entrustMatch(match, to: network.workspace(.ambassador).actor.id)
    #expect(throws: RepositoryError.caseload(.stillHas(login: "ambassador", [.entrusted: 1]))) {
      try director.changeRole(of: "ambassador", to: .frontDesk)
    }
    #expect(throws: RepositoryError.caseload(.cannotHold(login: "bob", .matchSpecialist, .entrusted))) {
      try director.changeRole(of: "ambassador", to: .frontDesk, dealing: .to(["bob"]))
    }
    try director.changeRole(of: "ambassador", to: .frontDesk, dealing: .nobody)
    #expect(try count("ambassador", .entrusted) == 0)
  }

  @Test func `a role that cannot have them leaves nobody behind`() throws {
    #expect(throws: RepositoryError.self) { try director.changeRole(of: "match-specialist", to: .frontDesk) }
    try director.changeRole(of: "match-specialist", to: .supervisor)
    #expect(try count("match-specialist", .youth) == 4)
    try director.changeRole(of: "match-specialist", to: .auditor, dealing: .to(["ann", "bob"]))
    #expect(try count("ann", .youth) == 2)
  }

  @Test func `a supervisor deals out within the team, without the team`() throws {
    let supervisor = network.workspace(.supervisor)
    #expect(throws: RepositoryError.notFound("director")) { try supervisor.dealOut(from: "director", .nobody) }
    let deal = try supervisor.dealOut(from: "match-specialist", .to(["ann"]))
    #expect(Set(deal.lines.map(\.duty)) == [.youth, .matches])
    #expect(throws: RepositoryError.notPermitted(.dealCaseload)) { try user("ann").dealOut(from: "ann", .nobody) }
    #expect(throws: RepositoryError.caseload(.dealsToItself(login: "ann"))) {
      try supervisor.dealOut(from: "ann", .to(["ann"]))
    }
  }

  @Test func `the schema leaves nobody with a user who is shut out`() throws {
    #expect(throws: (any Error).self) {
      try network.store.write {
        try $0.execute(sql: "UPDATE user SET disabled_at = 1 WHERE login = 'match-specialist'")
      }
    }
    try director.setDisabled(true, login: "match-specialist", dealing: .nobody)
    // Taking the deal back would leave them with somebody who is out.
    #expect(throws: RepositoryError.self) { try director.undo() }
    #expect(try count("ann", .youth) == 0)
    #expect(try director.caseload(of: nil).count >= 5)
  }

  @Test func `a database of before has what a disabled user had as nobody's`() throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      for migration in Schema.current.migrations.prefix(12) { try db.execute(sql: migration) }
      try db.execute(
        sql: """
          PRAGMA defer_foreign_keys = ON;
          INSERT INTO policy (id, key, edition, title, effective_on, body, created_at)
            VALUES (1, 'p', 1, 'P', '2026-01-01', '{}', 0);
          INSERT INTO organization (id, name, kind, created_at, updated_at) VALUES (1, 'O', 'nonprofit', 0, 0);
          INSERT INTO program (id, organization_id, name, setting, policy_id, opened_on, created_at, updated_at)
            VALUES (1, 1, 'C', 'community-based', 1, '2026-01-01', 0, 0);
          INSERT INTO user (id, login, name, role, disabled_at, created_at, updated_at)
            VALUES (1, 'ann', 'Ann', 'match specialist', 5, 0, 0);
          INSERT INTO user (id, login, name, role, supervisor_id, created_at, updated_at)
            VALUES (2, 'bob', 'Bob', 'match specialist', 1, 0, 0);
          INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
            VALUES (1, 'K', 'L', 'l k', '', 0, 0), (2, 'M', 'N', 'n m', '', 0, 0);
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, specialist_id, created_at,
            updated_at) VALUES (1, 1, 'application', '2026-01-01', 0, 1, 0, 0), (2, 1, 'application', '2026-01-01', 0,
            2, 0, 0);
          """)
      try db.execute(sql: Schema.current.migrations[12])
      let owners = try Row.fetchAll(db, sql: "SELECT specialist_id FROM youth_profile ORDER BY person_id")
        .map { try $0.decode(Int64?.self, forColumn: "specialist_id") }
      #expect(owners == [nil, 2])
      #expect(try Int64.fetchOne(db, sql: "SELECT supervisor_id FROM user WHERE id = 2") == nil)
    }
  }
}

extension Network {
  /// Takes a proposal as far as its match meeting, decided by another supervisor.
  fileprivate func begin(_ match: Reference, supervisor: Workspace) throws {
    try supervisor.decideProposal(match, .approve)
    for party in MatchParty.asked { try workspace(.matchSpecialist).recordAcceptance(of: match, by: party) }
    try workspace(.matchSpecialist).activateMatch(match)
  }
}
