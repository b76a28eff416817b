package import Domain
import GRDB

extension AuditAction {
  package static let undoImport = AuditAction("take back import")
}

extension Workspace {
  /// Takes an import of the actor back as a whole: what it added is voided or removed, what it changed is as it was, and
  /// its ids are free again.
  ///
  /// - Returns: What was taken back.
  /// - Throws: ``RepositoryError/nothingToUndo`` for an import that is not the actor's or was taken back already;
  ///   ``RepositoryError/undoBlocked(_:_:)`` with the first record that somebody has changed since. Then nothing happens.
  @discardableResult
  package func undoImport(_ id: Int64) throws(RepositoryError) -> ImportRecord {
    guard let record = try imports(limit: 10_000).first(where: { $0.id == id }), !record.isUndone else {
      throw .nothingToUndo
    }
    for permission in record.kind.importPermissions where !may(permission) {
      throw refuse(permission, AuditAction.undoImport.rawValue)
    }
    try perform(.undoImport, record.kind.importPermissions.first, reason: "\(id)") { change in
      let isOpen = try Row.fetchOne(
        change.db, sql: "SELECT 1 FROM import_run WHERE id = ? AND undone_at IS NULL", arguments: [id])
      guard isOpen != nil else { throw RepositoryError.nothingToUndo }
      if let record = try change.firstChanged(sinceImport: id) {
        throw RepositoryError.undoBlocked(record, .changedSince)
      }
      let steps = try Int.fetchAll(
        change.db, sql: "SELECT number FROM import_step WHERE import_id = ? ORDER BY number DESC", arguments: [id])
      for number in steps {
        let json = try String.fetchOne(
          change.db, sql: "SELECT inverse FROM import_step WHERE import_id = ? AND number = ?",
          arguments: [id, number])
        let images = try json.map { try RowImage.read($0, change.db) } ?? []
        do {
          for image in images.reversed() { try change.takeBack(image) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw RepositoryError.undoBlocked("", .changedSince)
        }
        if !change.images.isEmpty { try change.finishEvent() }
      }
      try change.db.execute(sql: "DELETE FROM source_id WHERE import_id = ?", arguments: [id])
      try change.db.execute(
        sql: "UPDATE import_run SET undone_at = ? WHERE id = ?", arguments: [change.now, id])
    }
    return record
  }
}

extension Change {
  /// A record of the import that anybody has changed since it came in; nil for none.
  fileprivate func firstChanged(sinceImport id: Int64) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT later.object FROM import_run i
          JOIN audit_event e ON e.sequence > i.first_sequence AND e.sequence <= i.last_sequence AND e.action = 'import'
            AND e.actor_id = i.user_id
          JOIN audit_object o ON o.sequence = e.sequence
          JOIN audit_object later ON later.object = o.object AND later.sequence > o.sequence
          JOIN audit_event l ON l.sequence = later.sequence AND l.changes <> '[]'
        WHERE i.id = ? AND NOT (l.action = 'import' AND l.actor_id = i.user_id AND l.sequence <= i.last_sequence)
        LIMIT 1
        """, arguments: [id])
  }

  fileprivate mutating func takeBack(_ image: RowImage) throws {
    let key = Values(image.key)
    switch image.operation {
    case .update:
      let told = image.fields.filter { !RowImage.isBookkeeping($0.column) }
      try update(image.table, key: key, set: Values(told.map { ($0.column, $0.before) }))
    case .delete: try insert(image.table, Values(image.fields.map { ($0.column, $0.before) }))
    case .insert: try takeBackAdded(image, key)
    }
  }

  private mutating func takeBackAdded(_ image: RowImage, _ key: Values) throws {
    let columns = try Set(db.columns(in: image.table).map(\.name))
    guard columns.contains("voided_at") else {
      try delete(image.table, key: key)
      return
    }
    var values: Values = ["voided_at": now, "void_reason": "import taken back"]
    if columns.contains("external_id") { values["external_id"] = nil as String? }
    try update(image.table, key: key, set: values)
    guard image.table == "person", let id = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) }) else { return }
    // The ids of a record that is void are free for the next import.
    for profile in ["youth_profile", "mentor_profile"]
    where try Row.fetchOne(db, sql: "SELECT 1 FROM \(profile) WHERE person_id = ?", arguments: [id]) != nil {
      try update(profile, id: id, set: ["external_id": nil as String?])
    }
  }
}
