package import Domain
import GRDB

/// What keeps one user, or one stranger, from filling the log or the host: each is counted by itself, and nobody else is
/// kept waiting.
extension Workspace {
  /// Refusals of one actor in a minute that are written down one by one.
  static let mostRefusals = 100

  /// Leaves an audit event of a refusal; of a flood of them, the first ones, the last of which says so.
  ///
  /// A log that cannot be written keeps no refusal from being one.
  func noteRefusal(_ action: AuditAction, reason: String) {
    let count = (try? count(of: [.refusal, .refusedSignIn], amongLast: 400)) ?? 0
    guard count < Self.mostRefusals else { return }
    let isLast = count == Self.mostRefusals - 1
    try? perform(action, reason: isLast ? "\(reason) (later ones in this minute are left out)" : reason) { _ in }
  }

  /// How often the actor has come within the last minute.
  ///
  /// - Parameter limit: Counts no further than so many events back.
  package func arrivals(amongLast limit: Int) throws(RepositoryError) -> Int {
    do { return try count(of: [.signIn], amongLast: limit) } catch { throw RepositoryError(error) }
  }

  private func count(of actions: [AuditAction], amongLast limit: Int) throws -> Int {
    try store.read { db in
      let marks = databaseQuestionMarks(count: actions.count)
      return try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (SELECT at, action FROM audit_event WHERE actor = ? ORDER BY sequence DESC LIMIT ?)
          WHERE at > ? AND action IN (\(marks))
          """,
        arguments: StatementArguments(
          [
            actor.login.databaseValue, limit.databaseValue, clock.now().advanced(bySeconds: -60).databaseValue,
          ] + actions.map(\.rawValue.databaseValue))) ?? 0
    }
  }
}
