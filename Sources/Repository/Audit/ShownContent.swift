package import Domain
import GRDB

/// How far what consoles show has come: a point in the audit log, and the drafts of the user.
package struct ShownContent: Equatable, Sendable {
  fileprivate let lastEvent: Int64
  fileprivate let drafts: String
}

extension Workspace {
  /// How far it has come now.
  package func shownContent() throws(RepositoryError) -> ShownContent {
    try read { db in
      let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(sequence) FROM audit_event"))
      let drafts = try db.cachedStatement(
        sql: "SELECT count(*) || '/' || coalesce(max(updated_at), 0) FROM draft WHERE user_id = ?")
      return try ShownContent(
        lastEvent: last ?? 0, drafts: String.fetchOne(drafts, arguments: [actor.id]) ?? "")
    }
  }

  /// Whether records have been changed after a point, or the user's drafts; that somebody came, looked or took away data
  /// changes nothing that is shown. Costs what has come to the log since.
  package func hasChanged(since content: ShownContent, to now: ShownContent) throws(RepositoryError) -> Bool {
    if content.drafts != now.drafts { return true }
    return try read { db in
      let changed = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM audit_event WHERE sequence > ? AND changes <> '[]')")
      return try Bool.fetchOne(changed, arguments: [content.lastEvent]) ?? true
    }
  }
}
