import Glibc
import TerminalUI
import TestSupport
import Testing

/// What a person meets while another process holds the database for writing.
@Suite("A change that waits for others")
struct WaitingJourneyTests {
  private let office: Office
  private static let waiting = "Waiting for somebody else who is writing"

  init() throws {
    office = try Office()
    try office.importSiblings()
  }

  /// Holds the queue of writers, as a process does that is in the midst of a long write.
  private func hold(_ lock: String = ".queue") throws -> Int32 {
    let descriptor = open(office.database + lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(descriptor, LOCK_EX) == 0)
    return descriptor
  }

  /// A console in the midst of another family name for a child, which is kept as a draft.
  private func edit() throws -> PseudoTerminal {
    let console = try office.console("dana", ["--screen", "intake"])
    try console.wait { $0.contains("Ortiz, Xiomara") }
    console.send("e")
    try console.wait { FormOnScreen($0).text(at: "Given name") == "Xiomara" }
    console.send(Key.tab)
    let log = try FileWatch(office.database + "-wal")
    console.send("-Vega")
    let found =
      "PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE; SELECT count(*) FROM draft WHERE body LIKE '%-Vega%'; COMMIT"
    try log.wait { try office.sqlite(found) == "5000\n1" }
    return console
  }

  private func isSaved(_ name: String) throws -> Bool { try office.run("show", "Y-1").output.contains(name) }

  @Test func `says so, and goes through once they are done`() throws {
    let console = try edit()
    let others = try hold()
    console.send(Key.control("s"))
    try console.wait(for: Self.waiting)
    #expect(FormOnScreen(console.screen).text(at: "Family name") == "Ortiz-Vega")
    close(others)
    try console.wait(for: "Saved youth Y-1")
    #expect(!console.screen.contains(Self.waiting))
    #expect(try isSaved("Ortiz-Vega"))
  }

  @Test func `is given up by Esc, with everything still in the form`() throws {
    let console = try edit()
    let others = try hold()
    console.send(Key.control("s"))
    try console.wait(for: Self.waiting)
    console.send(Key.escape)
    try console.wait(for: "Somebody else is still writing; nothing was changed")
    #expect(FormOnScreen(console.screen).text(at: "Family name") == "Ortiz-Vega")
    close(others)
    #expect(try !isSaved("Ortiz-Vega"))
    console.send(Key.control("s"))
    try console.wait(for: "Saved youth Y-1")
    #expect(try isSaved("Ortiz-Vega"))
  }

  @Test func `does not hold up typing, whose draft goes beside the database, nor the size the window gets`() throws {
    let console = try edit()
    let others = try hold()
    console.send("-Cruz")
    try console.wait { FormOnScreen($0).text(at: "Family name") == "Ortiz-Vega-Cruz" }
    // Beyond the pause in which the draft is kept.
    _ = console.isSilent(for: .milliseconds(1_500))
    console.send("-Pérez")
    console.resize(to: Size(width: 100, height: 30))
    try console.wait {
      FormOnScreen($0).text(at: "Family name") == "Ortiz-Vega-Cruz-Pérez" && $0.lines.count == 30
    }
    #expect(!console.screen.contains(Self.waiting))
    close(others)
    console.send(Key.control("s"))
    try console.wait(for: "Saved youth Y-1")
    #expect(try isSaved("Ortiz-Vega-Cruz-Pérez"))
    #expect(try office.sqlite("SELECT count(*) FROM draft") == "0")
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `keeps nobody who is told to go`(signal: Int32) throws {
    let console = try edit()
    let others = try hold()
    defer { close(others) }
    console.send(Key.control("s"))
    try console.wait(for: Self.waiting)
    console.signal(signal)
    #expect(try console.waitForExit(atMost: .seconds(1)) == .exited(128 + signal))
    #expect(console.isRestored)
    #expect(try office.sqlite("SELECT count(*) FROM draft WHERE body LIKE '%-Vega%'") == "1")
  }

  @Test func `is told of at the command line, and goes through`() throws {
    let others = try hold()
    let command = try terminal(["user", "add", "ada", "Ada Desk", "--role", "front desk"])
    try command.wait(for: Self.waiting)
    close(others)
    #expect(try command.waitForExit() == .exited(0))
    #expect(try office.run("user", "list").output.contains("Ada Desk"))
  }

  @Test func `is told of before the console opens, while somebody brings the database up to date`() throws {
    let others = try hold(".lock")
    let console = try terminal(["console"])
    try console.wait(for: Self.waiting)
    close(others)
    try console.wait(for: "1 Today")
  }

  private func terminal(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("matchbook"), arguments,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": office.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
        "MATCHBOOK_DATABASE": office.database,
      ])
  }
}
