import Domain
import GRDB

/// What each user can take back: the rows a change touched, with their values before and after.
///
/// A change that cannot be taken back leaves an entry without rows, so that nobody takes back the one before it by mistake.
enum UndoLog {
  /// Changes kept for a user; older ones stay as they are.
  static let depth = 100

  /// Keeps what `change` has done; a change that touched no row leaves nothing.
  ///
  /// - Returns: The row id of the entry; nil where there is none.
  @discardableResult
  static func append(_ change: Change, undoing undone: Int64? = nil) throws -> Int64? {
    guard let head = change.head, change.hasTouched, !unnoted.contains(change.action) else { return nil }
    // An import keeps its own rows, and is taken back as a whole.
    let images = change.importRun == nil ? change.finished : []
    if images.isEmpty, try extend(change, to: head.sequence) { return nil }
    var json = JSONText()
    json.array(images) { $1.write(to: &$0, whole: true) }
    let insert = try change.db.cachedStatement(
      sql: """
        INSERT INTO undo_entry
          (user_id, audit_sequence, action, object, inverse, created_at, permission, sitting, undoes)
        SELECT ?, sequence, action, object, ?, ?, ?, ?, ? FROM audit_event WHERE sequence = ?
        """)
    try insert.execute(arguments: [
      change.actor.id, json.text, change.now, change.permission?.rawValue ?? "", change.sitting, undone, head.sequence,
    ])
    let id = change.db.lastInsertedRowID
    let trim = try change.db.cachedStatement(
      sql: """
        DELETE FROM undo_entry WHERE user_id = ?1 AND id <=
          (SELECT id FROM undo_entry WHERE user_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """)
    try trim.execute(arguments: [change.actor.id, depth])
    return id
  }

  /// What nobody does as a change: keeping what was worked out.
  private static let unnoted: Set<AuditAction> = [.keepMatchRun]

  /// Counts the parts of one long import as one entry.
  private static func extend(_ change: Change, to sequence: Int64) throws -> Bool {
    try change.db.execute(
      sql: """
        UPDATE undo_entry SET audit_sequence = ?1, created_at = ?2
        WHERE id = (SELECT max(id) FROM undo_entry WHERE user_id = ?3) AND action = ?4 AND undone_at IS NULL
          AND audit_sequence > (SELECT first_sequence FROM import_run WHERE id = ?5)
        """, arguments: [sequence, change.now, change.actor.id, change.action.rawValue, change.importRun])
    return change.db.changesCount > 0
  }

  /// The last change of a user that was not taken back, whether or not it can be.
  ///
  /// - Parameter sitting: Only of this sitting; nil for all.
  static func last(of actor: Actor, in sitting: String?, _ db: Database) throws -> UndoableChange? {
    try entries("undoes IS NULL", of: actor, in: sitting, limit: 1, db).first
  }

  /// What was taken back last in a sitting, as long as nothing else was done after it.
  static func lastUndone(of actor: Actor, in sitting: String?, _ db: Database) throws -> UndoableChange? {
    let last = try entries("1", of: actor, in: sitting, limit: 1, db).first
    return last?.undoes == nil ? nil : last
  }

  static func entries(
    _ condition: String, of actor: Actor, in sitting: String? = nil, limit: Int, _ db: Database
  ) throws -> [UndoableChange] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT *, inverse <> '[]' AS can_be_undone, EXISTS (SELECT 1 FROM json_each(inverse) i WHERE
            0 IN (i.value ->> '$.set.may_consent[1]', i.value ->> '$.set.may_pick_up[1]',
              i.value ->> '$.set.has_custody[1]', i.value ->> '$.set.eligible[1]')) AS bars,
          CASE WHEN action = 'import' THEN (SELECT max(i.id) FROM import_run i
            WHERE i.user_id = undo_entry.user_id AND i.undone_at IS NULL AND i.first_sequence < audit_sequence
              AND i.last_sequence + 1 >= audit_sequence) END AS import_run
        FROM undo_entry
        WHERE user_id = ?1 AND undone_at IS NULL AND (?2 IS NULL OR sitting = ?2) AND \(condition)
        ORDER BY id DESC LIMIT ?3
        """, arguments: [actor.id, sitting, limit])
    return try rows.map { row in
      let object: String = try row["object"]
      let run: Int64? = try row["import_run"]
      let action = try AuditAction(row["action"])
      let objects = action == .importRecord ? [] : object.split(separator: " ")
      return try UndoableChange(
        id: row["id"], action: action, object: objects.first.flatMap { Reference($0) }, at: row["created_at"],
        permission: Permission(rawValue: row["permission"]),
        others: [.handOver, .dealCaseload].contains(action) ? max(0, objects.count - 1) : 0, bars: row["bars"],
        canBeUndone: run != nil || (row["can_be_undone"] as Bool), importRun: run, undoes: row["undoes"])
    }
  }

  /// What was done by the change that an entry took back.
  static func action(of change: UndoableChange, _ db: Database) throws -> AuditAction {
    let name = try String.fetchOne(
      db, sql: "SELECT action FROM undo_entry WHERE id = ?", arguments: [change.undoes])
    return name.map { AuditAction($0) } ?? change.action
  }

  static func images(of id: Int64, _ db: Database) throws -> [RowImage] {
    let json = try String.fetchOne(db, sql: "SELECT inverse FROM undo_entry WHERE id = ?", arguments: [id])
    return try json.map { try RowImage.read($0, db) } ?? []
  }

  /// Whether a step of a match is still the last one that was not taken back: what came after it hangs on it, even where
  /// it touched other rows. On the first day of a match, and on its opening again, all hangs that was put down since.
  static func isLastStep(_ last: UndoableChange, _ db: Database) throws -> Bool {
    guard AuditAction.matchSteps.contains(last.action), let match = last.object else { return true }
    let hangsAll = last.action == .activateMatch || last.action == .reopenMatch
    let later = try Row.fetchAll(
      db,
      sql: """
        SELECT e.action, e.changes <> '[]' AS has_changed FROM undo_entry u
          JOIN audit_object o ON o.object = ? AND o.sequence > u.audit_sequence
          JOIN audit_event e ON e.sequence = o.sequence
        WHERE u.id = ? AND e.action <> 'undo' AND NOT EXISTS
          (SELECT 1 FROM undo_entry x WHERE x.audit_sequence = e.sequence AND x.undone_at IS NOT NULL)
        """, arguments: [match.description, last.id])
    return try !later.contains { row in
      try AuditAction.matchSteps.contains(AuditAction(row["action"])) || hangsAll && (row["has_changed"] as Bool)
    }
  }

  /// Notes that an entry is taken back; of what was taken back and is done again, opens the change again.
  static func close(_ change: UndoableChange, at now: Instant, _ db: Database) throws {
    try db.execute(sql: "UPDATE undo_entry SET undone_at = ? WHERE id = ?", arguments: [now, change.id])
    if let undone = change.undoes {
      try db.execute(sql: "UPDATE undo_entry SET undone_at = NULL WHERE id = ?", arguments: [undone])
    }
  }
}
