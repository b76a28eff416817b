import Domain
import GRDB

/// What imports have done, so that each can be taken back as a whole.
enum ImportLog {
  /// Begins the entry of an import, with its first transaction.
  static func begin(_ kind: TransferKind, _ source: RecordSource, in change: Change) throws -> Int64 {
    let sequence = change.head?.sequence ?? 0
    let statement = try change.db.cachedStatement(
      sql: """
        INSERT INTO import_run (kind, source, organization_id, user_id, begun_at, first_sequence, last_sequence)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      kind.rawValue, source.name, source.organization, change.actor.id, change.now, sequence, sequence,
    ])
    return change.db.lastInsertedRowID
  }

  /// Keeps what a transaction of an import has done.
  static func append(_ change: Change, to run: Int64, number: Int, added: Int, updated: Int) throws {
    guard let head = change.head, change.hasTouched else { return }
    var json = JSONText()
    json.array(change.finished) { $1.write(to: &$0, whole: true) }
    let insert = try change.db.cachedStatement(
      sql: "INSERT INTO import_step (import_id, number, inverse) VALUES (?, ?, ?)")
    try insert.execute(arguments: [run, number, json.text])
    let update = try change.db.cachedStatement(
      sql: "UPDATE import_run SET last_sequence = ?, added = added + ?, updated = updated + ? WHERE id = ?")
    try update.execute(arguments: [head.sequence, added, updated, run])
  }

  /// Whether an import has changed anything by now; one that has not is forgotten.
  static func isKept(_ run: Int64, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM import_step WHERE import_id = ?1)
          OR EXISTS (SELECT 1 FROM source_id WHERE import_id = ?1)
        """)
    if try Row.fetchOne(statement, arguments: [run]) != nil { return true }
    try db.execute(sql: "DELETE FROM import_run WHERE id = ?", arguments: [run])
    return false
  }

  /// An image as far as taking it back needs it: of an added row its key, and nothing of one that goes with its owner.
  static func needed(_ image: RowImage) -> RowImage? {
    guard image.operation == .insert else { return image }
    guard !parts.contains(image.table) else { return nil }
    return RowImage(operation: .insert, table: image.table, key: image.key, fields: [])
  }

  private static let parts: Set<String> = [
    "person_language", "person_interest", "interest", "transition", "youth_profile", "mentor_profile",
    "screening_item", "relationship", "organization_town",
  ]
}
