package import Domain
import GRDB

/// An import that somebody has run.
package struct ImportRecord: Equatable, Sendable {
  /// As `matchbook import --undo` takes it.
  package var id: Int64
  package var kind: TransferKind
  package var source: String
  /// The login of who ran it.
  package var user: String
  package var at: Instant
  package var added: Int
  package var updated: Int
  package var isUndone: Bool
  /// What stays of it where it is taken back.
  package var staying: [Staying] = []

  /// A record of an import that stays when the import is taken back.
  package struct Staying: Equatable, Sendable {
    package var record: String
    package var obstacle: UndoObstacle
  }
}

extension Workspace {
  /// The imports that the actor has run, the newest first.
  package func imports(limit: Int = 50) throws(RepositoryError) -> [ImportRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.*, u.login FROM import_run i JOIN user u ON u.id = i.user_id
          WHERE i.user_id = ? ORDER BY i.id DESC LIMIT ?
          """, arguments: [actor.id, limit]
      ).compactMap { row in
        guard let kind = TransferKind(rawValue: try row["kind"]) else { return nil }
        return try ImportRecord(
          id: row["id"], kind: kind, source: row["source"], user: row["login"], at: row["begun_at"],
          added: row["added"], updated: row["updated"], isUndone: row["undone_at"] as Int64? != nil)
      }
    }
  }
}
