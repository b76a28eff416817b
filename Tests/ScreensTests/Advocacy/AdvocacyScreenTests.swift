import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of officials")
struct AdvocacyScreenTests {
  let network: Network

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows who stands how at every size`(charset: Charset) {
    let console = Console(.advocacyLead, network: network, tab: .advocacy)
    let name = charset == .utf8 ? "advocacy" : "advocacy-ascii"
    #expect(Snapshots.difference(console.pictures(charset), from: name) == nil)
    console.drawsAtEverySize()
  }

  @Test func `an empty list says how officials come here`() throws {
    let console = Console(.advocacyLead, network: try Network.inMemory(), tab: .advocacy)
    #expect(console.picture().contains("matchbook import officials FILE"))
  }

  @Test func `a contact is logged with l and a line, for all that are marked`() throws {
    let console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("Space", "Space", "l")
    console.type("event 2h +70")
    console.press("Tab")
    console.type("lean \"send the sheet\" --due fri")
    #expect(console.picture().contains("“send the sheet” by Friday 2026-03-06"))
    console.press("Enter")
    #expect(console.picture().contains("Logged C-2: event of 120 minutes with L-1 and L-5; follow-up due 2026-03-06."))
    #expect(try network.workspace().contactRecord(Reference(.contact, 2)).entry.officials.count == 2)
  }

  @Test func `what the line lacks is said, and Tab goes on in the full form`() throws {
    let console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("l")
    console.type("meeting ")
    #expect(console.picture().contains("Say how long it was"))
    console.type("30m ")
    console.press("Tab")
    #expect(console.picture().contains("Contact with officials"))
    #expect(console.picture().contains("30m"))
    console.press("Ctrl-S")
    #expect(try network.workspace().contactCount(.all) == 2)
  }

  @Test func `filters and finds by district`() {
    let console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("f", "f")
    #expect(console.picture().contains("[Senate 3]"))
    console.press("/")
    console.type("first ess")
    #expect(console.picture().contains("Hart, Max"))
    #expect(!console.picture().contains("Moor, Kim"))
  }

  @Test func `an official is added by hand`() throws {
    let console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("n")
    console.fill("Ira", "Webb", "Local", "New Bedford")
    console.press("Ctrl-S")
    #expect(console.picture().contains("L-7 Ira Webb"))
  }

  @Test(arguments: [Domain.Role.ambassador, .supervisor, .matchSpecialist, .frontDesk, .coriOfficer, .auditor])
  func `is there for nobody who has nothing to do with officials`(role: Domain.Role) {
    let console = Console(role, network: network, tab: .advocacy)
    #expect(!console.picture().contains("Advocacy ]") && !console.picture().contains("6 Advocacy"))
    console.press("6")
    #expect(console.picture().contains("Your role does not use the screen Advocacy"))
    console.shell.open(Network.official)
    #expect(!console.picture().contains("Ann Berg"))
  }
}
