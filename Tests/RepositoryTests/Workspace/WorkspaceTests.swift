import Domain
import GRDB
import Repository
import TestSupport
import Testing

@Suite("A workspace")
struct WorkspaceTests {
  @Test func `a fresh network works by its policy`() throws {
    let network = try Network.inMemory()
    #expect(try network.workspace(.frontDesk).policy(forProgram: network.program) == network.policy)
  }

  @Test func `a role without the permission is refused`() throws {
    let network = try Network.inMemory()
    #expect(throws: RepositoryError.notPermitted(.manageUsers)) {
      try network.workspace(.supervisor).addUser(NewUser(login: "x", name: "X", role: .director, organizationID: nil))
    }
  }
}
