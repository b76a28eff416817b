import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a contact with officials")
struct ContactRecordScreenTests {
  let network: Network
  let console: Console

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    console = Console(.advocacyLead, network: network, tab: .today)
    console.press("Enter")
  }

  @Test func `is reached from Today, and shows all that was recorded`() {
    #expect(Snapshots.difference(console.pictures(.utf8), from: "contact-record") == nil)
    console.drawsAtEverySize()
  }

  @Test func `a follow-up is done with d, once`() {
    console.press("d")
    #expect(console.picture().contains("The follow-up of C-1 is done."))
    console.press("d")
    #expect(console.picture().contains("C-1 has no follow-up that is still to be done."))
    console.press("1")
    console.press("Esc")
    #expect(console.picture().contains("Nothing waits for you."))
  }

  @Test func `is corrected in the full form, and voided with a reason`() throws {
    console.press("e")
    console.skip(3)
    console.press("Ctrl-U")
    console.fill("45m")
    console.press("Ctrl-S")
    #expect(console.picture().contains("C-1 Meeting of 45 minutes"))
    console.press("x")
    console.type("another office")
    console.press("Enter")
    #expect(console.picture().contains("another office"))
    #expect(try network.workspace().contactCount(.all) == 0)
  }
}
