import Domain
import Repository
import Screens
import TestSupport
import Testing
import ViewModels

@Suite("The keys u and U")
struct UndoKeyTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  private func youth() throws -> Int {
    try network.workspace().intakeQueue(IntakeQueueRequest()).count
  }

  @Test func `on a fresh start there is nothing to take back, whatever was done before`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(.director, network: network)
    console.press("u", "u", "u")
    #expect(console.picture().contains("There is nothing to take back in this sitting"))
    #expect(try youth() == 1)
  }

  @Test func `what was done last on this very screen is taken back at once, and done again`() throws {
    let console = Console(.director, network: network)
    console.press("n")
    console.fill("Mei", "Ahmed", "2/12/2016")
    console.press("Ctrl-S")
    #expect(try youth() == 1)
    console.press("u")
    #expect(try youth() == 0)
    #expect(console.picture().contains("Took that back: adding Mei Ahmed (Y-1)"))
    console.press("U")
    #expect(try youth() == 1)
  }

  @Test func `elsewhere it asks, with whose record it is`() throws {
    let console = Console(.director, network: network)
    console.press("n")
    console.fill("Mei", "Ahmed", "2/12/2016")
    console.press("Ctrl-S", "g", "t", "u")
    #expect(console.picture().contains("Take back adding Mei Ahmed (Y-1)?"))
    console.press("Esc")
    #expect(try youth() == 1)
    // Somebody who types a reason where none is asked for takes nothing back.
    console.press("u")
    console.type("not a duplicate")
    console.press("Enter")
    #expect(try youth() == 1)
    console.press("u", "t", "Enter")
    #expect(try youth() == 0)
  }

  @Test func `older changes are in a list, each with its own question`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(.director, network: network)
    console.press(":")
    console.type("older change")
    console.press("Enter")
    #expect(console.picture().contains("adding Mei Ahmed (Y-1)"))
    console.press("Enter")
    #expect(console.picture().contains("Take back adding Mei Ahmed (Y-1)?"))
    console.press("t", "Enter")
    #expect(try youth() == 0)
  }
}
