import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

@Suite("A console that was left alone")
struct LockTests {
  private func text(_ console: Console, _ size: Size) -> String {
    let canvas = console.canvas(size)
    return "\(canvas.text)\n\(canvas.title)"
  }

  @Test func `shows nothing of anybody, whatever was open, at every size`() throws {
    for console in try EverySizeTests.consoles() {
      let before = console.picture()
      #expect(console.shell.leftAlone() == .lock)
      for size in Snapshots.sizes {
        let words = Set(text(console, size).split { !$0.isLetter }.map(String.init))
        #expect(
          words.isSubset(of: [
            "Matchbook", "Locked", "Press", "a", "key", "to", "go", "on", "Please", "enlarge", "the", "window",
            "cursor",
            "row", "column",
          ]), "\(words) of \(before)")
      }
    }
  }

  @Test func `asks who goes on, and then everything is as it was`() throws {
    for console in try EverySizeTests.consoles() {
      let before = console.picture()
      _ = console.shell.leftAlone()
      console.press("x")
      let question = console.picture()
      #expect(question.contains("Signed in: Dana") && question.contains("Go on"))
      console.press("Esc")
      #expect(!console.picture().contains("Signed in"))
      console.press("x", "Enter")
      #expect(!console.shell.isLocked)
      #expect(console.picture() == before)
    }
  }

  @Test func `no key reaches what lies beneath`() throws {
    let network = try Network.inMemory()
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network.workspace(), tab: .intake)
    console.shell.open(youth)
    console.shell.lock()
    for key in ["x", "Esc", "q", "Esc", "1", "Esc", "u", "Tab", "Ctrl-C", "Esc"] { console.press(key) }
    console.send(.paste("void"))
    #expect(console.shell.isLocked && !console.shell.isFinished)
    #expect(try network.workspace().intakeRow(youth) != nil, "it was not voided")
  }

  @Test func `keeps what is typed, in the form and as a draft`() throws {
    let network = try Network.inMemory()
    let console = Console(network.workspace(.frontDesk), tab: .intake)
    console.press("n")
    console.type("Quỳnh")
    console.shell.lock()
    #expect(try network.workspace(.frontDesk).drafts().count == 1)
    console.press("a", "g")
    #expect(console.picture().contains("Quỳnh"))
  }

  @Test func `ends where nobody comes back, and where whoever comes leaves`() throws {
    let network = try Network.inMemory()
    let console = Console(network.workspace())
    #expect(console.shell.idleLimit == .seconds(600))
    #expect(console.shell.leftAlone() == .lock)
    #expect(console.shell.idleLimit == .seconds(3_600))
    #expect(console.shell.leftAlone() == .end)
    console.press("a", "l")
    #expect(console.shell.isFinished)
  }

  @Test func `stands in the audit log when it locks and when somebody goes on`() throws {
    let network = try Network.inMemory()
    let console = Console(network.workspace(.ambassador))
    console.shell.lock()
    console.press("a", "Enter")
    let events = try network.workspace().auditEvents(AuditFilter(actor: "ambassador"))
    #expect(events.map(\.action) == [.unlock, .lock])
  }

  @Test func `what others write is not read while it is locked, and is shown once it is not`() throws {
    let network = try Network.inMemory()
    let console = Console(network.workspace(), tab: .intake)
    console.shell.lock()
    try network.workspace(.frontDesk).addYouth(network.youthIntake(given: "Ann", family: "Reyes"))
    #expect(!console.shell.checkForChanges())
    console.press("a", "Enter")
    #expect(console.picture().contains("Reyes, Ann"))
  }

  @Test func `is locked from the palette`() throws {
    let console = Console(try Network.inMemory().workspace())
    console.press(":")
    console.type("lock")
    console.press("Enter")
    #expect(console.shell.isLocked)
    #expect(Snapshots.difference(console.pictures(), from: "lock") == nil)
    console.press("a")
    #expect(Snapshots.difference(console.pictures(), from: "lock-question") == nil)
  }
}
