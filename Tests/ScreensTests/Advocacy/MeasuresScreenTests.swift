import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of measures")
struct MeasuresScreenTests {
  let network: Network
  let console: Console

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("m")
  }

  @Test func `shows each with its count at every size`() {
    #expect(Snapshots.difference(console.pictures(.utf8), from: "measures") == nil)
    console.drawsAtEverySize()
  }

  @Test func `a bill is added, and opens its count board`() {
    console.press("n")
    console.fill("H.4000")
    console.skip(1)
    console.fill("An Act about mentors")
    console.press("Ctrl-S")
    #expect(console.picture().contains("H.4000 An Act about mentors · drafted since 2026-03-05"))
    #expect(console.picture().contains("[All 6]"))
  }

  @Test func `a stage is reached with an amount, and a wrong number is refused at its field`() throws {
    console.press("t")
    console.fill("governor's budget")
    console.skip(1)
    console.type("a lot")
    console.press("Ctrl-S")
    #expect(console.picture().contains("Write whole dollars"))
    console.press("Ctrl-U")
    console.fill("$1,800,000")
    console.press("Ctrl-S")
    #expect(console.picture().contains("7061-9634 is now at: governor's budget."))
    #expect(try network.workspace().measureRecord(Network.measure).row.amount == 1_800_000)
  }
}
