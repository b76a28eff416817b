import Domain
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Looking a database over")
struct HealthTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var path: String { folder.path + "/matchbook.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    #expect(chmod(folder.path, 0o700) == 0)
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private func clock(daysLater days: Int) -> Clock {
    let now = network.clock.now().advanced(bySeconds: days * 86_400)
    return Clock(now: { now }, today: { now.utcDay })
  }

  /// What needs something to be done.
  private func problems(daysLater days: Int = 0) -> [HealthFinding] {
    Store.examine(path, clock: clock(daysLater: days)).filter { $0.level == .problem }
  }

  @Test func `finds nothing wrong with a new one`() throws {
    let findings = Store.examine(path, clock: network.clock)
    #expect(findings.allSatisfy { $0.level != .problem }, "\(findings)")
    #expect(
      Set(findings.map(\.name)).isSuperset(of: [
        "sqlite", "journal", "pages", "audit", "files", "space", "clock", "backup", "drafts",
      ]))
    #expect(findings.contains(.backup(days: 0, isNone: true)))
  }

  @Test func `finds files that others may open`() throws {
    for suffix in ["", "-wal", "-shm", ".lock", ".queue"] {
      #expect(chmod(path + suffix, 0o640) == 0)
      #expect(problems() == [.file(path: path + suffix, .openToOthers(mode: 0o640))])
      #expect(chmod(path + suffix, 0o600) == 0)
    }
    #expect(chmod(folder.path, 0o777) == 0)
    #expect(problems() == [.file(path: folder.path, .writableFolder(mode: 0o777))])
  }

  @Test(.enabled(if: geteuid() == 0))
  func `finds files of another account`() throws {
    #expect(chown(path + ".queue", 12_345, 0) == 0)
    #expect(problems() == [.file(path: path + ".queue", .foreignOwner(12_345, expected: 0))])
  }

  @Test func `finds a clock that is behind, and a backup that is old or was never made`() throws {
    #expect(problems(daysLater: -1) == [.clock(secondsBehind: 86_400)])
    #expect(problems(daysLater: 8) == [.backup(days: 8, isNone: true)])
    try network.workspace().recordBackUp(upTo: nil)
    #expect(Store.examine(path, clock: clock(daysLater: 7)).contains(.backup(days: 7, isNone: false)))
    #expect(problems(daysLater: 8) == [.backup(days: 8, isNone: false)])
  }

  @Test func `tells of forms that wait`() throws {
    try network.workspace().saveDraft(form: "youth", values: ["family": "Ahmed"])
    #expect(Store.examine(path, clock: clock(daysLater: 3)).contains(.drafts(count: 1, oldestDays: 3)))
  }

  @Test func `finds a log that was tampered with, and a file that is none or is gone`() throws {
    try network.store.locked { db in
      try db.execute(
        sql: "DROP TRIGGER audit_event_is_final_update; UPDATE audit_event SET reason = 'x' WHERE sequence = 3")
    }
    #expect(
      problems() == [.audit(events: 2, brokenAt: 3), .outside(.schemaLacks("audit_event_is_final_update"))])
    #expect(
      Store.examine(folder.path + "/nowhere", clock: network.clock) == [
        .closed(.notFound(path: folder.path + "/nowhere"))
      ])
    let other = try folder.write(Array(repeating: 65, count: 5_000), to: "text")
    #expect(chmod(other, 0o600) == 0)
    #expect(
      Store.examine(other, clock: network.clock).filter { $0.level == .problem } == [
        .closed(.notADatabase(path: other))
      ])
  }

  @Test func `finds keys that were never used, and those used no more`() throws {
    let director = network.workspace()
    let lines = [
      "AAAAC3NzaC1lZDI1NTE5AAAAIDIANRmHNTZRReO6VToTSYDoitK8fDakbD1q5LgHg1cR",
      "AAAAC3NzaC1lZDI1NTE5AAAAIH81RU/0yZ4d3AS4pxDlbmVRAWhwCgOVdI/g38YXZft2",
    ]
    let keys = try lines.map { try PublicKey("ssh-ed25519 \($0)") }
    try director.addKey(keys[0], to: "front-desk")
    try director.addKey(keys[1], to: "ambassador")
    try Workspace.signIn(
      network.store, key: keys[0], clock: network.clock, terminal: "\(keys[0].fingerprint) 192.0.2.1"
    ).recordSignIn()
    func unused(daysLater days: Int) -> HealthFinding? {
      Store.examine(path, clock: clock(daysLater: days)).first { if case .unusedKeys = $0 { true } else { false } }
    }
    #expect(unused(daysLater: 30) == .unusedKeys(never: 0, long: 0))
    #expect(unused(daysLater: 31) == .unusedKeys(never: 1, long: 0))
    #expect(unused(daysLater: 181) == .unusedKeys(never: 1, long: 1))
  }

  @Test func `an account that is no user keeps a database that is its own, and no other`() throws {
    let store = network.store
    #expect(throws: RepositoryError.unknownUser(login: "timer")) {
      try Workspace.keeping(store, login: "timer", ownsFile: false, clock: network.clock)
    }
    #expect(try Workspace.keeping(store, login: "timer", ownsFile: true, clock: network.clock).actor.login == "system")
    #expect(
      try Workspace.keeping(store, login: "director", ownsFile: true, clock: network.clock).actor.role == .director)
    #expect(throws: RepositoryError.notPermitted(.manageUsers)) {
      try Workspace.keeping(store, login: "supervisor", ownsFile: true, clock: network.clock)
    }
    try store.write { try $0.execute(sql: "UPDATE user SET disabled_at = 0 WHERE login = 'director'") }
    #expect(throws: RepositoryError.unknownUser(login: "director")) {
      try Workspace.keeping(store, login: "director", ownsFile: true, clock: network.clock)
    }
  }
}
