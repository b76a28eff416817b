import Foundation
import TerminalUI
import TestSupport
import Testing

/// A supervisor holds a match day on the real program at 80×24.
@Suite("The match day")
struct MatchDayJourneyTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    for name in ["Mei", "Lin", "Amara"] { _ = try desk.network.waitingYouth(given: name) }
    for name in ["Ann", "Kim"] { _ = try desk.network.waitingMentor(given: name) }
  }

  @Test func `a supervisor reads why a child is left out, tries an override, takes it back and proposes the slate`()
    throws
  {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("matchbook"), ["console", "--screen", "matching"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": desk.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
        "MATCHBOOK_USER": "supervisor", "MATCHBOOK_DATABASE": desk.folder.path + "/matchbook.sqlite",
        "SWIFT_BACKTRACE": "enable=no",
      ], size: Size(width: 80, height: 24))
    try terminal.wait(for: "d Match day")
    terminal.send("d")
    try terminal.wait { $0.contains("[Slate 2]") && $0.contains("Left out 1") }
    terminal.send("f")
    try terminal.wait { $0.contains("[Left out 1]") && $0.contains("Ahmed, Amara") }
    terminal.send(Key.enter)
    try terminal.wait { $0.contains("Amara Ahmed is left out") && $0.contains("would serve Amara") }
    terminal.send(Key.escape)
    try terminal.wait(for: "w Swap")
    terminal.send("w")
    try terminal.wait { $0.contains("Set Amara Ahmed with") && $0.contains("leaves out Lin Ahmed") }
    terminal.send(Key.enter)
    try terminal.wait { $0.contains("Set Amara Ahmed with") && $0.contains("Left out: Lin Ahmed") }
    try terminal.wait(for: "Ahmed, Lin")
    terminal.send("u")
    try terminal.wait { $0.contains("Took back") && $0.contains("Ahmed, Amara") }
    terminal.send("a")
    try terminal.wait(for: "Propose 2 pairs")
    terminal.send(Key.enter)
    try terminal.wait { $0.contains("R-1: proposed 2 matches") && $0.contains("a decision") }
    terminal.send("qqq")
    #expect(try terminal.waitForExit() == .exited(0))
    let queue = try #require(try desk.json("match", "queue")["proposals"] as? [[String: Any]])
    #expect(queue.count == 2)
    #expect(try desk.run("match", "run", "R-1", "--check").status == 0)
    #expect(try desk.run("audit", "verify").status == 0)
  }
}
