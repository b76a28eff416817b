import Domain
import GRDB

/// How one kind of record is read for export: a page at a time, by row id, within the actor's scope.
protocol RecordExporter {
  /// The rows to export and nothing else: `FROM … WHERE …` with the key as `id`; `:since` is the first moment, 0 for all.
  var source: String { get }

  /// The columns that ``write(_:to:)`` reads.
  var columns: String { get }

  /// The row id in ``source``.
  var key: String { get }

  func write(_ row: Row, to writer: inout ExportWriter) throws

  /// Whose records the rows are about: a query of their row ids over ``source``, and what they are. nil where that is
  /// nobody's, as of organizations.
  var people: (kind: Reference.Kind, sql: String)? { get }

  /// The row ids of those whom one row is about.
  func people(of row: Row) throws -> [Int64]
}

extension RecordExporter {
  var people: (kind: Reference.Kind, sql: String)? { nil }

  func people(of row: Row) throws -> [Int64] { people == nil ? [] : [try row["row_key"]] }
}

/// How a kind is exported field by field, for spreadsheets and other systems.
protocol FieldExporter: RecordExporter {
  /// The fields, in the order they are written; names of ``TransferLayout``.
  static var fields: [String] { get }

  func values(_ row: Row) throws -> [ExportValue]
}

extension FieldExporter {
  func write(_ row: Row, to writer: inout ExportWriter) throws { writer.write(try values(row)) }

  /// The id that some source gave the record: the column holds it, unless another source's record has the same.
  func externalID(_ row: Row) throws -> ExportValue {
    let own: String? = try row["external_id"]
    return try ExportValue(own ?? row["source_external_id"] as String?)
  }

  /// What ``externalID(_:)`` reads beside the record's own column.
  ///
  /// - Parameter kind: As ids of sources are kept.
  static func sourceID(_ kind: Character, _ key: String) -> String {
    """
    (SELECT i.external_id FROM source_id i WHERE i.kind = '\(kind)' AND i.record_id = \(key)
      ORDER BY i.source, i.organization_id, i.external_id LIMIT 1) AS source_external_id
    """
  }

  /// The values of a list within a column, parted by the unit separator of ASCII.
  func list(_ text: String?) -> ExportValue {
    let values = (text ?? "").split(separator: "\u{1F}").map(String.init)
    return values.isEmpty ? .none : .list(values)
  }

  /// The values of a closed list, kept as bits.
  func list<Choice: RawRepresentable<String>>(_ choices: PackedSet<Choice>) -> ExportValue {
    let values = choices.elements.map(\.rawValue)
    return values.isEmpty ? .none : .list(values)
  }
}
