package import Domain
import GRDB

extension AuditAction {
  package static let addKey = AuditAction("add key")
  package static let revokeKey = AuditAction("revoke key")
}

extension Workspace {
  /// Lets a user come in with a key.
  ///
  /// - Throws: ``RepositoryError/duplicate(_:)`` for a key that is or was on file, whoever has it;
  ///   ``RepositoryError/notFound(_:)`` for a login that nobody has.
  package func addKey(_ key: PublicKey, to login: String) throws(RepositoryError) {
    try write(.addKey, .manageUsers, reason: key.fingerprint) { change in
      let user = try change.user(login)
      try TextCheck.line(key.comment, field: "comment", maximum: 200)
      change.about(Reference(.user, user.id))
      try change.insert(
        "ssh_key",
        [
          "user_id": user.id, "kind": key.kind.rawValue, "body": key.body, "fingerprint": key.fingerprint,
          "comment": key.comment,
        ])
      try AuthorizedKeysFile.write(change.db, of: store.path)
    }
  }

  /// Takes a key back; a console it has opened ends within two seconds.
  ///
  /// - Returns: The login of whose key it was.
  /// - Throws: ``RepositoryError/notFound(_:)`` for a key that is not on file, or is revoked already.
  @discardableResult
  package func revokeKey(_ fingerprint: String) throws(RepositoryError) -> String {
    try write(.revokeKey, .manageUsers, reason: fingerprint) { change in
      let row = try Row.fetchOne(
        change.db,
        sql: """
          SELECT k.id, k.user_id, u.login FROM ssh_key k JOIN user u ON u.id = k.user_id
          WHERE k.fingerprint = ? AND k.revoked_at IS NULL
          """, arguments: [fingerprint])
      guard let row else { throw RepositoryError.notFound(fingerprint) }
      try change.about(Reference(.user, row["user_id"]))
      try change.update("ssh_key", id: row["id"], set: ["revoked_at": change.now])
      try AuthorizedKeysFile.write(change.db, of: store.path)
      return try row["login"]
    }
  }
}
