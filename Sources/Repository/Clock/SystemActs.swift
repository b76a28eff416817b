package import Domain
import GRDB

/// Something that the system has done at the start of a day.
package struct SystemAct: Equatable, Sendable, Identifiable {
  package var id: Int64
  /// The day that was begun.
  package var day: CivilDate
  package var action: AuditAction
  /// The match, class or mentor.
  package var object: Reference?
  package var isTakenBack: Bool
}

/// What was taken back of a day, and what was not, because it has been changed since.
package struct DayTakenBack: Equatable, Sendable {
  package var done: [Reference]
  package var left: [Reference]
}

extension AuditAction {
  package static let takeBackDay = AuditAction("take back day")
}

extension Workspace {
  /// What the system has done at the start of days, the last first.
  package func systemActs(limit: Int = 100) throws(RepositoryError) -> [SystemAct] {
    try read(.manageUsers) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM system_act ORDER BY id DESC LIMIT ?", arguments: [limit]).map { row in
        try SystemAct(
          id: row["id"], day: row["day"], action: AuditAction(row["action"]),
          object: Reference(row["object"] as String),
          isTakenBack: row["taken_back_at"] != nil)
      }
    }
  }

  /// Takes back what the system has done at the start of a day, each with an event of its own. What has been changed since
  /// is left as it is.
  ///
  /// - Parameter day: The day as it was begun, which can be one that has not come yet.
  /// - Throws: ``RepositoryError/nothingToUndo`` where the system has done nothing that day.
  package func takeBackDay(_ day: CivilDate, reason: String = "") throws(RepositoryError) -> DayTakenBack {
    try write(.takeBackDay, .manageUsers, undoable: false, reason: reason) { change in
      let rows = try Row.fetchAll(
        change.db, sql: "SELECT * FROM system_act WHERE day = ? AND taken_back_at IS NULL ORDER BY id DESC",
        arguments: [day])
      guard !rows.isEmpty else { throw RepositoryError.nothingToUndo }
      var taken = DayTakenBack(done: [], left: [])
      for row in rows {
        let (id, json): (Int64, String) = try (row["id"], row["inverse"])
        let object: String = try row["object"]
        let reference = Reference(object)
        let isDone = try change.takesBack(id, json, of: reference)
        if let reference { if isDone { taken.done.append(reference) } else { taken.left.append(reference) } }
      }
      return taken
    }
  }
}

extension Change {
  /// How many of the system's acts are kept for taking back.
  private static let mostSystemActs = 10_000

  /// Keeps what the system has done in its last event.
  func noteSystemAct(_ images: some Collection<RowImage>) throws {
    guard let head else { return }
    var json = JSONText()
    json.array(Array(images)) { $1.write(to: &$0, whole: true) }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO system_act (audit_sequence, day, action, object, inverse, created_at)
        SELECT sequence, ?, action, CASE instr(object, ' ') WHEN 0 THEN object
          ELSE substr(object, 1, instr(object, ' ') - 1) END, ?, ? FROM audit_event WHERE sequence = ?
        """)
    try insert.execute(arguments: [today, json.text, now, head.sequence])
  }

  /// Forgets the oldest.
  func trimSystemActs() throws {
    try db.execute(
      sql: "DELETE FROM system_act WHERE id <= (SELECT max(id) FROM system_act) - ?", arguments: [Self.mostSystemActs])
  }

  fileprivate mutating func takesBack(_ id: Int64, _ json: String, of object: Reference?) throws -> Bool {
    let result = try attempt { change in
      let images = try RowImage.read(json, change.db)
      guard try change.isLatest(images), try change.standing(on: images) == nil else {
        throw RepositoryError.undoBlocked(object?.description ?? "", .changedSince)
      }
      if let object { change.about(object) }
      for image in images.reversed() { try change.revert(image) }
      try change.db.execute(sql: "UPDATE system_act SET taken_back_at = ? WHERE id = ?", arguments: [change.now, id])
    }
    guard case .success = result else { return false }
    return true
  }
}
