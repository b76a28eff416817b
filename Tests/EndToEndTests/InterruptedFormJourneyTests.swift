import Glibc
import TerminalUI
import TestSupport
import Testing

/// What becomes of a half-filled form when the line, the window or the computer goes.
@Suite("A form that was interrupted")
struct InterruptedFormJourneyTests {
  private let office: Office

  init() throws { office = try Office() }

  /// How a console ends without being asked to.
  enum End: CaseIterable {
    /// `kill -9`, or a power cut: nothing runs any more.
    case killed
    case hungUp
    /// As under `nohup`, or where something has switched SIGHUP off.
    case terminalGoneUnheard
  }

  @Test(arguments: End.allCases)
  func `is first on Today with its name and time, and comes back whole`(end: End) throws {
    let shell = end == .terminalGoneUnheard ? "trap '' HUP; exec \"$0\" console --screen intake" : nil
    let first = try office.console("dana", ["--screen", "intake"], shell: shell)
    try fill(on: first)
    // The last field is still being typed in; `kill -9` comes after the half second that is a pause.
    let log = try FileWatch(office.database + "-wal")
    first.send("Met at the fair")
    try first.wait(for: "Met at the fair")
    switch end {
    case .killed:
      // As a writer, so that it waits for the end of a commit that has begun.
      let found = "BEGIN IMMEDIATE; SELECT count(*) FROM draft WHERE body LIKE '%at the fair%'; COMMIT"
      try log.wait { try office.sqlite("PRAGMA busy_timeout = 5000; \(found)") == "5000\n1" }
      first.signal(SIGKILL)
      #expect(try first.waitForExit() == .signaled(SIGKILL))
    case .hungUp:
      first.signal(SIGHUP)
      #expect(try first.waitForExit(atMost: .seconds(1)) == .exited(128 + SIGHUP))
    case .terminalGoneUnheard:
      first.signal(SIGHUP)
      first.hangUp()
      #expect(try first.waitForExit(atMost: .seconds(1)) == .exited(128 + SIGHUP))
    }

    let second = try office.console("dana", ["--screen", "today"])
    try second.wait(for: "Unfinished")
    #expect(second.screen.text.contains(/Nhu Quỳnh Phạm +new youth, .*\d:\d\d/))
    second.send(Key.enter)
    try second.wait { FormOnScreen($0).text(at: "Given name") == "Nhu Quỳnh" }
    second.send(Key.control("s"))
    try second.wait(for: "Added youth Y-")
    let shown = try office.run("show", "Y-1")
    for fact in Self.facts + ["Met at the fair"] {
      #expect(shown.output.contains(fact), "\(fact) in \(shown.output)")
    }
    #expect(try office.sqlite("SELECT count(*) FROM draft") == "0", "the draft went with the saving")
  }

  /// Fills everything of the form up to the notes, and leaves the keyboard in the second line of those.
  private func fill(on terminal: PseudoTerminal) throws {
    terminal.send("n")
    try terminal.wait(for: "Given name")
    func type(_ texts: String...) {
      for text in texts {
        terminal.send(text)
        terminal.send(Key.tab)
      }
    }
    type("Nhu Quỳnh", "Phạm", "2/12/2014", "")
    type("Thị Lan", "Phạm", "mother", "(617) 555-0142", "lan@example.org")
    type("y", "y", "y")
    terminal.send(Key.space, .tab)
    type("", "Quỳnh", "female", "617.555.0143", "", "", "01103", "", "", "12 Main St")
    type("5", "Lincoln School", "English, Vietnamese", "chess, soccer")
    terminal.send(Key.down, .space, .tab)
    terminal.send("Someone to talk to\rabout high school")
    terminal.send(Key.tab)
    type("", "Vietnamese")
    terminal.send(Key.space, .tab, .tab)
    terminal.send("Quiet at first\rgrandmother lives with them")
    terminal.send(Key.tab)
    try terminal.wait { FormOnScreen($0).text(at: "Notes") == "" }
  }

  private static let facts = [
    "Nhu Quỳnh", "Phạm", "2014-02-12", "Quỳnh", "female", "Thị Lan Phạm", "mother", "617-555-0142",
    "lan@example.org", "Taking part", "617-555-0143", "12 Main St, Springfield, MA 01103", "Lincoln School",
    "English, Vietnamese", "chess, soccer", "Tue morning", "Youth prefers  Female", "Someone to talk to",
    "about high school",
    "Quiet at first", "grandmother lives with them",
  ]
}
