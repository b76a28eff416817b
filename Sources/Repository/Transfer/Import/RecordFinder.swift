import Domain
import GRDB

/// Finds the record a row names, within what the actor may see.
struct RecordFinder {
  let change: Change

  /// The row's own record: by reference, which then has to be there, or by external id.
  ///
  /// - Throws: ``RowRefusal`` where the reference is unknown, or the external id belongs to a record out of reach.
  func own(_ kind: Reference.Kind, reference: String, externalID: String) throws -> Int64? {
    if !reference.isEmpty { return try named(reference, kind, field: "reference") }
    guard !externalID.isEmpty, let id = try byExternalID(externalID, kind) else { return nil }
    guard try isInReach(kind, id) else {
      throw RowRefusal(problem: .unknownRecord(field: "externalId", text: externalID))
    }
    return id
  }

  /// Another record the row names, by reference or external id.
  func named(_ text: String, _ kind: Reference.Kind, field: String) throws -> Int64 {
    if let reference = Reference(text), reference.kind == kind, try isInReach(kind, reference.number) {
      return reference.number
    }
    if let id = try byExternalID(text, kind), try isInReach(kind, id) { return id }
    throw RowRefusal(problem: .unknownRecord(field: field, text: text))
  }

  private func byExternalID(_ text: String, _ kind: Reference.Kind) throws -> Int64? {
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
