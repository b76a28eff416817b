package import Domain
import GRDB

/// What is needed to register a user.
package struct NewUser: Equatable, Sendable {
  package var login: String
  package var name: String
  package var role: Role
  /// nil for somebody who works for the whole network; always said, for it grants the most.
  package var organizationID: Int64?
  package var supervisorID: Int64?
  package var personID: Int64?

  package init(
    login: String, name: String, role: Role, organizationID: Int64?, supervisorID: Int64? = nil,
    personID: Int64? = nil
  ) {
    self.login = login
    self.name = name
    self.role = role
    self.organizationID = organizationID
    self.supervisorID = supervisorID
    self.personID = personID
  }

  fileprivate func check() throws {
    guard Login.isWellFormed(login) else { throw RepositoryError.invalid(field: "login", .notALogin) }
    guard !name.allSatisfy(\.isWhitespace) else { throw RepositoryError.invalid(field: "name", .required) }
    try TextCheck.line(login, field: "login", maximum: 100)
    try TextCheck.line(name, field: "name", maximum: 200)
  }
}

extension AuditAction {
  package static let addUser = AuditAction("add user")
}

extension Workspace {
  /// Registers a user.
  ///
  /// - Returns: The row id.
  /// - Throws: ``RepositoryError/taken(field:_:)`` for a login that is taken; ``RepositoryError/invalid(field:_:)`` for one
  ///   that isn't a ``Login`` or looks like another, or without a name; ``RepositoryError/notFound(_:)`` for an organization or a person that is
  ///   not there.
  @discardableResult
  package func addUser(_ user: NewUser) throws(RepositoryError) -> Int64 {
    try write(.addUser, .manageUsers) { change in
      try user.check()
      let isThere =
        try Row.fetchOne(change.db, sql: "SELECT 1 FROM user WHERE login = ? COLLATE NOCASE", arguments: [user.login])
        != nil
      guard user.login.lowercased() != Actor.system.login.lowercased(), !isThere else {
        throw RepositoryError.taken(field: "login", user.login)
      }
      if let other = try change.login(lookingLike: user.login) {
        throw RepositoryError.invalid(field: "login", .looksLike(other))
      }
      try change.ask(PersonDoubts.doubts(aboutName: user.name, in: "name"))
      if let id = user.organizationID,
        try Bool.fetchOne(change.db, sql: "SELECT 1 FROM organization WHERE id = ?", arguments: [id]) == nil
      {
        throw RepositoryError.notFound(Reference(.organization, id).description)
      }
      if let id = user.supervisorID { try change.requireSupervisor(id, over: user) }
      if let id = user.personID { try change.requirePerson(Reference(.adult, id), forUser: nil) }
      return try change.insert(
        "user",
        [
          "login": user.login, "name": user.name, "role": user.role, "organization_id": user.organizationID,
          "supervisor_id": user.supervisorID, "person_id": user.personID,
        ], object: .user)
    }
  }
}

extension Change {
  /// A login on file that people could take for a new one; nil for none.
  fileprivate func login(lookingLike new: String) throws -> String? {
    let look = Login.look(of: new)
    let logins = try String.fetchAll(db, sql: "SELECT login FROM user ORDER BY id") + [Actor.system.login]
    return logins.first { Login.look(of: $0) == look }
  }

  fileprivate func requireSupervisor(_ id: Int64, over user: NewUser) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM user WHERE id = ?", arguments: [id]) else {
      throw RepositoryError.notFound(Reference(.user, id).description)
    }
    let supervisor = try UserRow(row)
    try check(supervisor, canHold: .team, of: user.organizationID ?? supervisor.organizationID ?? 0)
  }
}
