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
    try write(.entrustMatch, .entrustMatch) { change in
      guard match.kind == .match else { throw RepositoryError.notFound(match.description) }
      try change.require(match)
      let first = since ?? change.today
      if let until, until < first { throw RepositoryError.invalid(field: "ambassador_until", .tooEarly) }
      if let ambassador {
        let program = try Int64.fetchOne(
          change.db, sql: "SELECT program_id FROM match WHERE id = ?", arguments: [match.number])
        guard try program.map({ try change.mayBeEntrusted(ambassador, with: $0) }) == true else {
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

extension Change {
  /// Whether a user is an ambassador who may see matches of a program: of its organization, or of the whole network.
  func mayBeEntrusted(_ ambassador: Int64, with program: Int64) throws -> Bool {
    let role = try Role.fetchOne(
      db,
      sql: """
        SELECT u.role FROM user u JOIN program p ON p.id = ?2
        WHERE u.id = ?1 AND u.disabled_at IS NULL AND coalesce(u.organization_id, p.organization_id) = p.organization_id
        """, arguments: [ambassador, program])
    return role == .ambassador
  }
}
