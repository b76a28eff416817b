import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("Leaving by Esc and q")
struct LeavingTests {
  private let network: Network

  init() throws { network = try Network.inMemory() }

  @Test func `Esc goes to Today from the top of every tab, and stays there`() throws {
    for tab in Console(.director, network: network).shell.tabs {
      let console = Console(.director, network: network, tab: tab)
      for _ in 0..<3 { console.press("Esc") }
      #expect(!console.shell.isFinished)
      #expect(console.picture().contains("[1 Today]"))
      #expect(console.picture().contains("Press q to quit"))
    }
  }

  @Test func `Esc three times from a form that is typed into ends on Today, with a draft of it`() throws {
    let console = Console(.frontDesk, network: network)
    console.press("n")
    console.type("Ana")
    console.press("Esc", "Esc", "Esc")
    #expect(!console.shell.isFinished)
    #expect(console.picture().contains("[1 Today]"))
    #expect(try network.workspace(.frontDesk).drafts().map { $0.values["given_name"] } == ["Ana"])
  }

  @Test func `q goes back, and at the top it quits`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(.director, network: network)
    console.shell.open(youth)
    console.press("q")
    #expect(!console.shell.isFinished)
    console.press("q")
    #expect(console.shell.isFinished)
  }

  @Test func `q asks once where something unsaved is open, and Esc stays`() throws {
    let console = Console(.frontDesk, network: network)
    console.press("n")
    console.type("Ana")
    console.shell.open(.today)
    console.press("q")
    #expect(!console.shell.isFinished)
    #expect(console.picture().contains("Quit Matchbook?"))
    #expect(console.picture().contains("New youth"))
    console.press("Esc")
    #expect(!console.shell.isFinished)
    console.press("q", "q")
    #expect(console.shell.isFinished)
    #expect(try network.workspace(.frontDesk).drafts().count == 1)
  }

  @Test func `q asks nothing where a form is open that nobody has typed into`() throws {
    let console = Console(.frontDesk, network: network)
    console.press("n")
    console.shell.open(.today)
    console.press("q")
    #expect(console.shell.isFinished)
  }

  @Test func `a paste that stalls is told of, and its rest is no command`() throws {
    let console = Console(.director, network: network)
    console.send(.paste("hello"))
    console.send(.pasteStalled)
    #expect(console.picture().contains("The paste has stopped before its end. Press Ctrl-C"))
    console.send(.paste("2q"))
    #expect(console.picture().contains("[2 Intake]"))
    #expect(!console.shell.isFinished)
  }
}
