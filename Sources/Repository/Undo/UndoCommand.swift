package import Domain
import GRDB

extension Workspace {
  /// The last change of this user that can be taken back; nil where there is none.
  package func undoableChange() throws(RepositoryError) -> UndoableChange? {
    try read { try UndoLog.last(of: actor, $0) }
  }

  /// Takes back this user's last change that can be; itself an audited change.
  ///
  /// Rows that were changed get their values back, rows that were added are voided, or deleted where their table does
  /// not void, rows that were taken away return.
  ///
  /// - Returns: What was undone.
  /// - Throws: ``RepositoryError/nothingToUndo``; what the change itself would be refused with, where the user may no
  ///   longer do it or the record has left their reach; ``RepositoryError/undoOvertaken(_:)`` where somebody has changed the
  ///   same fields since, or the match has gone on: then nothing happens, and the next undo is for the change before.
  @discardableResult
  package func undo() throws(RepositoryError) -> UndoableChange {
    guard let last = try undoableChange() else { throw .nothingToUndo }
    if let permission = last.permission, !may(permission) { throw refuse(permission, AuditAction.undo.rawValue) }
    do {
      return try perform(.undo, reason: last.action.rawValue) { change in
        // Another console of the same user may have been quicker.
        guard try UndoLog.last(of: actor, change.db) == last else { throw RepositoryError.nothingToUndo }
        // What has left the user's reach since is no longer theirs to change.
        if let object = last.object {
          try change.require(object)
          change.about(object)
        }
        let images = try UndoLog.images(of: last.id, change.db)
        if images.contains(where: \.isOfCriminalCheck) { try change.requireNeedToKnow() }
        guard try change.isLatest(images), try UndoLog.isLastStep(last, change.db) else {
          throw RepositoryError.undoOvertaken("")
        }
        do {
          for image in images.reversed() { try change.revert(image) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw RepositoryError.undoOvertaken("")
        }
        try UndoLog.close(last.id, at: change.now, change.db)
        return last
      }
    } catch .undoOvertaken {
      try perform(.undo, reason: last.action.rawValue) { try UndoLog.close(last.id, at: $0.now, $0.db) }
      throw .undoOvertaken(last.object?.description ?? "")
    }
  }
}

extension Change {
  /// Whether every row still has the values that the last of its images left in it.
  ///
  /// Its version may be another: undoing a later change counts it on, and what others did to other fields stays.
  fileprivate func isLatest(_ images: [RowImage]) throws -> Bool {
    var last: [String: [String: DatabaseValue]] = [:]
    var isThere: [String: Bool] = [:]
    for image in images {
      let row = "\(image.table) \(image.key)"
      for field in image.fields where !RowImage.isBookkeeping(field.column) {
        last[row, default: [:]][field.column] = field.after
      }
      isThere[row] = image.operation != .delete
    }
    return try images.allSatisfy { image in
      let name = "\(image.table) \(image.key)"
      guard let row = try row(of: image.table, image.key) else { return isThere[name] == false }
      return try isThere[name] == true
        && (last[name] ?? [:]).allSatisfy { try row[$0.key] as DatabaseValue == $0.value }
    }
  }

  fileprivate mutating func revert(_ image: RowImage) throws {
    let key = Values(image.key)
    let told = image.fields.filter { !RowImage.isBookkeeping($0.column) }
    switch image.operation {
    case .update:
      try update(image.table, key: key, set: Values(told.map { ($0.column, $0.before) }))
    case .delete:
      try insert(image.table, Values(image.fields.map { ($0.column, $0.before) }))
    case .insert where try db.columns(in: image.table).contains { $0.name == "voided_at" }:
      try update(image.table, key: key, set: ["voided_at": now, "void_reason": "undone"])
    case .insert:
      try delete(image.table, key: key)
    }
  }
}
