package import Domain
import GRDB

// Drafts are a user's own notes: they are in no audit event and in no undo entry, and nobody else sees them.

extension Workspace {
  /// Keeps what has been typed into a form, in place of what was kept before; on the disk when this returns.
  ///
  /// - Parameter subject: The reference of the record the form edits; empty for a new one.
  package func saveDraft(form: String, subject: String = "", values: [String: String]) throws(RepositoryError) {
    var json = JSONText()
    json.object(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) { $0.string($1) }
    let (body, now) = (json.text, clock.now())
    try writeDraft { db in
      try db.execute(sql: "DELETE FROM draft WHERE updated_at < ?", arguments: [Draft.oldest(at: now)])
      try db.execute(
        sql: """
          INSERT INTO draft (user_id, form, subject, body, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
          ON CONFLICT (user_id, form, subject) DO UPDATE SET body = ?4, updated_at = ?5
          """, arguments: [actor.id, form, subject, body, now])
    }
  }

  /// Throws a draft of this user away.
  package func discardDraft(form: String, subject: String = "") throws(RepositoryError) {
    try writeDraft { try Draft.remove(form: form, subject: subject, of: actor, $0) }
  }

  /// This user's draft of a form; nil where there is none, or none that is young enough.
  package func draft(form: String, subject: String = "") throws(RepositoryError) -> Draft? {
    try drafts().first { $0.form == form && $0.subject == subject }
  }

  /// This user's drafts, the last typed first.
  package func drafts() throws(RepositoryError) -> [Draft] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM draft WHERE user_id = ? AND updated_at >= ? ORDER BY updated_at DESC, id DESC",
        arguments: [actor.id, Draft.oldest(at: clock.now())])
      return try rows.map { row in
        let values = try Row.fetchAll(
          db, sql: "SELECT key, value FROM json_each(?)", arguments: [row["body"] as String])
        return try Draft(
          form: row["form"], subject: row["subject"],
          values: Dictionary(values.map { try ($0["key"], $0["value"]) }, uniquingKeysWith: { $1 }),
          savedAt: row["updated_at"])
      }
    }
  }

  private func writeDraft(_ body: (Database) throws -> Void) throws(RepositoryError) {
    do { try store.write(body) } catch { throw RepositoryError(error) }
  }
}

extension Change {
  /// Takes this user's draft away in the transaction that saves its record.
  func removeDraft(form: String, subject: String = "") throws {
    try Draft.remove(form: form, subject: subject, of: actor, db)
  }
}

extension Draft {
  fileprivate static func oldest(at now: Instant) -> Instant { now.advanced(bySeconds: -lifetimeDays * 86_400) }

  fileprivate static func remove(form: String, subject: String, of actor: Actor, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM draft WHERE user_id = ? AND form = ? AND subject = ?", arguments: [actor.id, form, subject])
  }
}
