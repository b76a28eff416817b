import Domain
import GRDB

/// Finds the record a row names, within what the actor may see.
struct RecordFinder {
  let change: Change
  let source: RecordSource

  /// What a row brings to be known by.
  struct Identity {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells, and so the same wherever the row comes from.
    var isDerived = false

    /// The field that says it.
    var field: String { reference.isEmpty ? "externalId" : "reference" }
  }

  /// The row's own record: by reference, which then has to be there, or by external id.
  ///
  /// A record out of reach counts as absent, so that its id gives nothing away.
  ///
  /// - Throws: ``RowRefusal`` where the reference is unknown.
  func own(_ kind: Reference.Kind, _ identity: Identity) throws -> Int64? {
    if !identity.reference.isEmpty { return try named(identity.reference, kind, field: "reference") }
    let text = identity.externalID
    guard !text.isEmpty else { return nil }
    if let id = try ofSource(text, kind), try isInReach(kind, id) { return id }
    let kept = try identity.isDerived ? kept(text, kind) : ofNoSource(text, kind)
    return try kept.flatMap { try isInReach(kind, $0) ? $0 : nil }
  }

  /// Another record the row names, by reference or external id.
  ///
  /// - Throws: ``RowRefusal`` where there is none within reach, or where sources give the id to several.
  func named(_ text: String, _ kind: Reference.Kind, field: String) throws -> Int64 {
    if let reference = Reference(text), reference.kind == kind, try isInReach(kind, reference.number) {
      return reference.number
    }
    let found = try ids(text, kind)
    guard let first = found.first else { throw RowRefusal(problem: .unknownRecord(field: field, text: text)) }
    guard found.count == 1 else {
      throw RowRefusal(problem: .severalRecords(field: field, text: text, found.map { Reference(kind, $0) }))
    }
    return first
  }

  /// The records within reach that an external id is given to: of this source, else of any.
  func ids(_ text: String, _ kind: Reference.Kind) throws -> [Int64] {
    if let id = try ofSource(text, kind), try isInReach(kind, id) { return [id] }
    let statement = try change.db.cachedStatement(
      sql: "SELECT DISTINCT record_id FROM source_id WHERE kind = ? AND external_id = ? ORDER BY record_id")
    var ids = try Int64.fetchAll(statement, arguments: [String(kind.rawValue), text])
    if let id = try kept(text, kind), !ids.contains(id) { ids.append(id) }
    return try ids.filter { try isInReach(kind, $0) }
  }

  /// The external id as the record's own column can hold it: nil where another record has it there.
  ///
  /// - Parameter id: The record; nil for a new one.
  func column(_ identity: Identity, _ kind: Reference.Kind, of id: Int64? = nil) throws -> String? {
    guard !identity.externalID.isEmpty else { return nil }
    let holder = try kept(identity.externalID, kind)
    return holder == nil || holder == id ? identity.externalID : nil
  }

  /// ``column(_:_:of:)`` of a new record, whose identity ``own(_:_:)`` has not found.
  func columnOfNew(_ identity: Identity, _ kind: Reference.Kind) throws -> String? { try column(identity, kind) }

  /// Keeps that this source gives the id to the record.
  func remember(_ identity: Identity, _ kind: Reference.Kind, _ id: Int64) throws {
    // One made from the row's cells is found in the record's own column, unless a record out of reach has it there.
    guard try !identity.isDerived || kept(identity.externalID, kind) != id else { return }
    try remember(identity.externalID, String(kind.rawValue), id)
  }

  /// - Parameter kind: As ids of sources are kept: the letter of a reference, or another of what has none.
  func remember(_ externalID: String, _ kind: String, _ id: Int64) throws {
    guard !externalID.isEmpty, let run = change.importRun else { return }
    let statement = try change.db.cachedStatement(
      sql: """
        INSERT INTO source_id (kind, external_id, organization_id, source, record_id, import_id)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, external_id, organization_id, source)
          DO UPDATE SET record_id = excluded.record_id, import_id = excluded.import_id
            WHERE record_id <> excluded.record_id
        """)
    try statement.run([
      kind.databaseValue, externalID.databaseValue, source.organization.databaseValue, source.name.databaseValue,
      id.databaseValue, run.databaseValue,
    ])
  }

  /// The attendance that this source gives an id to, or that has it in its column since before sources were told apart.
  func attendance(_ externalID: String) throws -> Row? {
    guard !externalID.isEmpty else { return nil }
    let kind = String(AttendanceRow.sourceKind)
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT a.*, c.title, trim(p.given_name || ' ' || p.family_name) AS name FROM training_attendance a
          JOIN person p ON p.id = a.person_id JOIN training_course c ON c.id = a.course_id
        WHERE a.status <> 'cancelled' AND \(change.scope.person("p")) AND (a.class_id IS NULL OR EXISTS (
            SELECT 1 FROM training_class t WHERE t.id = a.class_id AND \(change.scope.trainingClass("t")))) AND (
          a.id = (SELECT record_id FROM source_id WHERE kind = ?1 AND external_id = ?2 AND organization_id = ?3
            AND source = ?4)
          OR a.external_id = ?2 AND NOT EXISTS (SELECT 1 FROM source_id WHERE kind = ?1 AND record_id = a.id))
        """)
    return try Row.fetchOne(statement, arguments: [kind, externalID, source.organization, source.name])
  }

  private func ofSource(_ text: String, _ kind: Reference.Kind) throws -> Int64? {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT record_id FROM source_id WHERE kind = ? AND external_id = ? AND organization_id = ? AND source = ?
        """)
    return try statement.firstInteger([
      String(kind.rawValue).databaseValue, text.databaseValue, source.organization.databaseValue,
      source.name.databaseValue,
    ])
  }

  /// The record that has the id in its column since before sources were told apart.
  private func ofNoSource(_ text: String, _ kind: Reference.Kind) throws -> Int64? {
    guard let id = try kept(text, kind) else { return nil }
    let statement = try change.db.cachedStatement(
      sql: "SELECT 1 FROM source_id WHERE kind = ? AND record_id = ? AND external_id = ? LIMIT 1")
    let isOfSource = try statement.firstInteger([
      String(kind.rawValue).databaseValue, id.databaseValue, text.databaseValue,
    ])
    return isOfSource == nil ? id : nil
  }

  private func kept(_ text: String, _ kind: Reference.Kind) throws -> Int64? {
    let (table, key) = Self.place(kind)
    let statement = try change.db.cachedStatement(sql: "SELECT \(key) FROM \(table) x WHERE external_id = ?")
    return try statement.firstInteger([text.databaseValue])
  }

  private func isInReach(_ kind: Reference.Kind, _ id: Int64) throws -> Bool {
    let (table, key) = Self.place(kind)
    let condition = Self.condition(kind, change.scope)
    let statement = try change.db.cachedStatement(sql: "SELECT 1 FROM \(table) x WHERE \(key) = ? AND \(condition)")
    return try statement.firstInteger([id.databaseValue]) != nil
  }

  private static func place(_ kind: Reference.Kind) -> (table: String, key: String) {
    switch kind {
    case .youth: ("youth_profile", "person_id")
    case .adult: ("mentor_profile", "person_id")
    case .match: ("match", "id")
    case .session: ("session", "id")
    case .organization: ("organization", "id")
    case .program: ("program", "id")
    case .course: ("training_course", "id")
    case .trainingClass: ("training_class", "id")
    case .user: ("user", "id")
    case .run: ("match_run", "id")
    case .official: ("official", "id")
    case .measure: ("measure", "id")
    case .contact: ("advocacy_contact", "id")
    }
  }

  private static func condition(_ kind: Reference.Kind, _ scope: Scope) -> String {
    switch kind {
    case .youth: scope.youth("x")
    case .adult: scope.mentor("x")
    case .match: scope.match("x")
    case .session: scope.session("x")
    case .program: scope.program("x")
    case .trainingClass: scope.trainingClass("x")
    case .run: scope.matchRun("x")
    case .organization, .course, .user, .official, .measure, .contact: "1"
    }
  }
}
