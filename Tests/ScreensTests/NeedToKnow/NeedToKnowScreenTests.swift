import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

@Suite("The need-to-know list on screen")
struct NeedToKnowScreenTests {
  private let network: Network

  init() throws { network = try Network.inMemory() }

  /// A day on which two of the three entries have to be confirmed within 30 days.
  private func console() throws -> Console {
    let end = Network.today.adding(months: 6)
    try network.workspace().on(end - 40).confirmNeedToKnow("supervisor")
    return Console(network.workspace().on(end - 20))
  }

  private func until(_ login: String) throws -> CivilDate? {
    try network.workspace().needToKnowList().first { $0.login == login }?.confirmedUntil
  }

  @Test func `is where Today leads that tells what is to be confirmed, and looks like this`() throws {
    let console = try console()
    console.press("Enter")
    #expect(Snapshots.difference(console.picture(), from: "need-to-know") == nil)
    console.press("Esc")
    #expect(console.picture().contains("Need-to-know list to confirm"))
  }

  @Test func `confirms by one key, and Today has it no more`() throws {
    let console = try console()
    console.press("Enter", "f", "c")
    #expect(console.picture().contains("director is confirmed on the need-to-know list until 2027-02-16"))
    #expect(try until("director") == CivilDate(iso: "2027-02-16"))
    console.press("c")
    #expect(console.picture().contains("Nobody has to be confirmed"))
    console.press("Esc")
    #expect(!console.picture().contains("Need-to-know list to confirm"))
  }

  @Test func `asks at Enter, and takes off only whom it was told to`() throws {
    let console = try console()
    console.press("Enter", "Enter")
    #expect(console.picture().contains("Does Dana Director still need to know?"))
    console.press("Esc")
    #expect(try network.workspace().needToKnowList().count == 3)
    console.press("x", "t")
    #expect(console.picture().contains("director is off the need-to-know list."))
    #expect(try network.workspace().needToKnowList().map(\.login).contains("director") == false)
  }

  @Test func `puts a user on it, from anywhere by the palette`() throws {
    _ = network.workspace(.coriOfficer)
    let console = Console(network.workspace())
    console.press(":")
    console.type("need-to-know")
    console.press("Enter", "n")
    console.type("Riley")
    console.press("Tab")
    console.type("Decides background checks.")
    console.press("Ctrl-S")
    #expect(console.picture().contains("cori-officer is on the need-to-know list"), "\(console.picture())")
    #expect(try network.workspace().needToKnowList().count == 4)
  }

  @Test func `says why to whom it is not for`() throws {
    let console = Console(network.workspace(.supervisor))
    console.press(":")
    console.type("need-to-know")
    console.press("Enter")
    #expect(!console.picture().contains("Confirmed until"))
    #expect(console.picture().contains("Your role may not"), "\(console.picture())")
  }
}
