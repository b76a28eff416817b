import Domain
import GRDB

extension Change {
  /// The table of a row that has come to refer to one that a change added; nil where nothing has.
  func standing(on images: [RowImage]) throws -> String? {
    let own = Set(images.map(\.row))
    var links = RowLinks()
    for image in images {
      if let table = try standing(on: image, besides: own, &links) { return table }
    }
    return nil
  }

  /// The same of one row.
  ///
  /// - Parameter own: The rows of the change itself, as ``RowImage/row`` names them.
  func standing(on image: RowImage, besides own: Set<String>, _ links: inout RowLinks) throws -> String? {
    guard image.operation == .insert, image.key.count == 1 else { return nil }
    for link in try links.to(image.table, db) {
      let statement = try db.cachedStatement(
        sql: """
          SELECT * FROM \(link.table.quotedDatabaseIdentifier)
          WHERE \(link.column.quotedDatabaseIdentifier) = ? LIMIT 1000
          """)
      let rows = try Row.fetchAll(statement, arguments: [image.key[0].1])
      guard !rows.isEmpty else { continue }
      let keys = try db.primaryKey(link.table).columns
      for row in rows {
        if row.hasColumn("voided_at"), try row["voided_at"] as DatabaseValue != .null { continue }
        let key = try keys.filter { row.hasColumn($0) }.map { try ($0, row[$0] as DatabaseValue) }
        if !own.contains("\(link.table) \(key)") { return link.table }
      }
    }
    return nil
  }
}

extension RowImage {
  /// Which row it is of.
  var row: String { "\(table) \(key)" }
}

/// The columns that refer to rows of tables, each table's looked up once.
struct RowLinks {
  private var known: [String: [(table: String, column: String)]] = [:]

  mutating func to(_ table: String, _ db: Database) throws -> [(table: String, column: String)] {
    if let links = known[table] { return links }
    let links = try Self.links(to: table, db)
    known[table] = links
    return links
  }

  /// The columns that refer to rows of a table, but for logs, what is typed and not saved, and what is worked out.
  private static func links(to table: String, _ db: Database) throws -> [(table: String, column: String)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.name AS name, f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND lower(f."table") = lower(?)
          AND m.name NOT IN ('undo_entry', 'draft', 'audit_object', 'audit_event', 'staff_training', 'staff_training_due') ORDER BY m.name, f.id
        """, arguments: [table])
    return try rows.map { try ($0["name"], $0["column"]) }
  }
}
