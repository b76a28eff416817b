import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Who has seen a record")
struct RecordLooksTests {
  let world: AccessWorld
  var network: Network { world.network }
  var family: AccessFamily { world.families[0] }

  init() throws { world = try AccessWorld() }

  @Test func `holds each opening with who, in what role, and of a youth those of the match`() throws {
    _ = try network.workspace(.frontDesk).youthRecord(family.youth)
    _ = try network.workspace(.frontDesk).youthRecord(family.youth, isRefresh: true)
    _ = try network.workspace(.ambassador).matchRecord(family.match)
    _ = try network.workspace(.matchSpecialist).youthRecord(world.families[5].youth)
    let found = try network.workspace(.supervisor).looks(at: family.youth)
    #expect(found.name?.given == "Mei")
    #expect(found.looks.map(\.record) == [family.youth, family.match])
    #expect(found.looks.map(\.role) == [.frontDesk, .ambassador])
    #expect(found.looks.map(\.name) == ["Fay Desk", "Ada Ambassador"])
  }

  @Test func `is not hidden by thinning out the index of records`() throws {
    _ = try network.workspace(.frontDesk).youthRecord(family.youth)
    try network.store.write { try $0.execute(sql: "DELETE FROM audit_object WHERE object = 'Y-101'") }
    #expect(family.youth == Reference(.youth, 101))
    #expect(try network.workspace(.supervisor).looks(at: family.youth).looks.map(\.role) == [.frontDesk])
    let events = try network.workspace().auditEvents(AuditFilter(object: family.youth, action: .read))
    #expect(events.map(\.actor) == ["front-desk"])
  }

  @Test func `does not take one record for another whose reference begins alike`() throws {
    _ = try network.workspace(.frontDesk).youthRecord(family.youth)
    #expect(try network.workspace().looks(at: Reference(.youth, 10)).looks == [])
    #expect(throws: RepositoryError.notFound("A-101"), "the youth is under one reference") {
      try network.workspace().looks(at: Reference(.adult, 101))
    }
  }

  @Test func `is told of records in reach, and to an auditor of every record without a name`() throws {
    let other = world.families[2].youth
    #expect(throws: RepositoryError.notFound("\(other)")) { try network.workspace(.supervisor).looks(at: other) }
    _ = try network.workspace().youthRecord(other)
    let found = try network.workspace(.auditor).looks(at: other)
    #expect(found.looks.count == 1 && found.name == nil)
  }
}

@Suite("Coming and going")
struct SignInEventTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  @Test func `leave an event each, with the place the user came from`() throws {
    let place = "pts/3 from 10.0.0.7 with SHA256:abc"
    let user = try Workspace.signIn(network.store, login: "ambassador", clock: network.clock, terminal: place)
    try user.recordSignIn()
    try user.recordSignOut(reason: "the line was cut")
    let events = try network.workspace().auditEvents(limit: 2)
    #expect(events.map(\.action) == [.signOut, .signIn])
    #expect(events.map(\.terminal) == [place, place])
    #expect(events.map(\.actor) == ["ambassador", "ambassador"])
    #expect(events.first?.reason == "the line was cut")
  }

  @Test func `of a stranger leaves one of the refusal, with no more of the name than fits`() throws {
    let login = String(repeating: "x", count: 5_000)
    Workspace.recordRefusedSignIn(network.store, login: login, clock: network.clock, terminal: "pts/4")
    let event = try #require(try network.workspace().auditEvents(limit: 1).first)
    #expect(event.action == .refusedSignIn && event.terminal == "pts/4" && event.actorID == nil)
    #expect(event.reason.count == 100)
    #expect(try network.workspace().verifyAudit().fault == nil)
  }
}

@Suite("A published head")
struct AuditHeadTests {
  @Test func `is read as it is printed, and nothing else is`() throws {
    let director = try Network.inMemory().workspace()
    let head = try #require(try director.auditHead())
    #expect(AuditHead(head.text) == head)
    #expect(try director.verifyAudit(expecting: head).fault == nil)
    for text in [
      "", "7", "7:", "x:\(head.hash)", "0:\(head.hash)", "7:\(head.hash.dropLast())", "7:\(head.hash):", "7:z",
    ] {
      #expect(AuditHead(text) == nil, "\(text)")
    }
  }

  @Test func `beyond the end of the log shows where the log ends`() throws {
    let network = try Network.inMemory()
    var head = try #require(try network.workspace().auditHead())
    let last = head.sequence
    head.sequence += 5
    let result = try network.workspace().verifyAudit(expecting: head)
    #expect(result.events == last && result.fault == .headDiffers(last + 5))
  }
}
