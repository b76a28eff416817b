package import Domain
import GRDB

/// A user as an administrator sees one.
package struct Account: Equatable, Sendable {
  package var id: Int64
  package var login: String
  package var name: String
  package var role: Role
  package var organizationID: Int64?
  /// Whom on file the user is; nil where nobody has said.
  package var person: Reference?
  package var isDisabled: Bool
  /// Keys that open the console.
  package var activeKeys: Int
}

/// A key on file, without the key itself.
package struct KeyRow: Equatable, Sendable {
  package var login: String
  package var kind: String
  package var fingerprint: String
  package var comment: String
  package var addedAt: Instant
  package var revokedAt: Instant?
}

extension Workspace {
  /// All users, or the one with a login, by login.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login that nobody has.
  package func accounts(login: String? = nil) throws(RepositoryError) -> [Account] {
    try read(.manageUsers) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT u.*, (SELECT count(*) FROM ssh_key k WHERE k.user_id = u.id AND k.revoked_at IS NULL) AS active_keys
          FROM user u WHERE ?1 IS NULL OR u.login = ?1 ORDER BY u.login COLLATE NOCASE, u.id
          """, arguments: [login])
      if let login, rows.isEmpty { throw RepositoryError.notFound(login) }
      return try rows.map { row in
        let person: Int64? = try row["person_id"]
        return try Account(
          id: row["id"], login: row["login"], name: row["name"], role: row["role"],
          organizationID: row["organization_id"], person: person.map { Reference(.adult, $0) },
          isDisabled: row["disabled_at"] != nil, activeKeys: row["active_keys"])
      }
    }
  }

  /// All keys, or those of one user, revoked ones too, by login.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login that nobody has.
  package func keys(of login: String? = nil) throws(RepositoryError) -> [KeyRow] {
    if login != nil { _ = try accounts(login: login) }
    return try read(.manageUsers) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT k.*, u.login FROM ssh_key k JOIN user u ON u.id = k.user_id
          WHERE ?1 IS NULL OR u.login = ?1 ORDER BY u.login COLLATE NOCASE, k.id
          """, arguments: [login])
      return try rows.map { row in
        try KeyRow(
          login: row["login"], kind: row["kind"], fingerprint: row["fingerprint"], comment: row["comment"],
          addedAt: row["created_at"], revokedAt: row["revoked_at"])
      }
    }
  }
}
