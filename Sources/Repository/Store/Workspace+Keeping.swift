package import Domain
import GRDB

extension AuditAction {
  package static let backUp = AuditAction("back up")
  package static let restore = AuditAction("restore")
}

/// What is done with a database as a whole is for who keeps its users, and for the owner of its file.
extension Workspace {
  /// The workspace of whoever keeps a database.
  ///
  /// - Parameter ownsFile: Whether the database's file belongs to the account: then the system acts for one that is no
  ///   user, such as a timer's.
  /// - Throws: ``RepositoryError/unknownUser(login:)``, ``RepositoryError/notPermitted(_:)``.
  package static func keeping(
    _ store: Store, login: String, ownsFile: Bool, clock: Clock, terminal: String = ""
  ) throws(RepositoryError) -> Workspace {
    let workspace: Workspace
    do { workspace = try signIn(store, login: login, clock: clock, terminal: terminal) } catch .unknownUser
      where ownsFile
    {
      // An account that was disabled stays disabled.
      guard try !isRegistered(login, in: store) else { throw .unknownUser(login: login) }
      var actor = Actor.system
      actor.terminal = terminal
      workspace = Workspace(store: store, actor: actor, clock: clock)
    }
    try workspace.require(.manageUsers)
    return workspace
  }

  /// Leaves the event of a backup; its reason names the last event in the copy.
  package func recordBackUp(upTo head: AuditHead?) throws(RepositoryError) {
    try write(.backUp, .manageUsers, reason: head.map { "event \($0.sequence)" } ?? "") { _ in }
  }

  /// Leaves the event that a copy of a backup takes the place of the database, in the name of who does it, or, of an
  /// account that isn't a user who may do it here, in the system's with the login as the reason.
  ///
  /// - Parameter head: The last event of the backup.
  func recordRestore(of head: AuditHead?, by restorer: Restorer) throws(RepositoryError) {
    let event = head.map { "event \($0.sequence)" } ?? ""
    let keeper = try? Self.keeping(
      store, login: restorer.login, ownsFile: restorer.ownsFile, clock: clock, terminal: restorer.terminal)
    if let keeper, keeper.actor.userID != nil {
      try keeper.write(.restore, .manageUsers, undoable: false, reason: event) { _ in }
    } else {
      var actor = Actor.system
      actor.terminal = restorer.terminal
      try Workspace(store: store, actor: actor, clock: clock).write(
        .restore, .manageUsers, undoable: false, reason: "\(event), by \(restorer.login)"
      ) { _ in }
    }
  }

  private static func isRegistered(_ login: String, in store: Store) throws(RepositoryError) -> Bool {
    do {
      return try store.read { db in
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM user WHERE login = ?)", arguments: [login]) ?? false
      }
    } catch { throw RepositoryError(error) }
  }
}
