import Domain
import GRDB

/// Rows to export: read a page at a time, by row id, within the actor's scope.
protocol ExportSource {
  /// The rows to export and nothing else: `FROM … WHERE …` with the key as `id`; `:since` is the first moment, 0 for all.
  var source: String { get }

  /// The columns that are read of each.
  var columns: String { get }

  /// The column of the row id in ``source``.
  var key: String { get }
}

/// How one kind of record is read for export.
protocol RecordExporter: ExportSource {
  /// The fields, in the order they are written; names of ``TransferLayout``.
  static var fields: [String] { get }

  func values(_ row: Row) throws -> [ExportValue]
}

extension RecordExporter {
  /// Characters that part the values of a list within a column: the unit separator of ASCII.
  static var separator: String { "char(31)" }

  func list(_ text: String?) -> ExportValue {
    let values = (text ?? "").split(separator: "\u{1F}").map(String.init)
    return values.isEmpty ? .none : .list(values)
  }
}
