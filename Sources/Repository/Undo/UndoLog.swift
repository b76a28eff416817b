import Domain
import GRDB

/// What each user can take back: the rows a change touched, with their values before and after.
enum UndoLog {
  /// Changes kept for a user; older ones stay as they are.
  static let depth = 100

  /// Keeps what `change` has done; a change that touched no row leaves nothing.
  static func append(_ change: Change) throws {
    guard let head = change.head, !change.finished.isEmpty else { return }
    var json = JSONText()
    json.array(change.finished) { $1.write(to: &$0, whole: true) }
    let insert = try change.db.cachedStatement(
      sql: """
        INSERT INTO undo_entry (user_id, audit_sequence, action, object, inverse, created_at, permission)
        SELECT ?, sequence, action, object, ?, ?, ? FROM audit_event WHERE sequence = ?
        """)
    try insert.execute(arguments: [
      change.actor.id, json.text, change.now, change.permission?.rawValue ?? "", head.sequence,
    ])
    let trim = try change.db.cachedStatement(
      sql: """
        DELETE FROM undo_entry WHERE user_id = ?1 AND id <=
          (SELECT id FROM undo_entry WHERE user_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """)
    try trim.execute(arguments: [change.actor.id, depth])
  }

  static func last(of actor: Actor, _ db: Database) throws -> UndoableChange? {
    let sql = "SELECT * FROM undo_entry WHERE user_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1"
    return try Row.fetchOne(db, sql: sql, arguments: [actor.id]).map { row in
      let object: String = try row["object"]
      return try UndoableChange(
        id: row["id"], action: AuditAction(row["action"]),
        object: object.split(separator: " ").first.flatMap { Reference($0) }, at: row["created_at"],
        permission: Permission(rawValue: row["permission"]))
    }
  }

  static func images(of id: Int64, _ db: Database) throws -> [RowImage] {
    let json = try String.fetchOne(db, sql: "SELECT inverse FROM undo_entry WHERE id = ?", arguments: [id])
    return try json.map { try RowImage.read($0, db) } ?? []
  }

  /// Whether a step of a match is still the last one that was not taken back: what came after it hangs on it, even where
  /// it touched other rows.
  static func isLastStep(_ last: UndoableChange, _ db: Database) throws -> Bool {
    guard AuditAction.matchSteps.contains(last.action), let match = last.object else { return true }
    let later = try String.fetchAll(
      db,
      sql: """
        SELECT e.action FROM undo_entry u
          JOIN audit_object o ON o.object = ? AND o.sequence > u.audit_sequence
          JOIN audit_event e ON e.sequence = o.sequence
        WHERE u.id = ? AND NOT EXISTS
          (SELECT 1 FROM undo_entry x WHERE x.audit_sequence = e.sequence AND x.undone_at IS NOT NULL)
        """, arguments: [match.description, last.id])
    return !later.contains { AuditAction.matchSteps.contains(AuditAction($0)) }
  }

  static func close(_ id: Int64, at now: Instant, _ db: Database) throws {
    try db.execute(sql: "UPDATE undo_entry SET undone_at = ? WHERE id = ?", arguments: [now, id])
  }
}
