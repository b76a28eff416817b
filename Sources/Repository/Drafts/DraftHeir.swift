import Domain
import GRDB

/// Who goes on with the drafts of a user who was shut out: nothing that somebody typed is left where nobody looks.
///
/// Drafts tell of records, so they go to somebody whose role may do all that the user's may: the user who was named, else the
/// supervisor, else a director.
struct DraftHeir {
  let db: Database
  /// Whose drafts they are.
  let user: UserRow

  /// - Parameters:
  ///   - login: Who was named to get what the user has; nil for nobody.
  ///   - actor: The director who shuts the user out; nil where it is not known who did.
  func find(named login: String?, actor: Int64?) throws -> UserRow? {
    let named = try login.flatMap { try one("login = ?", [$0]) }
    let supervisor = try user.supervisorID.flatMap { try one("id = ?", [$0]) }
    if let heir = [named, supervisor].lazy.compactMap(\.self).first(where: mayGoOn) { return heir }
    return try one("role = ? AND id <> ? ORDER BY id IS ? DESC, id LIMIT 1", [Role.director, user.id, actor])
  }

  private func mayGoOn(_ heir: UserRow) -> Bool {
    heir.id != user.id && heir.role.access.permissions.isSuperset(of: user.role.access.permissions)
  }

  private func one(_ condition: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> UserRow? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM user WHERE disabled_at IS NULL AND \(condition)", arguments: StatementArguments(arguments)
    ).map { try UserRow($0) }
  }
}

extension Draft {
  /// The row id of the user a draft is kept for: the user, or where they were shut out while it was typed, who goes
  /// on with it.
  static func owner(of user: Int64, _ db: Database) throws -> Int64 {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM user WHERE id = ?", arguments: [user]),
      case let user = try UserRow(row), user.isDisabled
    else { return user }
    return try DraftHeir(db: db, user: user).find(named: nil, actor: nil)?.id ?? user.id
  }
}

extension Change {
  /// Gives the drafts of a user who is shut out to the user who goes on with them, for as many days as a new one is kept.
  ///
  /// - Returns: The login of who got them, and how many they are; nil where there are none.
  func handOverDrafts(of user: Int64, _ dealing: Dealing?) throws -> CaseloadDeal.Drafts? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM user WHERE id = ?", arguments: [user]) else { return nil }
    var named: String?
    if case .to(let logins) = dealing, logins.count == 1 { named = logins.first }
    let heir = try DraftHeir(db: db, user: try UserRow(row)).find(named: named, actor: actor.userID)
    guard let heir else { return nil }
    try db.execute(
      sql: "UPDATE draft SET user_id = ?, updated_at = ? WHERE user_id = ?", arguments: [heir.id, now, user])
    return db.changesCount == 0 ? nil : CaseloadDeal.Drafts(receiver: heir.login, count: db.changesCount)
  }
}
