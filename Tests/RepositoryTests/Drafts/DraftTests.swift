import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("Drafts")
struct DraftTests {
  @Test func `come back as they were typed`() throws {
    let desk = try Network.inMemory().workspace(.frontDesk)
    let values = ["family": "O'Brien \"Bo\"\n\u{1b}[31m", "given": "Nguyễn 🦊", "empty": ""]
    try desk.saveDraft(form: "youth", values: ["family": "O"])
    try desk.saveDraft(form: "youth", values: values)
    try desk.saveDraft(form: "youth", subject: "Y-4", values: ["family": "Li"])
    #expect(try desk.draft(form: "youth")?.values == values)
    #expect(try desk.draft(form: "youth", subject: "Y-4")?.values == ["family": "Li"])
    #expect(try desk.draft(form: "mentor") == nil)
    #expect(try desk.drafts().count == 2)
  }

  @Test func `are nobody else's`() throws {
    let network = try Network.inMemory()
    try network.workspace(.frontDesk).saveDraft(form: "youth", values: ["family": "Li"])
    #expect(try network.workspace(.director).drafts() == [])
    try network.workspace(.director).discardDraft(form: "youth")
    #expect(try network.workspace(.frontDesk).drafts().count == 1)
  }

  @Test func `go when they are thrown away, or when their record is saved, and not when saving fails`() throws {
    let desk = try Network.inMemory().workspace(.frontDesk)
    try desk.saveDraft(form: "youth", values: ["family": "Li"])
    _ = try? desk.write("save", .recordInquiry) { change in
      try change.removeDraft(form: "youth")
      throw RepositoryError.busy
    }
    #expect(try desk.draft(form: "youth") != nil)
    try desk.write("save", .recordInquiry, undoable: true) { try $0.removeDraft(form: "youth") }
    #expect(try desk.draft(form: "youth") == nil)
    #expect(try desk.undoableChange() == nil)
    try desk.saveDraft(form: "youth", values: [:])
    try desk.discardDraft(form: "youth")
    #expect(try desk.drafts() == [])
  }

  @Test func `expire after seven days`() throws {
    let now = Mutex(Int64(1_800_000_000_000))
    let clock = Clock(now: { Instant(milliseconds: now.withLock { $0 }) }, today: { Network.today })
    let network = try Network.inMemory(clock: clock)
    let desk = network.workspace(.frontDesk)
    try desk.saveDraft(form: "youth", values: [:])
    now.withLock { $0 += 7 * 86_400_000 }
    #expect(try desk.draft(form: "youth") != nil)
    now.withLock { $0 += 1 }
    #expect(try desk.draft(form: "youth") == nil)
    try desk.saveDraft(form: "mentor", values: [:])
    #expect(try network.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM draft") } == 1)
  }

  @Test func `leave no audit event`() throws {
    let network = try Network.inMemory()
    let before = try network.workspace().verifyAudit().events
    try network.workspace().saveDraft(form: "youth", values: ["family": "Li"])
    #expect(try network.workspace().verifyAudit().events == before)
  }
}
