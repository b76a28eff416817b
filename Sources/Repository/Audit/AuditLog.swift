import Domain
import Foundation
import GRDB

/// The append-only table of audit events, each hashed together with its predecessor.
enum AuditLog {
  /// Condition over `audit_event AS e`: the event is about a record, by its own words.
  static func isAbout(_ reference: String) -> String {
    "(e.object = \(reference) OR instr(' ' || e.object || ' ', ' ' || \(reference) || ' ') > 0)"
  }

  /// The newest event, as far as the next one needs it.
  struct Head {
    let sequence: Int64
    let at: Instant
    let hash: [UInt8]
  }

  static func head(_ db: Database) throws -> Head? {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, at, hash FROM audit_event ORDER BY sequence DESC LIMIT 1")
    return try Row.fetchOne(statement).map { row in
      try Head(sequence: Int64(row["sequence"] as Int), at: row["at"], hash: Array(row["hash"] as Data))
    }
  }

  /// Appends an event; its sequence must follow `last`.
  static func append(_ event: AuditEvent, about objects: [Reference], after last: Head?, _ db: Database) throws -> Head
  {
    let previous = last?.hash ?? AuditChain.origin
    let hash = AuditChain.hash(of: event, after: previous)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO audit_event
          (sequence, previous_hash, at, actor_id, actor, terminal, action, object, reason, changes, shown, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.run([
      event.sequence.databaseValue, Data(previous).databaseValue, event.at.databaseValue,
      event.actorID?.databaseValue ?? .null, event.actor.databaseValue, event.terminal.databaseValue,
      event.action.rawValue.databaseValue, event.object.databaseValue, event.reason.databaseValue,
      event.changes.databaseValue, event.shown?.databaseValue ?? .null, Data(hash).databaseValue,
    ])
    let link = try db.cachedStatement(sql: "INSERT INTO audit_object (object, sequence) VALUES (?, ?)")
    for object in objects { try link.run([object.description.databaseValue, event.sequence.databaseValue]) }
    return Head(sequence: event.sequence, at: event.at, hash: hash)
  }
}
