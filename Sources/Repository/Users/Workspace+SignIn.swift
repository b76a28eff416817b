package import Domain
import GRDB

extension Workspace {
  /// Opens a workspace for a registered user.
  ///
  /// - Parameter login: The Unix login name, or the one that stands for a key.
  /// - Throws: ``RepositoryError/unknownUser(login:)`` where nobody is registered so, or the account is disabled.
  package static func signIn(
    _ store: Store, login: String, clock: Clock, terminal: String = ""
  ) throws(RepositoryError) -> Workspace {
    let actor: Actor?
    do { actor = try store.read { try Actor.find(login: login, terminal: terminal, $0) } } catch {
      throw RepositoryError(error)
    }
    guard let actor else { throw .unknownUser(login: login) }
    return Workspace(store: store, actor: actor, clock: clock)
  }

  /// Registers the first user of an empty database as its director.
  ///
  /// - Parameter timeZone: The name of the zone by which days are counted; nil leaves it open.
  /// - Throws: ``RepositoryError/duplicate(_:)`` where a user is registered already.
  package static func initialize(
    _ store: Store, login: String, name: String, timeZone: String? = nil, clock: Clock, terminal: String = ""
  ) throws(RepositoryError) -> Workspace {
    let first: Int64 = 1
    let actor = Actor(id: first, login: login, name: name, role: .director, terminal: terminal)
    let workspace = Workspace(store: store, actor: actor, clock: clock)
    try workspace.write(.initialize, .manageUsers, undoable: false) { change in
      guard login != Actor.system.login else { throw RepositoryError.duplicate("user.login") }
      guard try Int.fetchOne(change.db, sql: "SELECT COUNT(*) FROM user") == 0 else {
        throw RepositoryError.duplicate("user")
      }
      try change.insert(
        "user", ["id": first, "login": login, "name": name, "role": Role.director], object: .user)
      if let timeZone { try change.settleTimeZone(timeZone) }
    }
    if let timeZone { store.zone.follow(timeZone) }
    return workspace
  }
}

extension AuditAction {
  package static let initialize = AuditAction("initialize")
}

extension Actor {
  /// The enabled user with this login.
  static func find(login: String, terminal: String, _ db: Database) throws -> Actor? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, login, name, role, organization_id, supervisor_id, person_id FROM user
        WHERE login = ? AND disabled_at IS NULL
        """)
    return try Row.fetchOne(statement, arguments: [login]).map { row in
      try Actor(
        id: row["id"], login: row["login"], name: row["name"], role: row["role"],
        organizationID: row["organization_id"], supervisorID: row["supervisor_id"], personID: row["person_id"],
        terminal: terminal)
    }
  }
}
