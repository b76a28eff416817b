import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("What another program has changed beside the audit chain")
struct OutsideChangeTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var path: String { folder.path + "/matchbook.sqlite" }
  private var backup: String { folder.path + "/backup.sqlite" }
  private let key: PublicKey

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    key = try PublicKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDIANRmHNTZRReO6VToTSYDoitK8fDakbD1q5LgHg1cR")
    try network.workspace().addKey(key, to: "ambassador")
  }

  /// What is found after a change, which is taken back.
  private func found(_ sql: String) throws -> [OutsideChange] {
    var found: [OutsideChange] = []
    try network.store.locked { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction {
        try db.execute(sql: sql)
        found = try OutsideChange.all(in: db)
        return .rollback
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
    return found
  }

  @Test func `is nothing in a database that only Matchbook has written`() throws {
    let director = network.workspace()
    try director.setDisabled(true, login: "front-desk")
    try director.setDisabled(false, login: "front-desk")
    try director.changeRole(of: "front-desk", to: .ambassador)
    try director.undo(reason: "Wrong person.")
    try director.addUser(NewUser(login: "new", name: "Nia New", role: .auditor, organizationID: nil))
    try director.undo()
    try director.setSupervisor(of: "front-desk", to: nil)
    try director.revokeKey(key.fingerprint)
    try director.removeFromNeedToKnow("supervisor")
    #expect(try director.outsideChanges() == [])
  }

  @Test(arguments: [1, 4, 8, 12, 14])
  func `is nothing in one that has grown with the releases`(count: Int) throws {
    let old = folder.path + "/old.sqlite"
    do { try OldDatabase.make(at: old, migrations: count).close() }
    #expect(try Store.open(path: old).read { try SchemaCheck.changes(in: $0) } == [])
  }

  @Test func `is found in the schema, wherever it is`() throws {
    let names = try network.store.read {
      try Row.fetchAll(
        $0, sql: "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL")
    }
    #expect(names.count > 50)
    for row in names {
      let type = try row.decode(String.self, forColumn: "type")
      let name = try row.decode(String.self, forColumn: "name")
      #expect(try found("DROP \(type) \(name.quotedDatabaseIdentifier)") == [.schemaLacks(name)])
    }
    #expect(
      try found(
        """
        DROP TRIGGER audit_event_is_final_delete;
        CREATE TRIGGER audit_event_is_final_delete BEFORE DELETE ON audit_event WHEN 0
          BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
        """) == [.schemaDiffers("audit_event_is_final_delete")])
    #expect(
      try found("CREATE TRIGGER helper AFTER INSERT ON audit_event BEGIN DELETE FROM audit_object; END")
        == [.schemaHasForeign("helper")])
    #expect(try found("CREATE TABLE copies (a)") == [.schemaHasForeign("copies")])
    #expect(try found("ALTER TABLE user ADD COLUMN secret TEXT") == [.schemaDiffers("user")])
    for version in [-1, 0, 9_999] {
      #expect(try found("PRAGMA user_version = \(version)") == [.schemaVersion(version)])
    }
    #expect(try !found("PRAGMA user_version = 5").isEmpty, "a schema that is further on than it says")
  }

  @Test func `is found in every right`() throws {
    let rights: [(String, OutsideChange)] = [
      ("UPDATE user SET role = 'director' WHERE login = 'ambassador'", .differs(.user("ambassador"), .role)),
      (
        "UPDATE user SET organization_id = NULL WHERE login = 'ambassador'",
        .differs(.user("ambassador"), .organization)
      ),
      ("UPDATE user SET disabled_at = 5 WHERE login = 'ambassador'", .differs(.user("ambassador"), .disabled)),
      ("UPDATE user SET supervisor_id = 1 WHERE login = 'ambassador'", .differs(.user("ambassador"), .supervisor)),
      ("UPDATE user SET person_id = 1 WHERE login = 'ambassador'", .differs(.user("ambassador"), .person)),
      ("UPDATE user SET login = 'x' WHERE login = 'ambassador'", .differs(.user("x"), .login)),
      ("DELETE FROM user WHERE login = 'ambassador'", .gone(.user("ambassador"))),
      (
        "INSERT INTO user (id, login, name, role, created_at, updated_at) VALUES (99, 'x', 'X', 'director', 0, 0)",
        .unrecorded(.user("x"))
      ),
      ("UPDATE ssh_key SET user_id = 1", .differs(.key(key.fingerprint), .owner)),
      ("UPDATE ssh_key SET body = 'AAAA'", .differs(.key(key.fingerprint), .key)),
      ("UPDATE ssh_key SET revoked_at = 5", .differs(.key(key.fingerprint), .revoked)),
      ("DELETE FROM ssh_key", .gone(.key(key.fingerprint))),
      (
        """
        INSERT INTO ssh_key (user_id, kind, body, fingerprint, created_at, updated_at)
          VALUES (1, 'ssh-rsa', 'AAAA', 'SHA256:x', 0, 0)
        """, .unrecorded(.key("SHA256:x"))
      ),
      (
        "UPDATE need_to_know SET removed_on = '2026-01-01' WHERE user_id = 1",
        .differs(.needToKnow("director"), .removed)
      ),
      (
        "UPDATE need_to_know SET confirmed_until = '2099-01-01' WHERE user_id = 1",
        .differs(.needToKnow("director"), .confirmed)
      ),
      ("DELETE FROM need_to_know WHERE user_id = 1", .gone(.needToKnow("director"))),
    ]
    for (sql, change) in rights {
      let found = try found(sql)
      #expect(found.contains(change), "\(sql): \(found)")
    }
  }

  @Test func `is found where a log that tells of users is empty`() throws {
    let emptied = try found(
      """
      DROP TRIGGER audit_event_is_final_delete; DELETE FROM audit_object; DELETE FROM undo_entry;
      DELETE FROM audit_event;
      CREATE TRIGGER audit_event_is_final_delete BEFORE DELETE ON audit_event
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
      """)
    #expect(emptied == [.emptyLog(users: 5)])
  }

  @Test func `keeps a copy from becoming the database`() throws {
    network.store.checkpointIfQuiet()
    let changes: [(String, OutsideChange)] = [
      ("DROP TRIGGER audit_event_is_final_update", .schemaLacks("audit_event_is_final_update")),
      ("PRAGMA user_version = -3", .schemaVersion(-3)),
      ("UPDATE user SET role = 'director' WHERE login = 'ambassador'", .differs(.user("ambassador"), .role)),
    ]
    let before = try Data(contentsOf: URL(filePath: path))
    let copy = folder.path + "/copy.sqlite"
    for (sql, change) in changes {
      unlink(copy)
      try network.store.backup(to: copy)
      try DatabaseQueue(path: copy).writeWithoutTransaction { try $0.execute(sql: sql) }
      #expect(throws: StoreError.changedOutside(path: copy, change)) { try Store.restore(copy, to: path) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `keeps a database of an impossible version from being opened`() throws {
    let copy = folder.path + "/copy.sqlite"
    try network.store.backup(to: copy)
    try DatabaseQueue(path: copy).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = -3") }
    #expect(throws: StoreError.damaged(path: copy, detail: "version -3")) { try Store.open(path: copy) }
  }

  @Test func `is said by the doctor`() throws {
    try network.store.write { try $0.execute(sql: "UPDATE user SET role = 'director' WHERE login = 'ambassador'") }
    let findings = Store.examine(path, clock: network.clock)
    #expect(findings.contains(.outside(.differs(.user("ambassador"), .role))))
    #expect(!findings.contains(.untouched))
    #expect(findings.filter { $0.name == "rights" }.map(\.level) == [.problem])
  }
}
