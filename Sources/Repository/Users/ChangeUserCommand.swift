package import Domain
import GRDB

extension AuditAction {
  package static let changeRole = AuditAction("change role")
  package static let disableUser = AuditAction("disable user")
  package static let enableUser = AuditAction("enable user")
}

extension Workspace {
  /// Gives a user another role.
  ///
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users.
  package func changeRole(of login: String, to role: Role) throws(RepositoryError) {
    try write(.changeRole, .manageUsers) { change in
      let user = try change.user(login)
      if role != .director { try change.requireOtherDirector(than: user.id) }
      try change.update("user", id: user.id, set: ["role": role], object: Reference(.user, user.id))
    }
  }

  /// Shuts a user out, whose consoles end within two seconds, or lets the user in again.
  ///
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users.
  package func setDisabled(_ isDisabled: Bool, login: String, reason: String = "") throws(RepositoryError) {
    try write(isDisabled ? .disableUser : .enableUser, .manageUsers, reason: reason) { change in
      let user = try change.user(login)
      if isDisabled { try change.requireOtherDirector(than: user.id) }
      guard user.isDisabled != isDisabled else { return change.about(Reference(.user, user.id)) }
      let moment: Instant? = isDisabled ? change.now : nil
      try change.update("user", id: user.id, set: ["disabled_at": moment], object: Reference(.user, user.id))
      try AuthorizedKeysFile.write(change.db, of: store.path)
    }
  }
}

extension Change {
  /// The user with a login, disabled or not.
  func user(_ login: String) throws -> (id: Int64, isDisabled: Bool) {
    let row = try Row.fetchOne(db, sql: "SELECT id, disabled_at FROM user WHERE login = ?", arguments: [login])
    guard let row else { throw RepositoryError.notFound(login) }
    return try (row["id"], row["disabled_at"] != nil)
  }

  fileprivate func requireOtherDirector(than user: Int64) throws {
    let others = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM user WHERE role = ? AND disabled_at IS NULL AND id <> ?",
      arguments: [Role.director, user])
    guard others ?? 0 > 0 else { throw RepositoryError.lastDirector }
  }
}
