package import Domain
import GRDB

/// A registered user, as lists and pick lists show one.
package struct UserRow: Equatable, Sendable {
  package var id: Int64
  package var login: String
  package var name: String
  package var role: Role
  package var organizationID: Int64?
  package var supervisorID: Int64?
  package var isDisabled: Bool
}

extension Workspace {
  /// The users of the actor's organization, or all for whoever sees the whole network, by name;
  /// only the actor for who has no part in dealing out work.
  ///
  /// - Parameter roles: Only these; all where it is empty.
  package func users(_ roles: Set<Role> = []) throws(RepositoryError) -> [UserRow] {
    try read { db in
      let condition =
        switch scope.reach {
        case .everything, .held(_, organization: nil): "1"
        case .organization(let id), .held(_, .some(let id)): "organization_id = \(id)"
        case .entrusted, .checked, .nobody: "id = \(actor.id)"
        }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM user WHERE \(condition) ORDER BY name COLLATE NOCASE, id")
      return try rows.map { try UserRow($0) }.filter { roles.isEmpty || roles.contains($0.role) }
    }
  }
}
