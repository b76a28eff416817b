import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What a console has shown")
struct LookLedgerTests {
  let world: AccessWorld
  var network: Network { world.network }
  var family: AccessFamily { world.families[0] }

  init() throws { world = try AccessWorld() }

  private func events(_ action: AuditAction) throws -> [AuditEvent] {
    try network.workspace().auditEvents(AuditFilter(action: action)).reversed()
  }

  private func page(_ console: Workspace) throws -> [WaitingYouthRow] { try console.waitingYouth(limit: 2) }

  @Test func `is in no event until it is written down, and then in one for each list`() throws {
    let console = network.workspace(.supervisor).inNewSitting
    let shown = try page(console)
    _ = try console.today()
    #expect(try events(.list) == [] && console.hasLooksToTell)
    try console.tellLooks()
    let lists = try events(.list)
    #expect(lists.map(\.reason) == ["waiting youth", "today"])
    #expect(Set(lists[0].records.references) == Set(shown.map(\.reference)))
    #expect(!console.hasLooksToTell)
  }

  @Test func `is written down once a day, however often it is read`() throws {
    let console = network.workspace(.supervisor).inNewSitting
    for _ in 1...3 {
      _ = try page(console)
      try console.tellLooks()
    }
    #expect(try events(.list).count == 1)
    let again = network.workspace(.supervisor).inNewSitting
    _ = try page(again)
    try again.tellLooks()
    #expect(try events(.list).count == 2, "another sitting is another look")
    let ledger = LookLedger()
    let look = LookLedger.Look(place: .matches, records: [family.match])
    ledger.note(look, on: Network.today)
    #expect(ledger.take() == [look])
    ledger.note(look, on: Network.today)
    #expect(ledger.take() == [])
    ledger.note(look, on: Network.today + 1)
    #expect(ledger.take() == [look], "so is another day")
  }

  @Test func `of a list that goes on holds only who is new`() throws {
    let console = network.workspace().inNewSitting
    let first = try console.waitingYouth(limit: 1)
    try console.tellLooks()
    let both = try console.waitingYouth(limit: 2)
    try console.tellLooks()
    let lists = try events(.list)
    #expect(both.count == 2 && lists.count == 2)
    #expect(lists[1].records.references == Array(both.map(\.reference).dropFirst()))
    #expect(first.map(\.reference) == lists[0].records.references)
  }

  @Test func `of a search that is being typed is one search with all it has found`() throws {
    let console = network.workspace(.supervisor).inNewSitting
    for length in 2...family.word.count { _ = try console.search(String(family.word.prefix(length))) }
    try console.tellLooks()
    let searches = try events(.search)
    #expect(searches.count == 1)
    #expect(searches[0].records.contains(family.youth) && searches[0].records.contains(family.guardian))
    _ = try console.search("somebody else")
    _ = try console.search("")
    try console.tellLooks()
    #expect(try events(.search).count == 2, "a search that finds nobody is one, and no text is none")
  }

  @Test func `waits where the log can't be written, and is not lost`() throws {
    let console = network.workspace(.supervisor).inNewSitting
    _ = try page(console)
    try network.store.write {
      try $0.execute(sql: "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END")
    }
    #expect(throws: RepositoryError.self) { try console.tellLooks() }
    #expect(console.hasLooksToTell)
    try network.store.write { try $0.execute(sql: "DROP TRIGGER full") }
    try console.tellLooks()
    #expect(try events(.list).count == 1 && !console.hasLooksToTell)
  }

  @Test func `is written down although the user was shut out since`() throws {
    let console = network.workspace(.frontDesk).inNewSitting
    _ = try console.intakeQueue(IntakeQueueRequest())
    try network.workspace().setDisabled(true, login: "front-desk", reason: "left")
    try console.tellLooks()
    #expect(try events(.list).map(\.actor) == ["front-desk"])
  }

  @Test func `of a command is in the log before the rows are given out, or they are not`() throws {
    try network.store.write {
      try $0.execute(sql: "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END")
    }
    let desk = network.workspace(.frontDesk)
    #expect(throws: RepositoryError.self) { try desk.intakeQueue(IntakeQueueRequest()) }
    #expect(throws: RepositoryError.self) { try desk.search(family.word) }
    #expect(try desk.programs().count > 0)
  }

  @Test func `leaves other consoles as they are`() throws {
    let other = network.workspace(.matchSpecialist)
    let before = try other.shownContent()
    _ = try network.workspace(.supervisor).waitingYouth(limit: 2)
    #expect(try !other.hasChanged(since: before, to: other.shownContent()))
  }

  @Test func `can't be taken back, and doesn't stand before what can be`() throws {
    let desk = network.workspace(.matchSpecialist)
    try desk.recordInterview(of: family.applicant)
    let change = try #require(try desk.undoableChange())
    _ = try desk.waitingYouth(limit: 2)
    _ = try desk.search(family.word)
    #expect(try desk.undoableChange()?.id == change.id)
    try desk.undo()
  }
}

@Suite("What was searched for")
struct SearchTermTests {
  let world: AccessWorld
  var network: Network { world.network }

  init() throws { world = try AccessWorld() }

  private func searches(_ term: String? = nil) throws -> [AuditEvent] {
    var filter = AuditFilter(action: .search)
    filter.term = term
    return try network.workspace().auditEvents(filter)
  }

  @Test func `is in the log as a hash, by which alone it is found again`() throws {
    _ = try network.workspace(.frontDesk).search("Mei  ZQOWN")
    let event = try #require(try searches().first)
    #expect(event.hasSealedTerm && !event.reason.lowercased().contains("zqown"))
    #expect(try searches("mei zqown") == [event], "capitals and blanks do not matter")
    #expect(try searches("mei") == [] && searches("'; DROP TABLE audit_event; --") == [])
    // Once the salt is destroyed, nobody can tell; the chain holds.
    try network.store.write { try $0.execute(sql: "DELETE FROM audit_salt WHERE record LIKE 'search %'") }
    #expect(try searches("mei zqown") == [])
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `has a salt of its own each month`() throws {
    _ = try network.workspace(.frontDesk).search("mei")
    _ = try network.workspace(.frontDesk).on(Network.today + 40).search("mei")
    let found = try searches()
    #expect(found.count == 2 && found[0].reason != found[1].reason)
    #expect(try searches("mei") == found)
  }

  @Test func `is readable where the organization keeps it, but not to an auditor`() throws {
    try network.workspace().setHouseRule(.keepSearchTerms, to: 1)
    _ = try network.workspace(.frontDesk).search("Mei")
    #expect(try searches().first?.reason == "Mei")
    #expect(try searches("Mei").count == 1)
    let auditor = try network.workspace(.auditor).auditEvents(AuditFilter(action: .search))
    #expect(auditor.map(\.reason) == [""])
  }
}
