import Domain
import Foundation
import GRDB

extension AuditLog {
  /// Reads the whole log and works every hash out again; about 100,000 events a second.
  ///
  /// - Parameter expected: A head that was kept elsewhere; a chain alone does not show that its end is missing.
  static func verify(_ db: Database, expecting expected: AuditHead? = nil) throws -> AuditVerification {
    var result = AuditVerification(events: 0, head: nil, fault: nil)
    var previous = AuditChain.origin
    var earliest = Instant(milliseconds: .min)
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_event ORDER BY sequence")
    while let row = try rows.next() {
      let event = AuditEvent(row)
      let hash = Array(row["hash"] as Data)
      if event.sequence != result.events + 1 {
        result.fault = .missing(before: event.sequence)
      } else if Array(row["previous_hash"] as Data) != previous {
        result.fault = .detached(event.sequence)
      } else if AuditChain.hash(of: event, after: previous) != hash {
        result.fault = .changed(event.sequence)
      } else if event.at < earliest {
        result.fault = .outOfTime(event.sequence)
      } else if let expected, expected.sequence == event.sequence, expected.hash != AuditChain.text(hash) {
        result.fault = .headDiffers(event.sequence)
      }
      if result.fault != nil { return result }
      result.events = event.sequence
      result.head = AuditHead(sequence: event.sequence, hash: AuditChain.text(hash))
      previous = hash
      earliest = event.at
    }
    if let expected, expected.sequence > result.events { result.fault = .headDiffers(expected.sequence) }
    return result
  }
}

extension AuditEvent {
  init(_ row: Row) {
    self.init(
      sequence: row["sequence"], at: row["at"], actorID: row["actor_id"], actor: row["actor"],
      terminal: row["terminal"], action: AuditAction(row["action"]), object: row["object"], reason: row["reason"],
      changes: row["changes"])
  }
}
