package import Domain
import GRDB

extension Workspace {
  /// Opens a workspace for whoever holds a key.
  ///
  /// - Throws: ``RepositoryError/unknownKey(_:)`` where the key is not on file, is revoked, or is a disabled user's; that
  ///   stands in the audit log.
  package static func signIn(
    _ store: Store, key: PublicKey, clock: Clock, terminal: String
  ) throws(RepositoryError) -> Workspace {
    let owner: String?
    do { owner = try store.read { try login(of: key.fingerprint, body: key.body, $0) } } catch {
      throw RepositoryError(error)
    }
    guard let owner else {
      var system = Actor.system
      system.terminal = terminal
      let door = Workspace(store: store, actor: system, clock: clock)
      door.noteRefusal(.refusal, reason: "key \(key.fingerprint)")
      throw .unknownKey(key.fingerprint)
    }
    var actor = try signIn(store, login: owner, clock: clock, terminal: terminal).actor
    actor.key = key.fingerprint
    return Workspace(store: store, actor: actor, clock: clock)
  }

  /// Whether the actor may still work as the one who came in: not disabled, of the same role and organization, and the key
  /// not revoked.
  ///
  /// - Parameter fingerprint: Of the key the actor came with; nil for none.
  package func isAdmitted(by fingerprint: String?) throws(RepositoryError) -> Bool {
    do {
      return try read { db in
        var now = try Actor.find(login: actor.login, terminal: actor.terminal, db)
        now?.key = actor.key
        guard now == actor else { return false }
        guard let fingerprint else { return true }
        return try Self.login(of: fingerprint, body: nil, db) == actor.login
      }
    } catch {
      guard case .accessEnded = error else { throw error }
      return false
    }
  }

  /// Whose active key this is; nil for nobody's.
  private static func login(of fingerprint: String, body: String?, _ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT u.login FROM ssh_key k JOIN user u ON u.id = k.user_id
        WHERE k.fingerprint = ?1 AND (?2 IS NULL OR k.body = ?2) AND k.revoked_at IS NULL AND u.disabled_at IS NULL
        """, arguments: [fingerprint, body])
  }
}
