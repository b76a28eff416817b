package import Domain
import GRDB

/// All that is on file about a class, and those in it whom the reader may see.
package struct TrainingClassRecord: Equatable, Sendable {
  package var row: TrainingClassRow
  package var details: TrainingClassDetails
  package var cancelReason: String
  package var version: Int
  /// By name: who has signed in and who is expected, then who waits in their order, then the others.
  package var attendance: [AttendanceLine]
  /// How many more are in it whom the reader may not see.
  package var unseen: Int

  package var reference: Reference { row.reference }
}

/// Somebody in a class.
package struct AttendanceLine: Equatable, Sendable {
  package var person: Reference
  package var name: PersonName
  package var status: AttendanceStatus
  package var seat: Int?
  package var isWalkIn: Bool
  package var signedInAt: Instant?
  package var mark: AttendanceMark
  package var minutes: Int
  package var expiresOn: CivilDate?
  /// The class that was missed and is made up for here, and the one in which this one is made up for.
  package var makesUp: Reference?
  package var madeUpIn: Reference?
  package var reason: String
  package var version: Int
}

extension Workspace {
  package func trainingClass(_ reference: Reference) throws(RepositoryError) -> TrainingClassRecord {
    try read(.seeTraining, showing: .classRoster, { $0.attendance.map(\.person) }) { db in
      let statement = try db.cachedStatement(
        sql: "\(TrainingClassRow.select) WHERE t.id = ? AND \(scope.trainingClass("t"))")
      guard reference.kind == .trainingClass,
        let row = try Row.fetchOne(statement, arguments: [reference.number])
      else { throw RepositoryError.notFound(reference.description) }
      let lines = try attendance(of: reference, db)
      let all = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM training_attendance WHERE class_id = ?", arguments: [reference.number])
      return try TrainingClassRecord(
        row: TrainingClassRow(row), details: TrainingClassDetails(row), cancelReason: row["cancel_reason"],
        version: row["version"], attendance: lines, unseen: (all ?? 0) - lines.count)
    }
  }

  private func attendance(of reference: Reference, _ db: Database) throws -> [AttendanceLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.*, p.given_name, p.family_name, p.preferred_name, m.class_id AS missed_class,
          (SELECT u.class_id FROM training_attendance u
            WHERE u.person_id = a.person_id AND u.makes_up_id = a.id LIMIT 1) AS made_up_class
        FROM training_attendance a JOIN person p ON p.id = a.person_id
          LEFT JOIN training_attendance m ON m.id = a.makes_up_id
        WHERE a.class_id = ? AND p.voided_at IS NULL AND \(scope.person("p"))
        ORDER BY CASE a.status WHEN 'waiting' THEN 1 WHEN 'cancelled' THEN 2 ELSE 0 END,
          CASE a.status WHEN 'waiting' THEN a.queued_at END, p.sort_name, p.id
        """)
    return try Row.fetchAll(statement, arguments: [reference.number]).map { try AttendanceLine($0) }
  }

  /// People who may be meant by the first letters of a name, for a line or a door: adults within reach.
  package func adults(named text: String, limit: Int = 8) throws(RepositoryError) -> [(Reference, PersonName)] {
    try read(.recordAttendance) { db in
      let words = NameFolding.words(text)
      guard !words.isEmpty else { return [] }
      let query = words.map { "name : \"\($0)\"*" }.joined(separator: " AND ")
      let statement = try db.cachedStatement(
        sql: """
          SELECT p.id, p.given_name, p.family_name, p.preferred_name
          FROM (\(SearchIndex.people()) LIMIT 500) f
            JOIN person p ON p.id = f.id
          WHERE p.voided_at IS NULL AND \(scope.person("p"))
            AND NOT EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
          ORDER BY p.sort_name, p.id LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [query, limit]).map {
        try (Reference(.adult, $0["id"]), PersonName($0))
      }
    }
  }

  /// The names of adults, for speaking of them; those out of reach are left out.
  package func adultNames(_ people: [Reference]) throws(RepositoryError) -> [Reference: PersonName] {
    try read(.recordAttendance) { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT p.given_name, p.family_name, p.preferred_name FROM person p
          WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))
            AND NOT EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
          """)
      var names: [Reference: PersonName] = [:]
      for person in people where person.kind == .adult {
        names[person] = try Row.fetchOne(statement, arguments: [person.number]).map { try PersonName($0) }
      }
      return names
    }
  }
}

extension TrainingClassDetails {
  init(_ row: Row) throws {
    try self.init(
      course: Reference(.course, row["course_id"]), heldOn: row["on_date"], startMinute: row["start_minute"],
      minutes: row["minutes"])
    place = try row["place"]
    isOnline = try row["online"]
    organizationID = try row["organization_id"]
    trainer = try row["trainer"]
    seats = try row["seats"]
    note = try row["note"]
  }
}

extension AttendanceLine {
  fileprivate init(_ row: Row) throws {
    let (missed, madeUp): (Int64?, Int64?) = try (row["missed_class"], row["made_up_class"])
    try self.init(
      person: Reference(.adult, row["person_id"]), name: PersonName(row), status: row["status"], seat: row["seat"],
      isWalkIn: row["walk_in"], signedInAt: row["signed_in_at"],
      mark: AttendanceMark(
        late: row["late_minutes"], early: row["early_minutes"], credited: row["decided_minutes"]),
      minutes: row["minutes"], expiresOn: row["expires_on"],
      makesUp: missed.map { Reference(.trainingClass, $0) }, madeUpIn: madeUp.map { Reference(.trainingClass, $0) },
      reason: row["reason"], version: row["version"])
  }
}
