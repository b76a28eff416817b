import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

@Suite("The frame around the screens")
struct ShellTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  @Test func `messages are shown with the time of day they were said at`() throws {
    let console = Console(network: network)
    console.shell.open(Reference(.organization, 99))
    console.press(":")
    console.type("messages")
    console.press("Enter")
    #expect(console.picture().contains("12:00  !! There is no record O-99"))
  }

  @Test func `who may not use the screen that was asked for is told so, and finds Today as it is`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(.frontDesk, network: network, tab: .advocacy)
    let picture = console.picture()
    #expect(picture.contains("[1 Today]"))
    #expect(picture.contains("does not use the screen Advocacy"))
    #expect(picture.contains("Applications in hand"))
    console.press("2", "1")
    #expect(console.picture().contains("Applications in hand"))
  }

  @Test func `the key of the tab that is shown leads to its first screen, but from no form that holds something`()
    throws
  {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.press("Enter")
    #expect(console.picture().contains("Matchbook  \(youth)"))
    console.press("2")
    #expect(console.picture().contains("Matchbook  Intake"))
    console.press("n")
    console.type("Mei")
    console.shell.go(to: .intake)
    #expect(console.picture().contains("Mei"))
  }

  @Test func `Today is there for who began on another screen`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(.frontDesk, network: network, tab: .intake)
    console.press("1")
    #expect(console.picture().contains("Applications in hand"))
  }

  @Test func `widgets speak the words of the console`() throws {
    let console = Console(network: network)
    #expect(console.picture(Size(width: 39, height: 9)).contains("Please enlarge the window"))
    console.type("/nobody of this name")
    #expect(console.picture().contains("Nothing found for"))
  }

  @Test func `help tells the keys of lists where there is one`() throws {
    let console = Console(network: network)
    console.press("?")
    let tall = Size(width: 100, height: 60)
    for words in ["/          Finds in the list as you type", "Sorts by the column", "Marks everything listed"] {
      #expect(console.picture(tall).contains(words), "\(words)")
    }
    console.press("Esc", "n", "F1")
    #expect(!console.picture(tall).contains("Finds in the list as you type"))
  }

  @Test func `a click picks what the palette offers`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.press(":")
    console.type("help")
    try console.click(on: "Help")
    #expect(console.picture().contains("Keys of the screen Intake"))
  }

  @Test func `a click answers a dialog, and one beside it does nothing`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.shell.open(youth)
    console.press("x")
    try console.click(on: "Family")
    #expect(console.picture().contains("Void \(youth)?"))
    try console.click(on: "Cancel")
    #expect(!console.picture().contains("Void \(youth)?"))
  }

  @Test func `the hint row tells the keys of what stands over the screen`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.shell.open(youth)
    for (key, hint) in [("x", "Enter Choose"), (":", "Down Next"), ("F1", "PgDn Read on")] {
      console.press(key)
      #expect(console.picture().contains(hint))
      #expect(!console.picture().contains("m Change state"))
      console.press("Esc")
      #expect(console.picture().contains("m Change state"))
    }
  }
}
