import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Undoing by sitting")
struct UndoSittingTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  @Test func `a youth who was added is taken back, and added again, and no older change is`() throws {
    let desk = network.workspace().inNewSitting
    try desk.setHouseRule(.lockMinutes, to: 5)
    let youth = try desk.addYouth(network.youthIntake())
    let change = try #require(try desk.undoableChange())
    #expect(change.action == .addYouth && change.object == youth)
    #expect(change.title.people.first?.full == "Mei Ahmed")
    try desk.undo()
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
    #expect(try desk.search("Ahmed").isEmpty)
    let undone = try #require(try desk.redoableChange())
    #expect(undone.action == .addYouth)
    try desk.undo(undone.id)
    #expect(try desk.intakeQueue(IntakeQueueRequest()).map(\.reference) == [youth])
    #expect(try desk.undoableChange()?.id == change.id)
    #expect(try desk.redoableChange() == nil)
    #expect(try desk.houseRules()[.lockMinutes] == 5)
    try desk.undo()
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
    #expect(try desk.verifyAudit().fault == nil)
  }

  @Test func `what something has come to stand on is not taken back, and it is said what`() throws {
    let desk = network.workspace()
    let youth = try desk.addYouth(network.youthIntake())
    let adding = try #require(try desk.undoableChange())
    var father = RelativeIntake(.new(PersonDetails(name: PersonName(given: "Ali", family: "Ahmed"))))
    father.label = "father"
    try desk.addRelative(father, to: youth)
    let refusal = #expect(throws: RepositoryError.self) { try desk.undo(adding.id) }
    guard case .undoBlocked(youth.description, .record) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    try desk.undo()
    try desk.undo(adding.id)
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
  }

  @Test func `a user and a key that were added are taken back, and their login and key are free again`() throws {
    let desk = network.workspace()
    let key = try PublicKey(PublicKeyTests.ed25519)
    let first = try desk.addUser(
      NewUser(login: "ann", name: "Ann Lee", role: .frontDesk, organizationID: network.organization))
    try desk.addKey(key, to: "ann")
    try desk.undo()
    try desk.undo()
    #expect(throws: RepositoryError.unknownUser(login: "ann")) {
      try Workspace.signIn(network.store, login: "ann", clock: network.clock)
    }
    let second = try desk.addUser(
      NewUser(login: "ann", name: "Ann Wu", role: .frontDesk, organizationID: network.organization))
    try desk.addKey(key, to: "ann")
    #expect(second == first + 1, "the first one's number is in the log, and stays hers")
    #expect(try desk.verifyAudit().fault == nil)
  }

  @Test func `a reference that was taken back never names another record`() throws {
    let desk = network.workspace()
    let first = try network.course("First")
    try desk.undo()
    let second = try network.course("Second")
    #expect(second.number == first.number + 1)
    let undone = try #require(try desk.undoableChanges().first { $0.object == second })
    try desk.undo(undone.id)
    try desk.undo(try #require(try desk.redoableChange()).id)
    #expect(try desk.courseNames().map(\.reference).contains(second))
    #expect(try network.course("Third").number == second.number + 1)
  }

  @Test func `another sitting begins with nothing to take back`() throws {
    let (first, second) = (network.workspace().inNewSitting, network.workspace().inNewSitting)
    try first.setHouseRule(.lockMinutes, to: 5)
    #expect(try second.undoableChange() == nil)
    #expect(throws: RepositoryError.nothingToUndo) { try second.undo() }
    #expect(try second.undoableChange(everywhere: true)?.action == .setHouseRule)
    try second.setHouseRule(.lockMinutes, to: 7)
    #expect(throws: RepositoryError.undoBlocked("", .changedSince)) { try first.undo() }
    #expect(try second.undoableChanges().prefix(2).map(\.action) == [.setHouseRule, .setHouseRule])
  }

  @Test func `a change that cannot be taken back stands in front of those before it`() throws {
    let desk = network.workspace().inNewSitting
    try desk.setHouseRule(.lockMinutes, to: 5)
    let file = "Name,DOB\nAnn Smith,2014-05-06\nBen Smith,2013-05-06\n"
    _ = try desk.importRecords(.youth, from: .bytes(Array(file.utf8)))
    #expect(try desk.undoableChange()?.action == .importRecord)
    try desk.undo()
    #expect(try desk.search("Smith").isEmpty)
    #expect(try desk.undoableChange()?.canBeUndone == false)
    #expect(throws: RepositoryError.self) { try desk.undo() }
    #expect(try desk.houseRules()[.lockMinutes] == 5)
  }

  @Test func `something new done since is not overtaken by doing again`() throws {
    let desk = network.workspace().inNewSitting
    try desk.setHouseRule(.lockMinutes, to: 5)
    try desk.undo()
    try desk.setHouseRule(.lockMinutes, to: 6)
    #expect(try desk.redoableChange() == nil)
  }

  @Test func `a role is given back only with a reason, and never so that no director is left`() throws {
    let director = network.workspace()
    try director.changeRole(of: "supervisor", to: .director)
    let change = try #require(try director.undoableChange())
    #expect(change.isProtective)
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) { try director.undo() }
    try network.store.write {
      try $0.execute(sql: "UPDATE user SET disabled_at = 1 WHERE role = 'director' AND login <> 'supervisor'")
    }
    // Who is no director any more takes nothing back.
    #expect(throws: RepositoryError.accessEnded) { try director.undo(reason: "By mistake.") }
  }
}
