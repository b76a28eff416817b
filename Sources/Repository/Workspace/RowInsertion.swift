import Domain
import GRDB

/// How rows with certain columns are added to a table: the statement, compiled once, and where each value goes.
final class RowInsertion {
  /// The columns as they are given.
  let given: [String]
  /// Those that are written, in alphabetical order: what is given, and the moments that the table has.
  let columns: [String]
  private let table: String
  private let statement: Statement
  /// For each of `columns` its place in `given`; nil for the moment of the change.
  private let places: [Int?]
  private let keyColumns: [String]
  /// For each of `keyColumns` its place in `columns`; nil for the row id that SQLite gives.
  private let keyPlaces: [Int?]

  init(into table: String, _ given: [String], _ db: Database) throws {
    let moments = try db.columns(in: table).map(\.name)
      .filter { ["created_at", "updated_at"].contains($0) && !given.contains($0) }
    let columns = (given + moments).sorted()
    let list = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    self.given = given
    self.columns = columns
    self.table = table
    keyColumns = try db.primaryKey(table).columns
    let name = table.quotedDatabaseIdentifier
    statement =
      if keyColumns.count == 1, !given.contains(keyColumns[0]), try Self.hasUsedNumbers(table, db) {
        // The number of a row that was taken away stays its own.
        try db.cachedStatement(
          sql: """
            INSERT INTO \(name) (\(keyColumns[0]), \(list)) VALUES (1 + max((SELECT last FROM used_number
              WHERE table_name = '\(table)'), (SELECT coalesce(max(\(keyColumns[0])), 0) FROM \(name))), \(marks))
            """)
      } else {
        try db.cachedStatement(sql: "INSERT INTO \(name) (\(list)) VALUES (\(marks))")
      }
    places = columns.map { given.firstIndex(of: $0) }
    keyPlaces = keyColumns.map { columns.firstIndex(of: $0) }
  }

  private static func hasUsedNumbers(_ table: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM used_number WHERE table_name = ?")
    return try Row.fetchOne(statement, arguments: [table]) != nil
  }

  /// Adds a row.
  ///
  /// - Parameter values: In the order of `given`.
  func add(_ values: [DatabaseValue], at now: Instant, _ db: Database) throws -> RowImage {
    let moment = now.databaseValue
    let stored = places.map { place in place.map { values[$0] } ?? moment }
    try statement.run(stored)
    let key = zip(keyColumns, keyPlaces).map { column, place in
      (column, place.map { stored[$0] } ?? db.lastInsertedRowID.databaseValue)
    }
    var fields: [RowImage.Field] = []
    fields.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      fields.append(RowImage.Field(column: column, before: .null, after: stored[index]))
    }
    return RowImage(operation: .insert, table: table, key: key, fields: fields)
  }
}
