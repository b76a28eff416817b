import Domain
import GRDB

extension Change {
  /// The table of a row that has come to refer to one that a change added; nil where nothing has.
  func standing(on images: [RowImage]) throws -> String? {
    let added = images.filter { $0.operation == .insert }
    let own = Set(images.map { "\($0.table) \($0.key)" })
    for image in added where image.key.count == 1 {
      for link in try Self.links(to: image.table, db) {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT * FROM \(link.table.quotedDatabaseIdentifier)
            WHERE \(link.column.quotedDatabaseIdentifier) = ? LIMIT 1000
            """, arguments: [image.key[0].1])
        let keys = try db.primaryKey(link.table).columns
        for row in rows {
          if row.hasColumn("voided_at"), try row["voided_at"] as DatabaseValue != .null { continue }
          let key = try keys.filter { row.hasColumn($0) }.map { try ($0, row[$0] as DatabaseValue) }
          if !own.contains("\(link.table) \(key)") { return link.table }
        }
      }
    }
    return nil
  }

  /// The columns that refer to rows of a table, but for logs and what is typed and not saved.
  private static func links(to table: String, _ db: Database) throws -> [(table: String, column: String)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.name AS name, f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND lower(f."table") = lower(?)
          AND m.name NOT IN ('undo_entry', 'draft', 'audit_object', 'audit_event') ORDER BY m.name, f.id
        """, arguments: [table])
    return try rows.map { try ($0["name"], $0["column"]) }
  }
}
