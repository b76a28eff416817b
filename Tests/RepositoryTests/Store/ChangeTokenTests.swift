import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Noticing changes")
struct ChangeTokenTests {
  @Test func `the token moves when another store has written, and only then`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    let other = try Network.directorOf(Store.open(path: path))
    let token = network.store.changeToken()
    #expect(network.store.changeToken() == token)
    _ = try other.programs()
    #expect(network.store.changeToken() == token)
    try other.addOrganization(NewOrganization(name: "X", kind: .school))
    #expect(network.store.changeToken() != token)
  }

  @Test func `the token moves when the same store has written, in memory too`() throws {
    let network = try Network.inMemory()
    let token = network.store.changeToken()
    try network.workspace().saveDraft(form: "youth", values: [:])
    #expect(network.store.changeToken() != token)
  }
}
