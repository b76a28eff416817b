import Domain
import GRDB

/// Who may come into a database, and as what.
struct RightsNow: Equatable {
  struct User: Equatable {
    var name: String
    var role: Role?
    var organizationID: Int64?
    /// The login.
    var supervisor: String?
    var isDisabled: Bool
  }

  struct Key: Equatable {
    var login: String
    var kind: String
    var body: String
    var comment: String
    var isRevoked: Bool
  }

  /// By login.
  var users: [String: User] = [:]
  /// By fingerprint.
  var keys: [String: Key] = [:]
  /// Logins.
  var needToKnow: Set<String> = []
  /// When the last event was, which says whether the clock is to be believed.
  var lastEvent: Instant?
}

extension RightsNow {
  /// Reads a schema of any release, for the database that is replaced may be of another than the backup.
  init(_ db: Database) throws {
    lastEvent = try AuditLog.head(db)?.at
    let columns = Set(try db.columns(in: "user").map(\.name))
    let reach = columns.contains("organization_id") ? "u.organization_id" : "NULL"
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT u.login, u.name, u.role, \(reach) AS organization_id, s.login AS supervisor, u.disabled_at FROM user u
        LEFT JOIN user s ON s.id = u.supervisor_id
        """)
    {
      users[try row.decode(forColumn: "login")] = User(
        name: try row.decode(forColumn: "name"), role: Role(rawValue: try row.decode(forColumn: "role")),
        organizationID: try row.decode(forColumn: "organization_id"),
        supervisor: try row.decode(forColumn: "supervisor"),
        isDisabled: try row.decode(Int64?.self, forColumn: "disabled_at") != nil)
    }
    if try db.tableExists("ssh_key") {
      for row in try Row.fetchAll(db, sql: "SELECT k.*, u.login FROM ssh_key k JOIN user u ON u.id = k.user_id") {
        keys[try row.decode(forColumn: "fingerprint")] = Key(
          login: try row.decode(forColumn: "login"), kind: try row.decode(forColumn: "kind"),
          body: try row.decode(forColumn: "body"), comment: try row.decode(forColumn: "comment"),
          isRevoked: try row.decode(Int64?.self, forColumn: "revoked_at") != nil)
      }
    }
    if try db.tableExists("need_to_know") {
      needToKnow = Set(
        try String.fetchAll(
          db,
          sql: "SELECT u.login FROM need_to_know n JOIN user u ON u.id = n.user_id WHERE n.removed_on IS NULL"))
    }
  }
}
