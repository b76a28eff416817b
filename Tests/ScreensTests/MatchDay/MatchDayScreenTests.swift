import Domain
import Repository
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

@Suite("The screen of a match day")
struct MatchDayScreenTests {
  /// Three youth who wait and two mentors, so that one is left out.
  private func network() throws -> Network {
    let network = try Network.inMemory()
    _ = try network.waitingYouth()
    _ = try network.waitingYouth(given: "José", family: "Núñez")
    _ = try network.waitingYouth(given: "Lin", family: "Park")
    _ = try network.waitingMentor()
    _ = try network.waitingMentor(given: "Ann", family: "Berg")
    return network
  }

  /// The screen once the slate is there.
  private func console(
    _ network: Network, _ role: Domain.Role = .matchSpecialist, day: Int = 100
  ) throws -> Console {
    let console = Console(network.workspace(role).on(Network.today + day), tab: .matching)
    console.press("d")
    return console
  }

  private func screen(_ console: Console) throws -> MatchDayScreen {
    try #require(console.shell.screen as? MatchDayScreen)
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows the slate, and who is left out and why, at every size`(charset: Charset) throws {
    let console = try console(try network())
    let served = console.pictures(charset)
    console.press("f")
    let name = charset == .utf8 ? "match-day" : "match-day-ascii"
    #expect(Snapshots.difference("\(served)\n\(console.pictures(charset))", from: name) == nil)
  }

  @Test func `an empty pool and a refused role say why there is no slate`() throws {
    let empty = try console(try Network.inMemory())
    #expect(Snapshots.difference(empty.pictures(), from: "match-day-empty") == nil)
    let refused = Console(try Network.inMemory().workspace(.frontDesk))
    refused.shell.open(MatchDayScreen(shell: refused.shell))
    #expect(refused.picture().contains("Your role may not"))
  }

  @Test func `Enter says why, and the report proves it`() throws {
    let console = try console(try network())
    console.press("Enter")
    #expect(console.picture().contains("If they were kept apart"))
    console.press("Esc", "f", "Enter")
    #expect(console.picture().contains("What would change it"))
    #expect(console.picture().contains("would serve Lin"))
    #expect(console.picture().contains("all the same"))
    console.press("Esc", "r")
    let report = console.picture()
    #expect(report.contains("No slate serves more youth or longer waits"))
    #expect(report.contains("First come"))
    #expect(report.contains("Waiting and served"))
  }

  @Test func `a swap shows its price before and after, and is taken back`() throws {
    let network = try network()
    let console = try console(network)
    console.press("f", "w")
    #expect(console.picture().contains("Set Lin Park with"))
    #expect(console.picture().contains("leaves out José Núñez"))
    console.press("Enter")
    #expect(console.picture().contains("Left out: José Núñez (100 days)"))
    #expect(try screen(console).model.day?.leftOut == 1)
    console.press("f")
    #expect(console.picture().contains("set"))
    console.press("u")
    #expect(console.picture().contains("Took back what was settled last"))
    console.press("u")
    #expect(console.picture().contains("Nothing is settled"))
  }

  @Test func `t keeps a pair, v keeps one apart after showing the price, and leaving asks`() throws {
    let console = try console(try network())
    console.press("t")
    #expect(console.picture().contains("Nobody else is touched, at no cost."))
    console.press("t")
    #expect(console.picture().contains("Let Mei Ahmed with"))
    console.press("v")
    #expect(console.picture().contains("would not be on this slate"))
    console.press("r")
    #expect(console.picture().contains("Ruled out Mei Ahmed"))
    console.press("q")
    #expect(console.picture().contains("What you have settled on it"))
    console.press("l")
    #expect(console.shell.screen is MatchingScreen)
  }

  @Test func `p holds it under the other policy, c for one program`() throws {
    let console = try console(try network())
    console.press("p")
    #expect(console.picture().contains("weighted: a day is worth 0.2"))
    console.press("c")
    #expect(console.picture().contains("Match day for"))
    console.type("Community (")
    console.press("Enter")
    #expect(try screen(console).model.request.selection.programs == [1])
    #expect(console.picture().contains("Slate 2"))
  }

  @Test func `a proposes the slate and goes to the queue`() throws {
    let network = try network()
    let console = try console(network)
    console.press("a")
    #expect(console.picture().contains("Propose 2 pairs"))
    console.press("Enter")
    #expect(console.shell.screen is MatchQueueScreen)
    #expect(console.picture().contains("R-1: proposed 2 matches"))
    #expect(try network.workspace().proposalCount() == 2)
  }

  @Test func `Esc stops the work before it is done`() throws {
    let network = try network()
    let console = Console(network.workspace(.matchSpecialist), tab: .matching)
    console.send(.key(.character("d")))
    console.send(.key(.escape))
    #expect(console.picture().contains("Stopped; nothing was changed."))
  }
}
