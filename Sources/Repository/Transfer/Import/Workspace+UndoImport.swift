package import Domain
import GRDB

extension AuditAction {
  package static let undoImport = AuditAction("take back import")
}

extension Workspace {
  /// An import of the actor that can still be taken back.
  ///
  /// - Throws: ``RepositoryError/importTakenBack(_:)`` where it was; ``RepositoryError/notFound(_:)`` for another's.
  package func openImport(_ id: Int64) throws(RepositoryError) -> ImportRecord {
    guard let record = try imports(limit: 10_000).first(where: { $0.id == id }) else { throw .notFound("import \(id)") }
    guard !record.isUndone else { throw .importTakenBack(id) }
    return record
  }

  /// Takes an import of the actor back: what it added is voided or removed, what it changed is as it was, and its ids are
  /// free again. A record that somebody has built on stays, and keeps its ids.
  ///
  /// The rest can be taken back later, once nothing stands on it anymore.
  ///
  /// - Parameter inPart: Whether records that stay keep the others from being taken back; then nothing happens.
  /// - Returns: The import, with the numbers of what was taken back now, and what stays.
  /// - Throws: What ``openImport(_:)`` throws;
  ///   ``RepositoryError/undoBlocked(_:_:)`` with the first record that stays, unless `inPart`.
  @discardableResult
  package func undoImport(_ id: Int64, inPart: Bool = true) throws(RepositoryError) -> ImportRecord {
    var record = try openImport(id)
    for permission in record.kind.importPermissions where !may(permission) {
      throw refuse(permission, AuditAction.undoImport.rawValue)
    }
    try perform(.undoImport, record.kind.importPermissions.first, reason: "\(id)") { change in
      let isOpen = try Row.fetchOne(
        change.db, sql: "SELECT 1 FROM import_run WHERE id = ? AND undone_at IS NULL", arguments: [id])
      guard isOpen != nil else { throw RepositoryError.importTakenBack(id) }
      var undo = try ImportUndo(of: record, change.db)
      try undo.run(&change)
      (record.added, record.updated, record.staying) = (undo.added, undo.updated, undo.staying)
      if let first = undo.staying.first, !inPart { throw RepositoryError.undoBlocked(first.record, first.obstacle) }
    }
    return record
  }
}
