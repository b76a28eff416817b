import Domain
import GRDB

extension AuditAction {
  /// What is told of somebody who has no access, or none any more, or none yet.
  static let ofAnybody: Set<AuditAction> = [.initialize, .signOut, .refusal, .list]
}

extension Actor {
  /// Checks that the user still has the rights they came in with: asked in every transaction that reads or writes, for a
  /// console or an import may be open for hours. Two rows found by their keys.
  ///
  /// - Throws: ``RepositoryError/accessEnded``.
  func requireAccess(_ db: Database) throws {
    guard let userID else { return }
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM user WHERE id = ? AND disabled_at IS NULL AND role = ? AND organization_id IS ?")
    let isUser = try Row.fetchOne(statement, arguments: [userID, role, organizationID]) != nil
    if isUser, try key.map({ try holds($0, db) }) ?? true { return }
    // A damaged role is told as damage.
    _ = try Role.fetchOne(db, sql: "SELECT role FROM user WHERE id = ?", arguments: [userID])
    throw RepositoryError.accessEnded
  }

  private func holds(_ key: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM ssh_key WHERE fingerprint = ? AND user_id = ? AND revoked_at IS NULL")
    return try Row.fetchOne(statement, arguments: [key, id]) != nil
  }
}
