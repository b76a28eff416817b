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
    let (table, key, _) = Self.place(kind, change.scope)
    let statement = try change.db.cachedStatement(sql: "SELECT \(key) FROM \(table) x WHERE external_id = ?")
    return try Int64.fetchOne(statement, arguments: [text])
  }

  private func isInReach(_ kind: Reference.Kind, _ id: Int64) throws -> Bool {
    let (table, key, condition) = Self.place(kind, change.scope)
    let statement = try change.db.cachedStatement(sql: "SELECT 1 FROM \(table) x WHERE \(key) = ? AND \(condition)")
    return try Row.fetchOne(statement, arguments: [id]) != nil
  }

  private static func place(_ kind: Reference.Kind, _ scope: Scope) -> (table: String, key: String, condition: String) {
    switch kind {
    case .youth: ("youth_profile", "person_id", scope.youth("x"))
    case .adult: ("mentor_profile", "person_id", scope.mentor("x"))
    case .match: ("match", "id", scope.match("x"))
    case .session: ("session", "id", scope.session("x"))
    case .organization: ("organization", "id", "1")
    case .program: ("program", "id", scope.program("x"))
    case .course: ("training_course", "id", "1")
    case .trainingClass: ("training_class", "id", scope.trainingClass("x"))
    case .user: ("user", "id", "1")
    case .run: ("match_run", "id", scope.matchRun("x"))
    case .official: ("official", "id", "1")
    case .measure: ("measure", "id", "1")
    case .contact: ("advocacy_contact", "id", "1")
    }
  }
}
