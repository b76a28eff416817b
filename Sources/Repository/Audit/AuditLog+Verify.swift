import Domain
import Foundation
import GRDB

extension AuditLog {
  /// Reads the whole log and works every hash out again; about 100,000 events a second. The index of records must be what
  /// the events say, neither more nor less. Instants never go back but at an event that says that the clock was set back.
  ///
  /// - Parameter expected: A head that was kept elsewhere; a chain alone does not show that its end is missing.
  static func verify(_ db: Database, expecting expected: AuditHead? = nil) throws -> AuditVerification {
    var result = AuditVerification(events: 0, head: nil, fault: nil)
    var previous = AuditChain.origin
    var earliest = Instant(milliseconds: .min)
    var indexed = 0
    let isIndexed = try db.cachedStatement(sql: "SELECT 1 FROM audit_object WHERE object = ? AND sequence = ?")
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_event ORDER BY sequence")
    while let row = try rows.next() {
      let event = try AuditEvent(row)
      let hash = Array(try row.decode(Data.self, forColumn: "hash"))
      if event.sequence != result.events + 1 {
        result.fault = .missing(before: event.sequence)
      } else if Array(try row.decode(Data.self, forColumn: "previous_hash")) != previous {
        result.fault = .detached(event.sequence)
      } else if AuditChain.hash(of: event, after: previous) != hash {
        result.fault = .changed(event.sequence)
      } else if event.at < earliest, event.action != .setClockBack {
        result.fault = .outOfTime(event.sequence)
      } else {
        let objects = Set(event.object.split(separator: " ").map(String.init))
        let isWhole = try objects.allSatisfy { try Bool.fetchOne(isIndexed, arguments: [$0, event.sequence]) ?? false }
        if !isWhole { result.fault = .indexDiffers(event.sequence) }
        indexed += objects.count
      }
      if result.fault != nil { return result }
      let head = AuditHead(sequence: event.sequence, hash: hash.hexadecimal)
      result.events = event.sequence
      result.head = head
      if let expected, expected.sequence == event.sequence, expected != head {
        // The chain holds, and is another than was published.
        result.fault = .headDiffers(event.sequence)
        return result
      }
      previous = hash
      earliest = event.at
    }
    if let expected, expected.sequence > result.events {
      result.fault = .headDiffers(expected.sequence)
    } else if try Int.fetchOne(db, sql: "SELECT count(*) FROM audit_object") != indexed {
      // All that the events name is there, so what is too many is of no event's.
      result.fault = try firstForeign(db).map { .indexDiffers($0) }
    }
    return result
  }

  /// The first event of which the index tells what the event does not.
  private static func firstForeign(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT min(o.sequence) FROM audit_object o LEFT JOIN audit_event e ON e.sequence = o.sequence
        WHERE e.sequence IS NULL OR NOT \(isAbout("o.object"))
        """)
  }
}

extension AuditEvent {
  /// - Throws: Where the row holds what no event can, as in a damaged file.
  init(_ row: Row) throws {
    self.init(
      sequence: try row.decode(forColumn: "sequence"), at: try row.decode(forColumn: "at"),
      actorID: try row.decode(forColumn: "actor_id"), actor: try row.decode(forColumn: "actor"),
      terminal: try row.decode(forColumn: "terminal"), action: AuditAction(try row.decode(forColumn: "action")),
      object: try row.decode(forColumn: "object"), reason: try row.decode(forColumn: "reason"),
      changes: try row.decode(forColumn: "changes"), shown: try row.decode(forColumn: "shown"))
  }
}
