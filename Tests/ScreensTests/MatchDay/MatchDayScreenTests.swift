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
  ) throws -> ConsoleDriver {
    let console = ConsoleDriver(network.workspace(role).on(Network.today + day), tab: .matching)
    try console.press("d")
    console.settle()
    return console
  }

  private func screen(_ console: ConsoleDriver) throws -> MatchDayScreen {
    try #require(console.shell.screen as? MatchDayScreen)
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows the slate, and who is left out and why, at every size`(charset: Charset) throws {
    let console = try console(try network())
    var pictures = Snapshots.sizes.map { console.canvas($0, charset: charset).text }
    try console.press("f")
    pictures += Snapshots.sizes.map { console.canvas($0, charset: charset).text }
    let name = charset == .utf8 ? "match-day" : "match-day-ascii"
    #expect(Snapshots.difference(pictures.joined(separator: "\n"), from: name) == nil)
  }

  @Test func `an empty pool and a refused role say why there is no slate`() throws {
    let empty = try console(try Network.inMemory())
    let pictures = Snapshots.sizes.map { empty.canvas($0).text }.joined(separator: "\n")
    #expect(Snapshots.difference(pictures, from: "match-day-empty") == nil)
    let refused = ConsoleDriver(try Network.inMemory().workspace(.frontDesk))
    refused.shell.open(MatchDayScreen(shell: refused.shell))
    for _ in 0..<3 { _ = refused.picture() }
    #expect(refused.picture().contains("Your role may not"))
  }

  @Test func `Enter says why, and the report proves it`() throws {
    let console = try console(try network())
    try console.press("Enter")
    #expect(console.picture().contains("If they were kept apart"))
    try console.press("Esc", "f", "Enter")
    #expect(console.picture().contains("What would change it"))
    #expect(console.picture().contains("would serve Lin"))
    #expect(console.picture().contains("all the same"))
    try console.press("Esc", "r")
    let report = console.picture()
    #expect(report.contains("No slate serves more youth or longer waits"))
    #expect(report.contains("First come"))
    #expect(report.contains("Waiting and served"))
  }

  @Test func `a swap shows its price before and after, and is taken back`() throws {
    let network = try network()
    let console = try console(network)
    try console.press("f", "w")
    #expect(console.picture().contains("Set Lin Park with"))
    #expect(console.picture().contains("leaves out José Núñez"))
    try console.press("Enter")
    #expect(console.picture().contains("Left out: José Núñez (100 days)"))
    #expect(try screen(console).model.day?.leftOut == 1)
    try console.press("f")
    #expect(console.picture().contains("set"))
    try console.press("u")
    #expect(console.picture().contains("Took back what was settled last"))
    try console.press("u")
    #expect(console.picture().contains("Nothing is settled"))
  }

  @Test func `t keeps a pair, v keeps one apart after showing the price, and leaving asks`() throws {
    let console = try console(try network())
    try console.press("t")
    #expect(console.picture().contains("Nobody else is touched, at no cost."))
    try console.press("t")
    #expect(console.picture().contains("Let Mei Ahmed with"))
    try console.press("v")
    #expect(console.picture().contains("would not be on this slate"))
    try console.press("r")
    #expect(console.picture().contains("Ruled out Mei Ahmed"))
    try console.press("q")
    #expect(console.picture().contains("What you have settled on it"))
    try console.press("l")
    #expect(console.shell.screen is MatchingScreen)
  }

  @Test func `p holds it under the other policy, c for one program`() throws {
    let console = try console(try network())
    try console.press("p")
    console.settle()
    #expect(console.picture().contains("weighted: a day is worth 0.2"))
    try console.press("c")
    #expect(console.picture().contains("Match day for"))
    for letter in ["C", "o", "m", "m", "u", "n", "i", "t", "y", " ", "("] { console.type(letter) }
    try console.press("Enter")
    console.settle()
    #expect(try screen(console).model.request.selection.programs == [1])
    #expect(console.picture().contains("Slate 2"))
  }

  @Test func `a proposes the slate and goes to the queue`() throws {
    let network = try network()
    let console = try console(network)
    try console.press("a")
    #expect(console.picture().contains("Propose 2 pairs"))
    try console.press("Enter")
    console.settle()
    #expect(console.shell.screen is MatchQueueScreen)
    #expect(console.picture().contains("R-1: proposed 2 matches"))
    #expect(try network.workspace().proposalCount() == 2)
  }

  @Test func `Esc stops the work before it is done`() throws {
    let network = try network()
    let console = ConsoleDriver(network.workspace(.matchSpecialist), tab: .matching)
    console.shell.handle(.key(.character("d")))
    console.shell.handle(.key(.escape))
    #expect(console.picture().contains("Stopped; nothing was changed."))
  }
}
