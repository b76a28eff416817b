import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Coming for one command")
struct ArrivalTests {
  let network: Network
  let visitor: Workspace

  init() throws {
    network = try Network.inMemory()
    visitor = try Workspace.signIn(
      network.store, login: "supervisor", clock: network.clock, terminal: "SHA256:abc 10.0.0.7"
    ).arriving
  }

  private func told() throws -> [AuditAction] {
    try network.workspace().auditEvents(AuditFilter(actor: "supervisor")).reversed().map(\.action)
  }

  @Test func `is told before the first change, in the same transaction`() throws {
    try visitor.addOrganization(NewOrganization(name: "School", kind: .school))
    #expect(try told() == [.signIn, .addOrganization])
    try visitor.addOrganization(NewOrganization(name: "Club", kind: .school))
    try visitor.recordArrival()
    #expect(try told() == [.signIn, .addOrganization, .addOrganization])
    let events = try network.workspace().auditEvents(AuditFilter(actor: "supervisor"))
    #expect(Set(events.map(\.terminal)) == ["SHA256:abc 10.0.0.7"])
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `is told alone where nothing was changed`() throws {
    _ = try visitor.programs()
    #expect(try told() == [])
    try visitor.recordArrival()
    #expect(try told() == [.signIn])
  }

  @Test func `is told before a search, which is in the log too`() throws {
    _ = try visitor.search("harbor")
    #expect(try told() == [.signIn, .search])
  }

  @Test func `is told with a refusal too, and not lost with a change that fails`() throws {
    #expect(throws: RepositoryError.self) { try visitor.addOrganization(NewOrganization(name: "", kind: .school)) }
    #expect(try told() == [])
    #expect(throws: RepositoryError.notPermitted(.manageUsers)) { try visitor.accounts() }
    #expect(try told() == [.signIn, .refusal])
  }

  @Test func `of the console is told once`() throws {
    try visitor.recordSignIn()
    try visitor.addOrganization(NewOrganization(name: "School", kind: .school))
    try visitor.recordArrival()
    #expect(try told() == [.signIn, .addOrganization])
  }

  @Test func `taking back a change that told it takes back the change alone`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    try visitor.voidPerson(youth, reason: "twice on file")
    #expect(try told() == [.signIn, .voidPerson])
    try visitor.undo()
    #expect(try network.workspace().intakeRow(youth) != nil)
    #expect(try told() == [.signIn, .voidPerson, .undo])
  }
}
