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
    let draft = try desk.saveDraft(form: "youth", values: ["family": "O"])
    let key = DraftKey(form: "youth")
    #expect(try desk.saveDraft(key, over: draft, base: ["family": "A"], values: values) == draft)
    try desk.saveDraft(form: "youth", subject: "Y-4", values: ["family": "Li"])
    let kept = try #require(try desk.draft(form: "youth"))
    #expect(kept.values == values)
    #expect(kept.base == ["family": "A"])
    #expect(try desk.draft(form: "youth", subject: "Y-4")?.values == ["family": "Li"])
    #expect(try desk.draft(form: "mentor") == nil)
    #expect(try desk.drafts().count == 2)
  }

  @Test func `are as many as forms were begun`() throws {
    let desk = try Network.inMemory().workspace(.frontDesk)
    try desk.saveDraft(form: "youth", values: ["given_name": "Luis", "family_name": "Ortiz"])
    try desk.saveDraft(form: "youth", values: ["given_name": "Ana"])
    #expect(try desk.drafts().compactMap(\.person?.full).sorted() == ["Ana", "Luis Ortiz"])
  }

  @Test func `are nobody else's`() throws {
    let network = try Network.inMemory()
    let draft = try network.workspace(.frontDesk).saveDraft(form: "youth", values: ["family": "Li"])
    let director = network.workspace(.director)
    #expect(try director.drafts() == [])
    try director.discardDraft(draft)
    #expect(try director.holdDraft(draft) == nil)
    #expect(try director.saveDraft(DraftKey(form: "youth"), over: draft, values: [:]) != draft)
    #expect(try network.workspace(.frontDesk).drafts().map(\.values) == [["family": "Li"]])
  }

  @Test func `of two windows are never written over or thrown away by each other`() throws {
    let desk = try Network.inMemory().workspace(.frontDesk)
    let (first, second) = (desk.inNewSitting, desk.inNewSitting)
    let key = DraftKey(form: "youth")
    let draft = try first.saveDraft(key, values: ["given_name": "Anna"])
    // The second window goes on with it while it is still open in the first.
    #expect(try second.holdDraft(draft)?.values == ["given_name": "Anna"])
    try second.saveDraft(key, over: draft, values: ["given_name": "Berta"])
    let other = try first.saveDraft(key, over: draft, values: ["given_name": "Anneke"])
    #expect(other != draft)
    try first.discardDraft(draft)
    try first.removing(draft).write("save", .recordInquiry) { _ in }
    #expect(try desk.drafts().compactMap { $0.values["given_name"] }.sorted() == ["Anneke", "Berta"])
  }

  @Test func `go when they are thrown away, or when their record is saved, and not when saving fails`() throws {
    let desk = try Network.inMemory().workspace(.frontDesk)
    let draft = try desk.saveDraft(form: "youth", values: ["family": "Li"])
    _ = try? desk.removing(draft).write("save", .recordInquiry) { _ in throw RepositoryError.busy }
    #expect(try desk.draft(form: "youth") != nil)
    _ = try? desk.removing(draft).write("save", .managePolicy) { _ in }
    #expect(try desk.draft(form: "youth") != nil)
    try desk.removing(draft).write("save", .recordInquiry, undoable: true) { _ in }
    #expect(try desk.draft(form: "youth") == nil)
    #expect(try desk.undoableChange() == nil)
    try desk.discardDraft(try desk.saveDraft(form: "youth", values: [:]))
    #expect(try desk.drafts() == [])
  }

  @Test func `of an earlier release stay, without what they were typed over`() throws {
    let folder = try TemporaryFolder()
    let store = try OldDatabase.make(at: "\(folder.path)/old.sqlite", migrations: 12)
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO draft (user_id, form, subject, body, created_at, updated_at)
            SELECT min(id), 'youth', 'Y-4', '{"town":"Lynn"}', 5, 6 FROM user
          """)
    }
    let kept = try Store.open(path: "\(folder.path)/old.sqlite").read {
      try Row.fetchAll($0, sql: "SELECT form, subject, base, body, updated_at FROM draft")
    }
    #expect(kept.count == 1)
    #expect(
      kept.first == ["form": "youth", "subject": "Y-4", "base": nil, "body": "{\"town\":\"Lynn\"}", "updated_at": 6])
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
