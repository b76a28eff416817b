import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Rights are asked while they are used, not only as somebody comes in: a console, an import or an export may be open for
/// hours.
@Suite("Access that ends while it is used")
struct AccessEndsTests {
  private let network: Network
  private var director: Workspace { network.workspace() }

  init() throws { network = try Network.inMemory() }

  /// What takes access away, or changes it.
  enum Ending: CaseIterable { case disabled, otherRole, otherOrganization, keyRevoked }

  private func end(_ ending: Ending) throws {
    switch ending {
    case .disabled: try director.setDisabled(true, login: "front-desk")
    case .otherRole: try director.changeRole(of: "front-desk", to: .ambassador)
    case .otherOrganization:
      let other = try director.addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
      try network.store.write {
        try $0.execute(sql: "UPDATE user SET organization_id = ? WHERE login = 'front-desk'", arguments: [other])
      }
    case .keyRevoked: try director.revokeKey(PublicKey(PublicKeyTests.ed25519).fingerprint)
    }
  }

  /// The front desk, who came with a key.
  private func desk() throws -> Workspace {
    let key = try PublicKey(PublicKeyTests.ed25519)
    try director.addKey(key, to: "front-desk")
    return try Workspace.signIn(network.store, key: key, clock: network.clock, terminal: "key")
  }

  @Test(arguments: Ending.allCases)
  func `nothing is read or written after it`(ending: Ending) throws {
    let desk = try desk()
    let youth = try desk.addYouth(network.youthIntake())
    try end(ending)
    #expect(throws: RepositoryError.accessEnded) { try desk.youthRecord(youth) }
    #expect(throws: RepositoryError.accessEnded) { try desk.intakeQueue(IntakeQueueRequest()) }
    #expect(throws: RepositoryError.accessEnded) { try desk.search("Ahmed") }
    #expect(throws: RepositoryError.accessEnded) { try desk.addYouth(network.youthIntake(given: "Ann")) }
    #expect(throws: RepositoryError.accessEnded) { try desk.undo() }
    #expect(try desk.isAdmitted(by: nil) == false)
    #expect(try director.intakeQueue(IntakeQueueRequest()).count == 1)
  }

  @Test(arguments: Ending.allCases)
  func `an import that runs takes no further row`(ending: Ending) throws {
    let desk = try desk()
    let rows = (1...30).map { "Ann,Lee \($0.letters),2014-05-06\n" }.joined()
    var options = ImportOptions()
    options.batchSize = 10
    var isFirst = true
    let file = Array(("First name,Last name,DOB\n" + rows).utf8)
    let summary = try desk.importRecords(.youth, from: .bytes(file), options: options, reject: { _ in }) { _ in
      if isFirst { do { try end(ending) } catch { Issue.record("\(error)") } }
      isFirst = false
      return true
    }
    guard case .failed(.repository(.accessEnded)) = summary.end else {
      Issue.record("\(summary.end)")
      return
    }
    #expect(try network.count("youth_profile") == 10)
  }

  @Test func `an export that runs writes no further page`() throws {
    let rows = (1...1_200).map { "Ann,Lee \($0.letters),2014-05-06\n" }.joined()
    try network.importing(.youth, "First name,Last name,DOB\n" + rows)
    let supervisor = network.workspace(.supervisor)
    var pages = 0
    #expect(throws: TransferError.self) {
      _ = try supervisor.exportRecords(.youth) { done, _ in
        pages = done
        do {
          try network.store.write {
            try $0.execute(sql: "UPDATE user SET role = 'quality lead' WHERE login = 'supervisor'")
          }
        } catch { Issue.record("\(error)") }
        return true
      } write: { _ in
      }
    }
    #expect(pages == 500)
  }
}
