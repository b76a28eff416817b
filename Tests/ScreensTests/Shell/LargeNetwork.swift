import CSQLiteShims
import Domain
import GRDB
import TestSupport

@testable import Repository

/// A demo network, and the same with everybody in it many times over.
struct LargeNetwork {
  let store: Store
  private let folder: TemporaryFolder

  static let clock = Clock.fixed(on: Network.today)

  /// - Parameter copies: How many more of each there are.
  init(copies: Int) throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/network.sqlite"
    try DemoBuild(
      stamp: DemoStamp(size: .small, seed: 5, release: "1.0", day: Network.today), sources: try SampleSources.read(),
      clock: Self.clock, director: ("director", "Dana Ortiz")
    ).run(at: path)
    store = try Store.open(path: path)
    if copies > 0 { try store.locked { try Self.copy($0, times: copies) } }
    let director = try Workspace.signIn(store, login: "director", clock: Self.clock)
    director.startDay()
    // The first change brings up to date what was copied.
    try director.recordSignIn()
  }

  /// A user of each role of the first organization, who has what the demo gives them.
  ///
  /// - Parameter isOfNetwork: Whether they work for no organization, so for the whole network.
  func workspaces(isOfNetwork: Bool) throws -> [Role: Workspace] {
    let director = try Workspace.signIn(store, login: "director", clock: Self.clock)
    var found: [Role: Workspace] = [.director: director]
    for role in Role.allCases where role != .director {
      let login = try store.read {
        try String.fetchOne(
          $0, sql: "SELECT login FROM user WHERE role = ? ORDER BY id", arguments: [role])
      }
      let name = login ?? role.rawValue.replacing(" ", with: "-")
      if login == nil { try director.addUser(NewUser(login: name, name: "Robin Ray", role: role, organizationID: 1)) }
      try store.locked {
        try $0.execute(
          sql: "UPDATE user SET organization_id = ? WHERE login = ?", arguments: [isOfNetwork ? nil : 1, name])
      }
      found[role] = try Workspace.signIn(store, login: name, clock: Self.clock)
    }
    // The first change brings up to date what hangs on users.
    try director.recordSignIn()
    return found
  }

  /// About how many steps SQLite's machine takes to answer what `body` reads; the same at every run.
  func steps(_ body: () throws -> Void) rethrows -> Int {
    let each: Int32 = 10
    let counter = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    defer { counter.deallocate() }
    counter.pointee = 0
    func watch(_ handler: (@convention(c) (UnsafeMutableRawPointer?) -> Int32)?) {
      try? store.read { sqlite3_progress_handler($0.sqliteConnection, each, handler, counter) }
    }
    watch { counter in
      counter?.assumingMemoryBound(to: Int.self).pointee += 1
      return 0
    }
    defer { watch(nil) }
    try body()
    return counter.pointee * Int(each)
  }

  /// Copies every row of the tables that grow with a network, with row ids of their own.
  private static func copy(_ db: Database, times: Int) throws {
    let tables: [(name: String, ids: Set<String>)] = [
      ("organization", ["id"]), ("program", ["id", "organization_id"]), ("person", ["id", "organization_id"]),
      ("user", ["id", "organization_id", "supervisor_id", "person_id"]),
      ("relationship", ["id", "person_id", "related_id"]),
      ("youth_profile", ["person_id", "program_id", "specialist_id"]),
      ("mentor_profile", ["person_id", "program_id", "specialist_id", "employer_id"]),
      ("screening_item", ["person_id"]), ("consent", ["id", "person_id", "signer_id"]),
      ("match", ["id", "youth_id", "mentor_id", "program_id", "specialist_id", "ambassador_id", "proposed_by"]),
      ("training_class", ["id", "organization_id"]), ("training_attendance", ["id", "class_id", "person_id"]),
      ("official", ["id", "holder_id"]), ("advocacy_contact", ["id"]),
      ("advocacy_contact_official", ["contact_id", "official_id"]),
      ("advocacy_contact_user", ["contact_id", "user_id"]),
      ("organization_contact", ["id", "organization_id"]),
    ]
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    try db.inTransaction {
      for (table, ids) in tables {
        let columns = try db.columns(in: table).map(\.name)
        let values = columns.map { column in
          if ids.contains(column) { return "t.\(column) + n.n * 1000000" }
          // Nobody else has these.
          if column == "external_id" { return "NULL" }
          return column == "login" ? "t.login || '-' || n.n" : "t.\(column)"
        }
        try db.execute(
          sql: """
            WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < \(times))
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM n CROSS JOIN \(table) t
            """)
      }
      return .commit
    }
    try db.execute(sql: "PRAGMA foreign_keys = ON")
  }
}
