import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Signing in")
struct SignInTests {
  @Test func `an empty database knows nobody and takes its first user as director`() throws {
    let store = try Store.inMemory()
    let clock = Clock.fixed(on: Network.today)
    #expect(throws: RepositoryError.unknownUser(login: "mei")) {
      try Workspace.signIn(store, login: "mei", clock: clock)
    }
    let mei = try Workspace.initialize(store, login: "mei", name: "Mei Ahmed", clock: clock, terminal: "pts/3")
    #expect(try Workspace.signIn(store, login: "mei", clock: clock, terminal: "pts/3").actor == mei.actor)
    #expect(mei.actor.role == .director)
    #expect(throws: RepositoryError.duplicate("user")) {
      try Workspace.initialize(store, login: "eve", name: "Eve", clock: clock)
    }
    #expect(throws: RepositoryError.unknownUser(login: "eve")) {
      try Workspace.signIn(store, login: "eve", clock: clock)
    }
    #expect(try mei.auditEvents().map(\.terminal) == ["pts/3"])
  }

  @Test func `a disabled account is unknown`() throws {
    let network = try Network.inMemory()
    try network.store.write { try $0.execute(sql: "UPDATE user SET disabled_at = 0 WHERE login = 'front-desk'") }
    #expect(throws: RepositoryError.unknownUser(login: "front-desk")) {
      try Workspace.signIn(network.store, login: "front-desk", clock: network.clock)
    }
  }

  @Test func `coming is an event`() throws {
    let network = try Network.inMemory()
    try network.workspace(.ambassador).recordSignIn()
    let event = try #require(try network.workspace().auditEvents(limit: 1).first)
    #expect(event.action == .signIn)
    #expect(event.actor == "ambassador")
  }

  @Test func `staff see the users of their organization`() throws {
    let network = try Network.inMemory()
    #expect(try network.workspace(.supervisor).users().map(\.login).contains("director") == false)
    #expect(try network.workspace(.supervisor).users([.matchSpecialist]).map(\.login) == ["match-specialist"])
    #expect(try network.workspace(.director).users().count == 5)
  }
}
