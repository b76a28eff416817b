package import Domain
import GRDB

extension AuditAction {
  package static let entrustMatch = AuditAction("entrust match")
}

extension Workspace {
  /// Entrusts a match to an ambassador for a time; nobody else's ambassador sees it, and they do not before or after.
  ///
  /// - Parameters:
  ///   - ambassador: Row id of the user; nil takes the match back.
  ///   - until: The last day; nil leaves the end open.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for a user who is no ambassador of the match's
  ///   organization, or an end before the beginning.
  package func entrustMatch(
    _ match: Reference, to ambassador: Int64?, since: CivilDate? = nil, until: CivilDate? = nil
  ) throws(RepositoryError) {
    try write(.entrustMatch, .entrustMatch, undoable: true) { change in
      guard match.kind == .match else { throw RepositoryError.notFound(match.description) }
      try change.require(match)
      let first = since ?? change.today
      if let until, until < first { throw RepositoryError.invalid(field: "ambassador_until", .tooEarly) }
      if let ambassador {
        // Of the organization whose match it is, or of the whole network: nobody else's ambassador comes to see it.
        let role = try Role.fetchOne(
          change.db,
          sql: """
            SELECT u.role FROM user u JOIN match m ON m.id = ?2 JOIN program p ON p.id = m.program_id
            WHERE u.id = ?1 AND u.disabled_at IS NULL AND coalesce(u.organization_id, p.organization_id) = p.organization_id
            """, arguments: [ambassador, match.number])
        guard role == .ambassador else {
          throw RepositoryError.invalid(field: "ambassador", .notAChoice([Role.ambassador.rawValue]))
        }
      }
      try change.update(
        "match", id: match.number,
        set: [
          "ambassador_id": ambassador, "ambassador_since": ambassador == nil ? nil : first,
          "ambassador_until": ambassador == nil ? nil : until,
        ], object: match)
    }
  }
}
