import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Rights that have changed since a backup")
struct RestoredRightsTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var director: Workspace { network.workspace() }
  private var path: String { folder.path + "/matchbook.sqlite" }
  private var backup: String { folder.path + "/backup.sqlite" }
  private let keys: [PublicKey]

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    keys = try [
      "AAAAC3NzaC1lZDI1NTE5AAAAIDIANRmHNTZRReO6VToTSYDoitK8fDakbD1q5LgHg1cR",
      "AAAAC3NzaC1lZDI1NTE5AAAAIH81RU/0yZ4d3AS4pxDlbmVRAWhwCgOVdI/g38YXZft2",
    ].map { try PublicKey("ssh-ed25519 \($0)") }
    try network.workspace().addKey(keys[0], to: "ambassador")
    try network.store.backup(to: folder.path + "/backup.sqlite")
  }

  /// Restores, and gives the director's view of the restored database.
  private func restore() throws -> (rights: [RestoredRight], director: Workspace) {
    try network.store.close()
    let restoration = try Store.restore(
      backup, to: path, by: Restorer(login: "director", ownsFile: true, terminal: "tty1"))
    #expect(restoration.source == .database)
    let director = try Workspace.signIn(Store.open(path: path), login: "director", clock: network.clock)
    #expect(try director.verifyAudit().fault == nil)
    #expect(try director.outsideChanges() == [])
    return (restoration.rights, director)
  }

  private func keysFile() throws -> String { try String(contentsOfFile: path + ".keys", encoding: .utf8) }

  @Test func `where none have, say so`() throws {
    #expect(try restore().rights == [])
    #expect(try keysFile().contains(keys[0].body))
  }

  @Test func `a user who was shut out stays out, by key and by login`() throws {
    try director.setDisabled(true, login: "ambassador")
    let (rights, restored) = try restore()
    #expect(rights == [.staysOut("ambassador")])
    #expect(throws: RepositoryError.unknownKey(keys[0].fingerprint)) {
      try Workspace.signIn(restored.store, key: keys[0], clock: network.clock, terminal: "")
    }
    #expect(throws: RepositoryError.unknownUser(login: "ambassador")) {
      try Workspace.signIn(restored.store, login: "ambassador", clock: network.clock)
    }
    #expect(try keysFile() == "")
  }

  @Test func `a user who was shut out leaves their matches and drafts to somebody`() throws {
    try network.store.close()
    let working = try Network(store: Store.open(path: folder.path + "/other.sqlite"))
    let match = try working.proposal()
    try working.workspace(.matchSpecialist).saveDraft(form: "youth", values: ["family": "Ahmed"])
    try working.store.backup(to: folder.path + "/other.backup")
    try working.workspace().setDisabled(true, login: "match-specialist", dealing: .nobody)
    try working.store.close()
    let rights = try Store.restore(folder.path + "/other.backup", to: folder.path + "/other.sqlite").rights
    #expect(rights == [.staysOut("match-specialist")])
    let director = try Network.directorOf(Store.open(path: folder.path + "/other.sqlite"))
    #expect(try director.matchRecord(match).specialist == nil)
    let owner = try director.store.read {
      try String.fetchOne($0, sql: "SELECT u.login FROM draft d JOIN user u ON u.id = d.user_id")
    }
    #expect(owner == "supervisor")
  }

  @Test func `a key that was revoked stays revoked, one that came and went too`() throws {
    try director.revokeKey(keys[0].fingerprint)
    try director.addKey(keys[1], to: "front-desk")
    try director.revokeKey(keys[1].fingerprint)
    let (rights, restored) = try restore()
    #expect(rights == [.keyStaysRevoked("ambassador", fingerprint: keys[0].fingerprint)])
    #expect(try keysFile() == "")
    for key in keys {
      #expect(throws: RepositoryError.self, "never taken again") { try restored.addKey(key, to: "front-desk") }
    }
  }

  @Test func `who was taken off the need-to-know list stays off it`() throws {
    try director.removeFromNeedToKnow("supervisor")
    let (rights, restored) = try restore()
    #expect(rights == [.offNeedToKnow("supervisor")])
    #expect(try !restored.needToKnowList().map(\.login).contains("supervisor"))
  }

  @Test func `a role that gives less, or something else, is that of today; one that only gives more is not`() throws {
    try director.changeRole(of: "supervisor", to: .frontDesk, dealing: .nobody)
    try director.changeRole(of: "front-desk", to: .qualityLead)
    try director.changeRole(of: "ambassador", to: .director)
    let (rights, restored) = try restore()
    #expect(
      rights.filter(isOfRole) == [
        .role("front-desk", .qualityLead), .role("supervisor", .frontDesk), .roleLost("ambassador", .director),
      ])
    let roles = Dictionary(uniqueKeysWithValues: try restored.accounts().map { ($0.login, $0.role) })
    #expect(roles["supervisor"] == .frontDesk)
    #expect(roles["front-desk"] == .qualityLead)
    #expect(roles["ambassador"] == .ambassador)
  }

  private func isOfRole(_ right: RestoredRight) -> Bool {
    switch right {
    case .role, .roleLost: true
    default: false
    }
  }

  @Test func `an organization is that of today, and who works for one that the backup lacks is out`() throws {
    let second = try director.addOrganization(NewOrganization(name: "Second", kind: .nonprofit))
    try network.store.write { db in
      try db.execute(
        sql: "UPDATE user SET organization_id = ? WHERE login = 'front-desk'", arguments: [second])
    }
    #expect(try restore().rights == [.organizationMissing("front-desk")])
  }

  @Test func `what was given since is named and not given`() throws {
    try director.removeFromNeedToKnow("supervisor")
    unlink(backup)
    try network.store.backup(to: backup)
    try director.addUser(
      NewUser(login: "new", name: "Nia New", role: .frontDesk, organizationID: network.organization))
    try director.addKey(keys[1], to: "front-desk")
    try director.addToNeedToKnow("supervisor", reason: "Works on screening.")
    let (rights, restored) = try restore()
    #expect(
      rights == [
        .userLost("new", name: "Nia New", .frontDesk), .keyLost("front-desk", fingerprint: keys[1].fingerprint),
        .needToKnowLost("supervisor"),
      ])
    #expect(rights.allSatisfy { !$0.isCarried })
    #expect(try !restored.accounts().map(\.login).contains("new"))
    #expect(try !keysFile().contains(keys[1].body))
  }

  @Test func `where every director of the backup was shut out, today's directors manage users`() throws {
    try director.addUser(NewUser(login: "next", name: "Nell Next", role: .director, organizationID: nil))
    try director.addKey(keys[1], to: "next")
    let next = try Workspace.signIn(network.store, login: "next", clock: network.clock)
    try next.setDisabled(true, login: "director", dealing: .nobody)
    try network.store.close()
    let rights = try Store.restore(backup, to: path).rights
    #expect(rights.prefix(2) == [.staysDirector("next"), .staysOut("director")])
    let store = try Store.open(path: path)
    let again = try Workspace.signIn(store, key: keys[1], clock: network.clock, terminal: "")
    #expect(again.actor.role == .director)
    #expect(try keysFile().contains(keys[1].body))
  }

  @Test func `a director set by hand gets nothing by a restore`() throws {
    try network.store.write { db in
      try db.execute(
        sql: """
          UPDATE user SET role = 'director', organization_id = NULL WHERE login = 'front-desk';
          UPDATE user SET disabled_at = 1 WHERE login = 'director'
          """)
    }
    let (rights, restored) = try restore()
    #expect(!rights.contains(.staysDirector("front-desk")))
    #expect(try restored.accounts(login: "front-desk").first?.role == .frontDesk)
  }

  @Test func `of a database beyond reading only its keys are known, and it gives way when somebody accepts that`()
    throws
  {
    try director.revokeKey(keys[0].fingerprint)
    try network.store.close()
    try folder.write(Array("gone".utf8), to: "matchbook.sqlite")
    #expect(throws: StoreError.rightsUnreadable(path: path)) { try Store.restore(backup, to: path) }
    let restoration = try Store.restore(backup, to: path, acceptsUnknownRights: true)
    #expect(restoration.source == .keysFile)
    #expect(restoration.rights == [.keyStaysRevoked("ambassador", fingerprint: keys[0].fingerprint)])
    #expect(try keysFile() == "")
  }

  @Test func `a backup of an earlier release is brought up to date, and rights with it`() throws {
    try network.store.close()
    let old = folder.path + "/old.sqlite"
    do { try OldDatabase.make(at: old, migrations: 5).close() }
    let place = folder.path + "/grown.sqlite"
    do {
      try Store.restore(old, to: place)
      let store = try Store.open(path: place)
      let login = try store.read { try String.fetchOne($0, sql: "SELECT login FROM user WHERE role = 'director'") }
      let keeper = try Workspace.signIn(store, login: try #require(login), clock: network.clock)
      try keeper.addUser(NewUser(login: "temp", name: "Tess Temp", role: .auditor, organizationID: nil))
      try store.close()
    }
    #expect(try Store.restore(old, to: place).rights == [.userLost("temp", name: "Tess Temp", .auditor)])
  }
}
