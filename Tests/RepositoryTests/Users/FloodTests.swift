import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("A flood of refusals")
struct FloodTests {
  private func refusals(_ network: Network, of actor: String) throws -> [AuditEvent] {
    try network.workspace().auditEvents(AuditFilter(actor: actor), limit: 1_000).filter {
      [.refusal, .refusedSignIn].contains($0.action)
    }
  }

  @Test func `leaves so many events a minute, and the last says that others are left out`() throws {
    let network = try Network.inMemory()
    let desk = network.workspace(.frontDesk)
    for number in 0..<250 { desk.recordRefusedRequest("shell \(number)") }
    let events = try refusals(network, of: "front-desk")
    #expect(events.count == Workspace.mostRefusals)
    #expect(events.first?.reason == "shell 99 (later ones in this minute are left out)")
    #expect(events.last?.reason == "shell 0")
  }

  @Test func `of strangers fills no log, and leaves room for anybody else's refusal`() throws {
    let network = try Network.inMemory()
    for number in 0..<250 {
      Workspace.recordRefusedSignIn(network.store, login: "stranger\(number)", clock: network.clock)
    }
    network.workspace(.ambassador).recordRefusedRequest("shell")
    #expect(try refusals(network, of: Actor.system.login).count == Workspace.mostRefusals)
    #expect(try refusals(network, of: "ambassador").map(\.reason) == ["shell"])
  }

  @Test func `is over after a minute`() throws {
    let network = try Network.inMemory()
    let desk = network.workspace(.frontDesk)
    for _ in 0..<250 { desk.recordRefusedRequest("shell") }
    let later = Instant(milliseconds: network.clock.now().milliseconds + 61_000)
    let clock = Clock(now: { later }, today: { Network.today })
    Workspace(store: network.store, actor: desk.actor, clock: clock).recordRefusedRequest("later")
    #expect(try refusals(network, of: "front-desk").first?.reason == "later")
  }

  @Test func `does not keep a refusal from being one`() throws {
    let network = try Network.inMemory()
    let desk = network.workspace(.frontDesk)
    for _ in 0..<150 {
      #expect(throws: RepositoryError.notPermitted(.manageUsers)) { try desk.accounts() }
    }
    #expect(try refusals(network, of: "front-desk").count == Workspace.mostRefusals)
  }
}
