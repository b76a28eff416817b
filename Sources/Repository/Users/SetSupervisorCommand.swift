package import Domain
import GRDB

extension AuditAction {
  package static let setSupervisor = AuditAction("set supervisor")
}

extension Workspace {
  /// Puts a user into a supervisor's team; nil puts them into every supervisor's.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login that nobody has; ``RepositoryError/caseload(_:)`` for somebody
  ///   who cannot be over the user.
  package func setSupervisor(of login: String, to supervisor: String?) throws(RepositoryError) {
    try write(.setSupervisor, .manageUsers) { change in
      let user = try change.receiver(login)
      let above = try supervisor.map { try change.receiver($0) }
      if let above { try change.check(above, canSupervise: user) }
      try change.update("user", id: user.id, set: ["supervisor_id": above?.id], object: Reference(.user, user.id))
    }
  }
}

extension Change {
  /// Checks that somebody can be over a user.
  func check(_ supervisor: UserRow, canSupervise user: UserRow) throws {
    try check(supervisor, canHold: .team, of: user.organizationID ?? supervisor.organizationID ?? 0)
    // Up the line, which ends or comes to the user.
    let isBelow = try Bool.fetchOne(
      db,
      sql: """
        WITH RECURSIVE line (id) AS (SELECT ?1 UNION SELECT u.supervisor_id FROM user u JOIN line l ON u.id = l.id
          WHERE u.supervisor_id IS NOT NULL)
        SELECT EXISTS (SELECT 1 FROM line WHERE id = ?2)
        """, arguments: [supervisor.id, user.id])
    guard isBelow != true else { throw RepositoryError.caseload(.ownSupervisor(login: supervisor.login)) }
  }
}
