import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What users of the whole network find along indexes")
struct ScopeTableTests {
  /// A demo, some of whose users work for no organization and some without a supervisor, and who have each other's youth,
  /// mentors and matches, or nobody has them.
  private func network() throws -> Store {
    let path = try DemoFixture.folder() + "/demo.sqlite"
    try FileManager.default.copyItem(atPath: DemoFixture.medium.get().path, toPath: path)
    let store = try Store.open(path: path)
    try store.locked { db in
      try db.execute(
        sql: """
          UPDATE user SET organization_id = NULL WHERE role IN ('supervisor', 'match specialist');
          UPDATE user SET supervisor_id = NULL WHERE role = 'match specialist' AND id % 3 = 0;
          UPDATE match SET specialist_id = NULL WHERE id % 7 = 0;
          UPDATE match SET specialist_id = (SELECT id FROM user WHERE role = 'match specialist' ORDER BY id % 3, id LIMIT 1)
            WHERE id % 7 = 1;
          UPDATE youth_profile SET specialist_id = NULL WHERE person_id % 11 = 0;
          UPDATE mentor_profile SET specialist_id = NULL WHERE person_id % 11 = 0;
          UPDATE mentor_profile SET specialist_id = (SELECT id FROM user WHERE role = 'match specialist' LIMIT 1)
            WHERE person_id % 11 = 1;
          UPDATE mentor_profile SET suspended_on = '2026-02-01' WHERE person_id % 5 = 0 AND state = 'matched';
          UPDATE user SET supervisor_id = (SELECT id FROM user WHERE role = 'supervisor' LIMIT 1)
            WHERE role = 'match specialist' AND id % 5 = 0;
          UPDATE consent SET revoked_on = '2026-03-01', revoke_reason = 'moved' WHERE id % 13 = 0;
          """)
    }
    return store
  }

  @Test func `is all that is in their reach, and nothing beside it`() throws {
    let store = try network()
    let users = try store.read {
      try String.fetchAll(
        $0, sql: "SELECT login FROM user WHERE role IN ('supervisor', 'match specialist') AND disabled_at IS NULL")
    }
    #expect(users.count > 4)
    for login in users {
      let workspace = try Workspace.signIn(store, login: login, clock: .fixed(on: DemoFixture.day))
      let scope = workspace.scope
      #expect(scope.isNetworkWide)
      let live = "m.state IN ('active', 'paused', 'intervention', 'closing')"
      let proposals = "m.state IN ('proposed', 'presented')"
      let lists: [(Scope.Owned, order: String, condition: String)] = [
        (.match, "state", "1"), (.match, "last_contact", live), (.match, "next_check_in", live),
        (.match, "start", live),
        (.match, "clock", proposals), (.match, "accept_clock", proposals),
        (.match, "consent", "m.state IN ('active', 'intervention', 'closing')"),
        (.youth, "state", "1"), (.youth, "wait", "m.state = 'waiting'"),
        (.youth, "consent_end", "m.state IN ('enrolled', 'waiting', 'proposed', 'matched')"),
        (.mentor, "state", "1"), (.mentor, "suspension", "m.suspended_on IS NOT NULL"),
        (.mentor, "screening", "m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')"),
      ]
      for (kind, order, condition) in lists {
        let reach =
          switch kind {
          case .match: scope.match("m")
          case .youth: scope.youth("m")
          case .mentor: scope.mentor("m")
          }
        func ids(_ table: String) throws -> [Int64] {
          let sql = "SELECT m.\(kind.id) FROM \(table) WHERE \(condition) AND \(reach)"
          return try store.read { try Int64.fetchAll($0, sql: sql) }.sorted()
        }
        let reached = try ids("\(kind.table) m")
        #expect(try ids(scope.table(kind, "m", by: order)) == reached, "\(login), \(kind.rawValue) by \(order)")
        #expect(order != "state" || reached.count > 0)
      }
      // Somebody suspended, and the match of theirs that is in reach.
      let suspended = try store.read { db in
        try ["mentor_profile s", scope.table(.mentor, "s", by: "suspension")].map { table in
          try Int64.fetchAll(
            db,
            sql: """
              SELECT m.id FROM \(table) CROSS JOIN match m ON m.mentor_id = s.person_id
              WHERE s.suspended_on IS NOT NULL AND m.state NOT IN ('closed', 'declined', 'expired') AND \(scope.match("m"))
              """
          ).sorted()
        }
      }
      #expect(suspended[0] == suspended[1], "\(login)")
    }
  }

  @Test func `is kept by triggers as it is filled in at once`() throws {
    let store = try network()
    func kept() throws -> [String] {
      try store.read { db in
        try ["match", "youth_profile", "mentor_profile"].flatMap { table in
          let place = table == "match" ? "consent_place" : "''"
          return try String.fetchAll(
            db,
            sql: "SELECT '\(table) ' || rowid || ' ' || coalesce(open_to, '-') || \(place) FROM \(table) ORDER BY rowid"
          )
        }
      }
    }
    let before = try kept()
    try store.locked { try $0.execute(sql: M0014FirstFrames.refill) }
    #expect(try kept() == before)
    #expect(Set(before.map { $0.split(separator: " ")[2].prefix(3) }).isSuperset(of: ["sta", "sup"]))
  }
}
