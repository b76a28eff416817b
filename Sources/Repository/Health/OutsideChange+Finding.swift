import Domain
import GRDB

extension OutsideChange {
  /// All that another program has changed in the schema and in the rights; rights are read only where the schema is ours.
  static func all(in db: Database) throws -> [OutsideChange] {
    let schema = try SchemaCheck.changes(in: db)
    let isReadable = !schema.contains { if case .schemaVersion = $0 { true } else { false } }
    return schema + (isReadable ? try RightsCheck.changes(in: db) : [])
  }
}
