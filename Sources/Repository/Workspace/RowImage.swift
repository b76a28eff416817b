import Domain
import GRDB

/// What one statement did to one row, for the audit log and for undoing it.
struct RowImage {
  enum Operation: String { case insert, update, delete }

  struct Field {
    let column: String
    let before: DatabaseValue
    let after: DatabaseValue
  }

  let operation: Operation
  let table: String
  /// The columns of the primary key, in its order.
  let key: [(String, DatabaseValue)]
  let fields: [Field]

  /// What a column holds, or held where the row is gone.
  func value(_ column: String) -> DatabaseValue? {
    fields.first { $0.column == column }.map { $0.after.isNull ? $0.before : $0.after }
  }

  /// A screening item that is for those on the need-to-know list.
  var isOfCriminalCheck: Bool {
    table == "screening_item"
      && key.contains { $0.0 == "kind" && ScreeningKind.fromDatabaseValue($0.1)?.isCriminalCheck == true }
  }

  /// Whether a column says nothing about what was done.
  static func isBookkeeping(_ column: String) -> Bool {
    column == "created_at" || column == "updated_at" || column == "version"
  }

  /// `{"table": "person", "key": {"id": 5}, "did": "update", "set": {"phone": [before, after]}}`.
  ///
  /// - Parameter whole: Whether with the bookkeeping, as undoing needs it; else as people want to know.
  func write(to json: inout JSONText, whole: Bool = false) {
    json.raw("{\"table\":")
    json.string(table)
    json.raw(",\"key\":")
    json.object(key) { $0.value($1) }
    json.raw(",\"did\":")
    json.string(operation.rawValue)
    json.raw(",\"set\":{")
    var isFirst = true
    for field in fields where whole || (!Self.isBookkeeping(field.column) && field.before != field.after) {
      if !isFirst { json.raw(",") }
      isFirst = false
      json.string(field.column)
      json.raw(":[")
      json.value(field.before)
      json.raw(",")
      json.value(field.after)
      json.raw("]")
    }
    json.raw("}}")
  }
}
