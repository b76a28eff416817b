import Domain
import GRDB

/// Columns of a row with their values, in the order given.
struct RowValues: ExpressibleByDictionaryLiteral {
  private(set) var columns: [String] = []
  private(set) var values: [DatabaseValue] = []

  var isEmpty: Bool { columns.isEmpty }
  var pairs: [(String, DatabaseValue)] { Array(zip(columns, values)) }

  init(dictionaryLiteral elements: (String, (any DatabaseValueConvertible)?)...) {
    columns.reserveCapacity(elements.count + 5)
    values.reserveCapacity(elements.count + 5)
    for (column, value) in elements {
      columns.append(column)
      values.append(value?.databaseValue ?? .null)
    }
  }

  init(_ pairs: some Sequence<(String, DatabaseValue)>) {
    for (column, value) in pairs { self[column] = value }
  }

  /// Reads nil where the column is absent, as where it is NULL; writing nil writes NULL.
  subscript(column: String) -> (any DatabaseValueConvertible)? {
    get { columns.firstIndex(of: column).map { values[$0] }.flatMap { $0.isNull ? nil : $0 } }
    set {
      let value = newValue?.databaseValue ?? .null
      if let index = columns.firstIndex(of: column) {
        values[index] = value
      } else {
        columns.append(column)
        values.append(value)
      }
    }
  }

  /// The same with those of another, which count where both have a column.
  func merging(_ other: RowValues) -> RowValues {
    var merged = self
    for (column, value) in other.pairs { merged[column] = value }
    return merged
  }

  /// - Throws: ``RepositoryError/invalid(field:_:)`` for a text with a NUL, at which SQLite's functions would stop.
  func check() throws {
    for (column, value) in zip(columns, values) {
      if case .string(let text) = value.storage, text.holdsNull {
        throw RepositoryError.invalid(field: column, .notText)
      }
    }
  }
}
