import Domain
import GRDB

/// Holds users, keys and the need-to-know list against the events that have made them: what the log does not tell was set
/// by hand.
enum RightsCheck {
  private typealias Values = [String: DatabaseValue]

  /// All differences. Reads those events of the log that touch a right.
  static func changes(in db: Database) throws -> [OutsideChange] {
    guard try db.tableExists("user") else { return [] }
    let users = try Int.fetchOne(db, sql: "SELECT count(*) FROM user") ?? 0
    if users > 0, try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM audit_event") == nil {
      return [.emptyLog(users: users)]
    }
    let told = try told(db)
    let logins = Dictionary(
      try Row.fetchAll(db, sql: "SELECT id, login FROM user").map { try ($0["id"] as Int64, $0["login"] as String) },
      uniquingKeysWith: { $1 })
    return try Kept.all.filter { try db.tableExists($0.table) }.flatMap { kept in
      try compare(kept, told[kept.table] ?? [:], logins, db)
    }
  }

  /// A table that rights are kept in, and the columns that make them.
  private struct Kept {
    let table: String
    let columns: [(name: String, field: OutsideChange.Field)]
    /// Columns that an earlier release has emptied without an event.
    var mayBeEmpty: Set<String> = []

    static let all = [
      Kept(
        table: "user",
        columns: [
          ("login", .login), ("role", .role), ("organization_id", .organization), ("supervisor_id", .supervisor),
          ("person_id", .person), ("disabled_at", .disabled),
        ], mayBeEmpty: ["supervisor_id"]),
      Kept(
        table: "ssh_key",
        columns: [("user_id", .owner), ("kind", .key), ("body", .key), ("fingerprint", .key), ("revoked_at", .revoked)]),
      Kept(
        table: "need_to_know",
        columns: [
          ("user_id", .owner), ("listed_on", .listed), ("confirmed_until", .confirmed), ("removed_on", .removed),
        ]),
    ]
  }

  /// What each row is by the log, by its table and row id.
  private static func told(_ db: Database) throws -> [String: [Int64: Values]] {
    var told: [String: [Int64: Values]] = [:]
    let events = try String.fetchCursor(
      db,
      sql: """
        SELECT changes FROM audit_event WHERE changes LIKE '%"table":"user"%' OR changes LIKE '%"table":"ssh_key"%'
          OR changes LIKE '%"table":"need_to_know"%' ORDER BY sequence
        """)
    while let changes = try events.next() {
      for image in try RowImage.read(changes, db) where Kept.all.contains(where: { $0.table == image.table }) {
        guard let id = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) }) else { continue }
        if image.operation == .delete {
          told[image.table]?[id] = nil
        } else {
          let values = Values(image.fields.map { ($0.column, $0.after) }, uniquingKeysWith: { $1 })
          told[image.table, default: [:]][id, default: [:]].merge(values) { $1 }
        }
      }
    }
    return told
  }

  private static func compare(
    _ kept: Kept, _ told: [Int64: Values], _ logins: [Int64: String], _ db: Database
  ) throws -> [OutsideChange] {
    var gone = told
    var changes: [OutsideChange] = []
    for row in try Row.fetchAll(db, sql: "SELECT * FROM \(kept.table) ORDER BY id") {
      let id: Int64 = try row["id"]
      let live = Values(try kept.columns.map { try ($0.name, row[$0.name]) }, uniquingKeysWith: { $1 })
      let holder = holder(kept.table, id, live, logins)
      guard let values = gone.removeValue(forKey: id) else {
        changes.append(.unrecorded(holder))
        continue
      }
      let differing = kept.columns.filter { column in
        let (now, then) = (live[column.name] ?? .null, values[column.name] ?? .null)
        return now != then && !(now.isNull && kept.mayBeEmpty.contains(column.name))
      }.map(\.field)
      for (index, field) in differing.enumerated() where !differing[..<index].contains(field) {
        changes.append(.differs(holder, field))
      }
    }
    return changes + gone.sorted { $0.key < $1.key }.map { .gone(holder(kept.table, $0.key, $0.value, logins)) }
  }

  private static func holder(
    _ table: String, _ id: Int64, _ values: Values, _ logins: [Int64: String]
  ) -> OutsideChange.Holder {
    func text(_ column: String) -> String? { values[column].flatMap { String.fromDatabaseValue($0) } }
    func owner() -> String {
      let user = values["user_id"].flatMap { Int64.fromDatabaseValue($0) }
      return user.flatMap { logins[$0] } ?? user.map { Reference(.user, $0).description } ?? ""
    }
    return switch table {
    case "ssh_key": .key(text("fingerprint") ?? "\(id)")
    case "need_to_know": .needToKnow(owner())
    default: .user(text("login") ?? Reference(.user, id).description)
    }
  }
}
