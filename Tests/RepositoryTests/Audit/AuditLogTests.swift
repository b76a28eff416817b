import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("The audit log")
struct AuditLogTests {
  let network: Network
  var director: Workspace { network.workspace() }

  init() throws {
    network = try Network.inMemory()
    for number in 1...5 {
      try network.workspace().addOrganization(NewOrganization(name: "School \(number)", kind: .school))
    }
  }

  /// Alters the log as somebody could who owns the file.
  private func tamper(_ sql: String) throws -> AuditVerification {
    try network.store.write { db in
      try db.execute(
        sql: """
          PRAGMA defer_foreign_keys = ON; DELETE FROM undo_entry;
          DROP TRIGGER audit_event_is_final_update; DROP TRIGGER audit_event_is_final_delete; \(sql);
          DELETE FROM audit_object WHERE sequence NOT IN (SELECT sequence FROM audit_event)
          """)
    }
    return try director.verifyAudit()
  }

  @Test func `verifies as it was written`() throws {
    let result = try director.verifyAudit()
    #expect(result.fault == nil)
    #expect(result.head?.sequence == result.events)
    #expect(result.head?.hash.count == 64)
  }

  @Test(arguments: [
    "actor = 'x'", "actor_id = 2", "reason = 'x'", "object = ''", "changes = '[]'", "at = at + 1",
    "action = 'read'", "terminal = 'x'", "actor_id = NULL",
  ])
  func `shows an event that was changed`(change: String) throws {
    #expect(try tamper("UPDATE audit_event SET \(change) WHERE sequence = 4").fault == .changed(4))
  }

  @Test func `shows an event that was taken out`() throws {
    #expect(try tamper("DELETE FROM audit_event WHERE sequence = 4").fault == .missing(before: 5))
  }

  @Test func `shows an event that was taken out with the rest moved up`() throws {
    let sql = """
      DELETE FROM audit_event WHERE sequence = 4;
      UPDATE audit_event SET sequence = sequence - 1 WHERE sequence > 4
      """
    #expect(try tamper(sql).fault == .detached(4))
  }

  @Test func `shows an event that was put in`() throws {
    let sql = """
      UPDATE audit_event SET sequence = -sequence - 1 WHERE sequence > 4;
      UPDATE audit_event SET sequence = -sequence WHERE sequence < 0;
      INSERT INTO audit_event SELECT 5, hash, at, actor_id, actor, '', 'read', '', '', '[]', zeroblob(32), ''
        FROM audit_event WHERE sequence = 4
      """
    #expect(try tamper(sql).fault == .changed(5))
  }

  @Test func `shows against a head kept elsewhere that its end was cut off or written anew`() throws {
    let head = try #require(try director.verifyAudit().head)
    #expect(try director.verifyAudit(expecting: head).fault == nil)
    let other = AuditHead(sequence: head.sequence, hash: String(repeating: "0", count: 64))
    #expect(try director.verifyAudit(expecting: other).fault == .headDiffers(head.sequence))
    #expect(try tamper("DELETE FROM audit_event WHERE sequence = \(head.sequence)").fault == nil)
    #expect(try director.verifyAudit(expecting: head).fault == .headDiffers(head.sequence))
  }

  @Test func `refuses to be changed from within`() throws {
    for sql in ["UPDATE audit_event SET reason = 'x'", "DELETE FROM audit_event"] {
      #expect(throws: DatabaseError.self) { try network.store.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func `never goes back in time with the clock`() throws {
    let now = Mutex(Int64(2_000_000_000_000))
    let clock = Clock(now: { Instant(milliseconds: now.withLock { $0 }) }, today: { Network.today })
    let network = try Network.inMemory(clock: clock)
    now.withLock { $0 = 1_000 }
    try network.workspace().addOrganization(NewOrganization(name: "X", kind: .school))
    let events = try network.workspace().auditEvents(limit: 2)
    #expect(events[0].at >= events[1].at)
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `is read by record, user and action, newest first, a page at a time`() throws {
    try network.workspace(.supervisor).addOrganization(NewOrganization(name: "Team's", kind: .school))
    let all = try director.auditEvents(AuditFilter(action: .addOrganization))
    #expect(all.map(\.sequence) == all.map(\.sequence).sorted(by: >))
    let first = try director.auditEvents(AuditFilter(action: .addOrganization), limit: 2)
    let second = try director.auditEvents(AuditFilter(action: .addOrganization), .after(first[1].sequence), limit: 2)
    #expect(first + second == Array(all.prefix(4)))
    #expect(try director.auditEvents(AuditFilter(actor: "supervisor")).count == 1)
    let object = try #require(Reference(all[1].object))
    #expect(try director.auditEvents(AuditFilter(object: object)) == [all[1]])
  }

  @Test func `is not for everybody to read`() {
    #expect(throws: RepositoryError.notPermitted(.readAudit)) { try network.workspace(.frontDesk).auditEvents() }
  }
}
