import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

@Suite("Users and their keys")
struct AccountTests {
  private let folder: TemporaryFolder
  private let network: Network
  private let key: PublicKey
  private var director: Workspace { network.workspace() }
  private var file: String {
    get throws { try String(contentsOfFile: folder.path + "/m.sqlite.keys", encoding: .utf8) }
  }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/m.sqlite"))
    key = try PublicKey(PublicKeyTests.ed25519)
  }

  @Test func `the file of keys holds the active ones, without anybody's name`() throws {
    try director.addKey(key, to: "ambassador")
    #expect(try file == "restrict,pty \(key.kind.rawValue) \(key.body)\n")
    try director.setDisabled(true, login: "ambassador")
    #expect(try file == "")
    try director.setDisabled(false, login: "ambassador")
    #expect(try file != "")
    #expect(try director.revokeKey(key.fingerprint) == "ambassador")
    #expect(try file == "")
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/m.sqlite.keys")[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test func `a key is on file once, for whomever`() throws {
    try director.addKey(key, to: "ambassador")
    #expect(throws: RepositoryError.duplicate("ssh_key.fingerprint")) { try director.addKey(key, to: "front-desk") }
    #expect(throws: RepositoryError.notFound("nobody")) { try director.addKey(key, to: "nobody") }
  }

  @Test func `whoever holds a key signs in as its user, others are refused and stand in the log`() throws {
    func signIn() throws -> Workspace {
      try Workspace.signIn(network.store, key: key, clock: network.clock, terminal: "key")
    }
    #expect(throws: RepositoryError.unknownKey(key.fingerprint)) { try signIn() }
    #expect(try director.auditEvents(AuditFilter(), limit: 1).first?.reason == "key \(key.fingerprint)")
    try director.addKey(key, to: "ambassador")
    let visitor = try signIn()
    #expect(visitor.actor.login == "ambassador")
    #expect(try visitor.isAdmitted(by: key.fingerprint))
    try director.changeRole(of: "ambassador", to: .frontDesk)
    #expect(try !visitor.isAdmitted(by: key.fingerprint))
    #expect(try signIn().actor.role == .frontDesk)
    try director.revokeKey(key.fingerprint)
    #expect(throws: RepositoryError.unknownKey(key.fingerprint)) { try signIn() }
  }

  @Test func `there is always a director left`() throws {
    #expect(throws: RepositoryError.lastDirector) { try director.setDisabled(true, login: "director") }
    #expect(throws: RepositoryError.lastDirector) { try director.changeRole(of: "director", to: .supervisor) }
    try director.changeRole(of: "supervisor", to: .director)
    try director.setDisabled(true, login: "director")
    let other = try Workspace.signIn(network.store, login: "supervisor", clock: network.clock)
    #expect(try other.accounts(login: "director").first?.isDisabled == true)
  }

  @Test(arguments: [Role.supervisor, .matchSpecialist, .frontDesk, .ambassador])
  func `only a director manages them, and every refusal is in the log`(role: Role) throws {
    let other = network.workspace(role)
    let refused = RepositoryError.notPermitted(.manageUsers)
    #expect(throws: refused) { try other.addKey(key, to: "director") }
    #expect(throws: refused) { try other.revokeKey(key.fingerprint) }
    #expect(throws: refused) { try other.changeRole(of: "ambassador", to: .director) }
    #expect(throws: refused) { try other.setDisabled(true, login: "ambassador") }
    #expect(throws: refused) { try other.accounts() }
    #expect(throws: refused) { try other.keys() }
    let events = try director.auditEvents(AuditFilter(actor: other.actor.login), limit: 10)
    #expect(events.filter { $0.action == .refusal }.count == 6)
  }
}
