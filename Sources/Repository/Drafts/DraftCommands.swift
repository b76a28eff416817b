package import Domain
import GRDB

// Drafts are a user's own notes: they are in no audit event and in no undo entry, and nobody else sees them.

extension Workspace {
  /// Keeps what has been typed; on the disk when this returns.
  ///
  /// - Parameters:
  ///   - draft: The draft to keep it over. Where another window has taken it up since, or thrown it away, what is typed
  ///     here becomes a draft of its own.
  ///   - base: What the form held before it was typed in.
  /// - Returns: The draft that holds it now.
  @discardableResult
  package func saveDraft(
    _ key: DraftKey, over draft: Identifier<Draft>? = nil, base: [String: String] = [:], values: [String: String]
  ) throws(RepositoryError) -> Identifier<Draft> {
    let (body, base, now) = (Self.json(values), Self.json(base), clock.now())
    return try writeDraft { db in
      // One's own alone, and not by a clock that may be wrong.
      if try ClockJump(since: AuditLog.head(db)?.at, by: clock) == nil {
        try db.execute(
          sql: "DELETE FROM draft WHERE user_id = ? AND updated_at < ?", arguments: [actor.id, Draft.oldest(at: now)])
      }
      if let draft {
        try db.execute(
          sql: "UPDATE draft SET base = ?, body = ?, updated_at = ? WHERE id = ? AND user_id = ? AND sitting = ?",
          arguments: [base, body, now, draft.rawValue, actor.id, sitting])
        if db.changesCount > 0 { return draft }
      }
      try db.execute(
        sql: """
          INSERT INTO draft (user_id, form, subject, base, body, sitting, created_at, updated_at)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
          """, arguments: [try Draft.owner(of: actor.id, db), key.form, key.subject, base, body, sitting, now])
      return Identifier(db.lastInsertedRowID)
    }
  }

  /// Takes a draft of this user up in this window, so that no other writes over it.
  ///
  /// - Returns: The draft as it is now; nil where it is gone.
  package func holdDraft(_ draft: Identifier<Draft>) throws(RepositoryError) -> Draft? {
    try writeDraft { db in
      try db.execute(
        sql: "UPDATE draft SET sitting = ? WHERE id = ? AND user_id = ?",
        arguments: [sitting, draft.rawValue, actor.id])
      return try Draft.all(of: actor, at: clock.now(), db).first { $0.id == draft }
    }
  }

  /// Throws a draft of this user away, unless another window has taken it up since.
  package func discardDraft(_ draft: Identifier<Draft>) throws(RepositoryError) {
    try writeDraft { try Draft.remove(draft, of: actor, in: sitting, $0) }
  }

  /// This user's drafts, the last typed first.
  ///
  /// - Parameter key: Only those of one form.
  package func drafts(_ key: DraftKey? = nil) throws(RepositoryError) -> [Draft] {
    let all = try read { try Draft.all(of: actor, at: clock.now(), $0) }
    return key.map { key in all.filter { $0.key == key } } ?? all
  }

  /// This workspace for saving what a draft holds: the draft goes in the transaction of the next change.
  package func removing(_ draft: Identifier<Draft>?) -> Workspace {
    var workspace = self
    workspace.draft = draft
    return workspace
  }

  private func writeDraft<Value>(_ body: (Database) throws -> Value) throws(RepositoryError) -> Value {
    do { return try store.write(body) } catch { throw RepositoryError(error) }
  }

  private static func json(_ values: [String: String]) -> String {
    var json = JSONText()
    json.object(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) { $0.string($1) }
    return json.text
  }
}

extension Change {
  /// Takes this user's draft away in the transaction that saves its record.
  func remove(_ draft: Identifier<Draft>) throws { try Draft.remove(draft, of: actor, in: sitting, db) }
}

extension Draft {
  fileprivate static func oldest(at now: Instant) -> Instant { now.advanced(bySeconds: -lifetimeDays * 86_400) }

  /// A user's drafts that are young enough, the last typed first.
  static func all(of actor: Actor, at now: Instant, _ db: Database) throws -> [Draft] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM draft WHERE user_id = ? AND updated_at >= ? ORDER BY updated_at DESC, id DESC",
      arguments: [actor.id, oldest(at: now)])
    return try rows.map { row in
      let base: String? = try row["base"]
      return try Draft(
        id: Identifier(row["id"]), key: DraftKey(form: row["form"], subject: row["subject"]),
        base: base.map { try values($0, db) }, values: values(row["body"], db), savedAt: row["updated_at"])
    }
  }

  private static func values(_ json: String, _ db: Database) throws -> [String: String] {
    let pairs = try Row.fetchAll(db, sql: "SELECT key, value FROM json_each(?)", arguments: [json])
    return Dictionary(try pairs.map { try ($0["key"], $0["value"]) }, uniquingKeysWith: { $1 })
  }

  fileprivate static func remove(
    _ draft: Identifier<Draft>, of actor: Actor, in sitting: String, _ db: Database
  ) throws {
    try db.execute(
      sql: "DELETE FROM draft WHERE id = ? AND user_id = ? AND sitting = ?",
      arguments: [draft.rawValue, actor.id, sitting])
  }
}
