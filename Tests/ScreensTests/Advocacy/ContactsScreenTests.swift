import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of contacts with officials")
struct ContactsScreenTests {
  let network: Network
  let console: Console

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("c")
  }

  @Test func `shows them newest first at every size`() {
    #expect(Snapshots.difference(console.pictures(.utf8), from: "contacts") == nil)
    console.drawsAtEverySize()
  }

  @Test func `a line names the official itself, by any of their names`() throws {
    console.press("l")
    console.type("\"1st essex\" call 10m")
    #expect(console.picture().contains("can be L-5 Max Hart (Senate, First Essex) or L-4 Lee Wong"))
    console.press("Enter")
    #expect(try network.workspace().contactCount(.all) == 1, "nobody is guessed")
    console.press("Esc", "l")
    console.type("house-1st-e")
    #expect(console.picture().contains("Tab: L-4 Lee Wong"))
    console.press("Tab")
    console.type("call 10m")
    console.press("Enter")
    #expect(console.picture().contains("Logged C-2: call of 10 minutes with L-4."))
  }

  @Test func `the follow-ups come soonest first`() throws {
    var entry = Network.contactEntry
    entry.dueOn = Network.today
    try network.workspace().logContact(entry)
    console.press("f")
    let lines = console.picture().split(separator: "\n").filter { $0.contains("Ann Berg") }
    #expect(lines.map { $0.contains("2026-03-05") } == [true, false])
  }
}
