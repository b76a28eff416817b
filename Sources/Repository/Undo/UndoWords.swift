import Domain
import GRDB

extension UndoableChange {
  /// The same with whose record it is and what it changed, as far as the user may see the record by now.
  func described(in scope: Scope, _ db: Database) throws -> UndoableChange {
    var change = self
    if let importRun {
      let source = try String.fetchOne(
        db, sql: "SELECT source FROM import_run WHERE id = ?", arguments: [importRun])
      change.title.text = source ?? ""
    }
    guard let object, try scope.contains(object, db) else { return change }
    change.title = try RecordTitle(of: object, in: scope, db)
    if object.kind == .session {
      let row = try Row.fetchOne(
        db, sql: "SELECT held_on, minutes FROM session WHERE id = ?", arguments: [object.number])
      change.session = try row.map { try SessionGlance(heldOn: $0["held_on"], minutes: $0["minutes"]) }
    }
    change.values = try UndoLog.images(of: undoes ?? id, db).flatMap { image -> [Value] in
      guard image.operation == .update, !image.isOfCriminalCheck else { return [] }
      return image.fields.compactMap(Value.init)
    }
    return change
  }
}

extension UndoableChange.Value {
  /// nil for what says nothing to a reader, or too much.
  fileprivate init?(_ field: RowImage.Field) {
    let hidden = ["sort_name", "sound_key", "latitude", "longitude", "state_since", "note", "notes", "undone_at"]
    guard !RowImage.isBookkeeping(field.column), !hidden.contains(field.column), !field.column.hasSuffix("_id"),
      !field.column.hasSuffix("_at"), let before = Self.text(field.before), let after = Self.text(field.after)
    else { return nil }
    self.init(column: field.column, before: before, after: after)
  }

  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: ""
    case .int64(let number): "\(number)"
    case .string(let text): text.count > 40 || text.contains("\n") ? nil : text
    case .double, .blob: nil
    }
  }
}
