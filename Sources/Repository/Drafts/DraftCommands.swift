package import Domain
import GRDB

// Drafts are a user's own notes: they are in no audit event and in no undo entry, and nobody else sees them.

extension Workspace {
  /// Keeps what has been typed; on the disk when this returns.
  ///
  /// Where others write just now, it waits for no more than a moment: the draft is kept in a file beside the database, and
  /// goes into it with the next saving, or at the next start.
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
    let now = clock.now()
    do throws(RepositoryError) {
      let saved = try writeDraft(within: draftNotes.isWaiting ? 0 : Self.moment) { db in
        try Draft.save(
          key, over: draftNotes.row(of: draft), base: Self.json(base), body: Self.json(values), at: now,
          of: actor.id, in: sitting, by: clock, db)
      }
      draftNotes.drop(draft, movedTo: saved)
      return saved
    } catch {
      guard error == .busy else { throw error }
      let note = DraftNote(
        user: actor.id, sitting: sitting, row: nil, key: key, base: base, values: values, savedAt: now)
      // Where that fails as well, the database's answer says more.
      do { return try draftNotes.keep(note, over: draft) } catch { throw RepositoryError.busy }
    }
  }

  /// Puts the drafts of this sitting into the database that wait beside it, where nobody writes just now.
  package func settleDrafts() {
    for (draft, note) in draftNotes.waiting {
      let saved = try? writeDraft(within: 0) { db in
        try Draft.save(
          note.key, over: note.row.map { Identifier($0) }, base: Self.json(note.base), body: Self.json(note.values),
          at: note.savedAt, of: note.user, in: note.sitting, by: clock, db)
      }
      if let saved { draftNotes.drop(draft, movedTo: saved) }
    }
  }

  /// Puts the drafts into the database that sittings have left in files beside it, of every user.
  ///
  /// - Parameter milliseconds: How long to wait for other writers.
  /// - Returns: Whether none is left.
  package func takeInDrafts(within milliseconds: Int) -> Bool {
    guard let path = store.path else { return true }
    var isDone = true
    for left in DraftNote.left(by: path) {
      do throws(RepositoryError) {
        let note = left.note
        try writeDraft(within: milliseconds) { db in
          guard try Row.fetchOne(db, sql: "SELECT 1 FROM user WHERE id = ?", arguments: [note.user]) != nil else {
            throw RepositoryError.notFound("")
          }
          try Draft.save(
            note.key, over: note.row.map { Identifier($0) }, base: Self.json(note.base), body: Self.json(note.values),
            at: note.savedAt, of: note.user, in: note.sitting, by: clock, db)
        }
        left.remove()
      } catch {
        left.giveBack()
        if error == .busy { isDone = false }
      }
    }
    return isDone
  }

  /// Milliseconds that a draft waits for others who write.
  private static let moment = 100
  /// The same of what somebody does to a draft by a key, and can do again.
  private static let patience = 2_000

  /// Takes a draft of this user up in this window, so that no other writes over it.
  ///
  /// - Parameter isUrgent: Whether it waits for others who write no longer than saving a draft does.
  /// - Returns: The draft as it is now; nil where it is gone.
  package func holdDraft(
    _ draft: Identifier<Draft>, isUrgent: Bool = false
  ) throws(RepositoryError) -> Draft? {
    if let note = draftNotes.note(of: draft) { return Draft(note, id: draft) }
    guard let row = draftNotes.row(of: draft) else { return nil }
    return try writeDraft(within: isUrgent ? Self.moment : Self.patience) { db in
      try db.execute(
        sql: "UPDATE draft SET sitting = ? WHERE id = ? AND user_id = ?",
        arguments: [sitting, row.rawValue, actor.id])
      return try Draft.all(of: actor, at: clock.now(), db).first { $0.id == row }
    }
  }

  /// Throws a draft of this user away, unless another window has taken it up since.
  package func discardDraft(_ draft: Identifier<Draft>) throws(RepositoryError) {
    if let row = draftNotes.row(of: draft) {
      try writeDraft(within: Self.patience) { try Draft.remove(row, of: actor, in: sitting, $0) }
    }
    draftNotes.drop(draft)
  }

  /// This user's drafts, the last typed first; of this sitting also those that wait beside the database.
  ///
  /// - Parameter key: Only those of one form.
  package func drafts(_ key: DraftKey? = nil) throws(RepositoryError) -> [Draft] {
    let waiting = draftNotes.waiting
    let rows = try read { try Draft.all(of: actor, at: clock.now(), $0) }
    let older = rows.filter { row in !waiting.contains { $0.note.row == row.id.rawValue } }
    let all = waiting.reversed().map { Draft($0.note, id: $0.id) } + older
    return key.map { key in all.filter { $0.key == key } } ?? all
  }

  /// This workspace for saving what a draft holds: the draft goes in the transaction of the next change.
  package func removing(_ draft: Identifier<Draft>?) -> Workspace {
    var workspace = self
    workspace.draft = draft
    return workspace
  }

  private func writeDraft<Value>(
    within milliseconds: Int, _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    let outer = Waiting.current
    let inner = Waiting { $0 < .milliseconds(milliseconds) && outer.goesOn($0) }
    do {
      return try Waiting.$current.withValue(inner) { try store.write(within: milliseconds, body) }
    } catch { throw RepositoryError(error) }
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
  fileprivate init(_ note: DraftNote, id: Identifier<Draft>) {
    self.init(id: id, key: note.key, base: note.base, values: note.values, savedAt: note.savedAt)
  }

  /// Keeps what a user has typed: over the row that the sitting has, or in one of its own.
  @discardableResult
  fileprivate static func save(
    _ key: DraftKey, over draft: Identifier<Draft>?, base: String, body: String, at now: Instant, of user: Int64,
    in sitting: String, by clock: Clock, _ db: Database
  ) throws -> Identifier<Draft> {
    // One's own alone, and not by a clock that may be wrong.
    if try ClockJump(since: AuditLog.head(db)?.at, by: clock) == nil {
      try db.execute(
        sql: "DELETE FROM draft WHERE user_id = ? AND updated_at < ?", arguments: [user, oldest(at: clock.now())])
    }
    if let draft {
      try db.execute(
        sql: "UPDATE draft SET base = ?, body = ?, updated_at = ? WHERE id = ? AND user_id = ? AND sitting = ?",
        arguments: [base, body, now, draft.rawValue, user, sitting])
      if db.changesCount > 0 { return draft }
    }
    try db.execute(
      sql: """
        INSERT INTO draft (user_id, form, subject, base, body, sitting, created_at, updated_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
        """, arguments: [try owner(of: user, db), key.form, key.subject, base, body, sitting, now])
    return Identifier(db.lastInsertedRowID)
  }

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
