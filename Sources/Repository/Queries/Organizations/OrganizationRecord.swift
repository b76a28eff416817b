package import Domain
import GRDB

/// All that is on file about an organization, as far as the reader may see it.
package struct OrganizationRecord: Equatable, Sendable {
  package struct Contact: Identifiable, Equatable, Sendable {
    package var id: Int64
    package var details: OrganizationContact
  }

  package struct Program: Identifiable, Equatable, Sendable {
    package var id: Int64
    package var name: String
    package var setting: ProgramSetting
    package var isOpen: Bool
  }

  /// A mentor who works there.
  package struct Employee: Equatable, Sendable {
    package var reference: Reference
    package var name: PersonName
    package var state: MentorState
  }

  /// A class that it holds.
  package struct Hosted: Equatable, Sendable {
    package var reference: Reference
    package var title: String
    package var heldOn: CivilDate
    /// Minutes after midnight.
    package var startMinute: Int?
  }

  package var reference: Reference
  package var details: NewOrganization
  package var towns: [String]
  package var version: Int
  package var contacts: [Contact]
  package var programs: [Program]
  /// All who work there and are with a program, and of them those whose records the reader may see, at most twenty.
  package var mentorCount: Int
  package var mentors: [Employee]
  /// The next classes that it holds, at most ten, and how many it has held; none for who has nothing to do with training.
  package var classes: [Hosted]
  package var heldClasses: Int
}

extension Workspace {
  /// The record of an organization; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func organizationRecord(
    _ reference: Reference, isRefresh: Bool = false
  ) throws(RepositoryError) -> OrganizationRecord {
    let reader = OrganizationReader(
      scope: scope, today: clock.today(), seesMentors: may(.seeContactData), seesTraining: may(.seeTraining),
      reference: reference)
    return try look(at: reference, .seeOrganizations, isRefresh: isRefresh, others: { $0.mentors.map(\.reference) }) {
      try reader.record($0)
    }
  }
}

private struct OrganizationReader {
  let scope: Scope
  let today: CivilDate
  let seesMentors: Bool
  let seesTraining: Bool
  let reference: Reference

  func record(_ db: Database) throws -> OrganizationRecord {
    let id = reference.number
    guard reference.kind == .organization,
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM organization WHERE id = ? AND voided_at IS NULL", arguments: [id])
    else { throw RepositoryError.notFound(reference.description) }
    let working = """
      mentor_profile m JOIN person p ON p.id = m.person_id
      WHERE m.employer_id = ? AND m.state NOT IN ('inactive', 'exited') AND p.voided_at IS NULL
      """
    let mentors =
      seesMentors
      ? try Row.fetchAll(
        db,
        sql: """
          SELECT p.id, p.given_name, p.family_name, p.preferred_name, m.state FROM \(working) AND \(scope.mentor("m"))
          ORDER BY p.sort_name, p.id LIMIT 20
          """, arguments: [id]) : []
    return try OrganizationRecord(
      reference: reference, details: NewOrganization(row), towns: try Self.towns(of: id, db), version: row["version"],
      contacts: try Self.contacts(of: id, db), programs: try programs(of: id, db),
      mentorCount: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(working)", arguments: [id]) ?? 0,
      mentors: mentors.map {
        try OrganizationRecord.Employee(
          reference: Reference(.adult, $0["id"]), name: PersonName($0), state: $0["state"])
      }, classes: seesTraining ? try classes(of: id, db) : [],
      heldClasses: seesTraining ? try heldClasses(of: id, db) : 0)
  }

  private func classes(of id: Int64, _ db: Database) throws -> [OrganizationRecord.Hosted] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.id, c.title, t.on_date, t.start_minute
        FROM training_class t JOIN training_course c ON c.id = t.course_id
        WHERE t.state = 'planned' AND t.organization_id = ? AND \(scope.trainingClass("t"))
        ORDER BY t.on_date, t.id LIMIT 10
        """, arguments: [id]
    ).map {
      try OrganizationRecord.Hosted(
        reference: Reference(.trainingClass, $0["id"]), title: $0["title"], heldOn: $0["on_date"],
        startMinute: $0["start_minute"])
    }
  }

  private func heldClasses(of id: Int64, _ db: Database) throws -> Int {
    let sql = """
      SELECT count(*) FROM training_class t
      WHERE t.organization_id = ? AND t.state = 'held' AND \(scope.trainingClass("t"))
      """
    return try Int.fetchOne(db, sql: sql, arguments: [id]) ?? 0
  }

  private func programs(of id: Int64, _ db: Database) throws -> [OrganizationRecord.Program] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.name, p.setting, \(RecordListQuery.openProgram("p", today)) AS open FROM program p
        WHERE p.organization_id = ? ORDER BY open DESC, p.name COLLATE NOCASE
        """, arguments: [id]
    ).map {
      try OrganizationRecord.Program(id: $0["id"], name: $0["name"], setting: $0["setting"], isOpen: $0["open"])
    }
  }

  private static func contacts(of id: Int64, _ db: Database) throws -> [OrganizationRecord.Contact] {
    try Row.fetchAll(
      db,
      sql: "SELECT * FROM organization_contact WHERE organization_id = ? AND voided_at IS NULL ORDER BY name, id",
      arguments: [id]
    ).map { row in
      try OrganizationRecord.Contact(
        id: row["id"],
        details: OrganizationContact(
          name: row["name"], role: row["role"], phone: row["phone"], email: row["email"]))
    }
  }

  private static func towns(of id: Int64, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT town FROM organization_town WHERE organization_id = ? ORDER BY town", arguments: [id])
  }
}

extension NewOrganization {
  /// Reads a row of `organization`.
  init(_ row: Row) throws {
    try self.init(name: row["name"], kind: row["kind"])
    street = try row["street"]
    town = try row["town"]
    state = try row["state"]
    postalCode = try row["postal_code"]
    phone = try row["phone"]
    email = try row["email"]
    externalID = try row["external_id"]
  }
}
