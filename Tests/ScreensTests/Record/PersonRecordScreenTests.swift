import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a guardian's record")
struct PersonRecordScreenTests {
  let network: Network
  let mother: Reference

  init() throws {
    network = try Network.inMemory()
    let youth = try network.workspace().addYouth(network.youthIntake())
    mother = Reference(.adult, try #require(try network.workspace().youthRecord(youth).relatives.first).personID)
  }

  @Test func `shows a guardian, and leads to the child`() throws {
    let console = Console(network: network)
    console.shell.open(mother)
    #expect(console.picture().contains("Chloe Ahmed"))
    console.drawsAtEverySize()
    console.press("o")
    #expect(console.picture().contains("Mei Ahmed"))
  }

  @Test func `edits what is on file`() throws {
    let console = Console(network: network)
    console.shell.open(mother)
    console.press("e")
    #expect(console.picture().contains("Edit \(mother)"))
    console.skip(5)
    console.press("Ctrl-U")
    console.fill("617 446 9999")
    console.press("Ctrl-S")
    #expect(console.picture().contains("617-446-9999"))
  }
}
