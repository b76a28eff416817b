import Domain
import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// The main job on the real program, each by who does it: the console on a pseudo-terminal at 80×24, and commands.
@Suite("The main job")
struct MainJobJourneyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try #require(run("init").status == 0)
    for (login, name, role) in [
      ("dana", "Dana Desk", "front desk"), ("sam", "Sam Spec", "match specialist"), ("sue", "Sue Visor", "supervisor"),
    ] {
      try #require(run("user", "add", login, name, "--role", role, "--organization", "O-1").status == 0)
    }
  }

  private func run(_ arguments: String..., user: String? = nil) throws -> CommandRun {
    try CommandRun(arguments, in: folder, user: user)
  }

  /// The console of a user, once its first frame is there.
  private func console(_ user: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("matchbook"), ["console"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "MATCHBOOK_USER": user,
        "MATCHBOOK_DATABASE": folder.path + "/matchbook.sqlite",
      ])
    try terminal.wait(for: "1 Today")
    return terminal
  }

  /// Finds somebody in the intake queue and opens the record.
  private func openRecord(of name: String, on terminal: PseudoTerminal) throws {
    terminal.send("2/")
    try terminal.wait(for: "  Find")
    terminal.send(name)
    try terminal.wait(for: "Find \(name)")
    terminal.send(Key.enter)
    terminal.send(Key.enter)
    try terminal.wait(for: "m Change state")
  }

  /// Presses the key for the next step, and Enter in the dialog that asks about it.
  private func doNext(_ title: String, on terminal: PseudoTerminal) throws {
    terminal.send("a")
    try terminal.wait(for: title)
    terminal.send(Key.enter)
    try terminal.wait { !$0.contains("Cancel (") }
  }

  @Test func `a child goes from a web form to a logged session`() throws {
    try takeIn()
    try screenTheMentor()
    try match()
    try logSessions()
    #expect(try run("audit", "verify").status == 0)
    #expect(try integrity() == "ok")
  }

  private func takeIn() throws {
    let form = """
      \u{FEFF}Timestamp,Child's first name,Child's last name ,Date of Birth,ZIP,Parent/Guardian Name,Parent phone,Days available\r
      11/2/2025 9:52:00,Xiomara,Ortiz,2/12/2014,1103,Luz Ortiz,617-779-2028,"Mon, Sat"\r
      11/2/2025 9:55:00,Mateo,Ortiz,2012-03-04,01103,Luz Ortiz,(617) 779 2028,Sat\r
      """
    try folder.write(Array(form.utf8), to: "form.csv")
    let imported = try run("import", "youth", "form.csv", user: "dana")
    #expect(imported.said.contains("2 youth were added"))
    let terminal = try console("dana")
    for name in ["Xiomara", "Mateo"] {
      try openRecord(of: name, on: terminal)
      terminal.send("a")
      try terminal.wait(for: "Signed by")
      terminal.send(Key.control("s"))
      try terminal.wait(for: "m Change state")
      try doNext("Interview with", on: terminal)
      try doNext("eligible?", on: terminal)
      terminal.send("a")
      try terminal.wait(for: "enrolled since")
      try doNext("First survey of", on: terminal)
      terminal.send("a")
      try terminal.wait(for: "waiting since")
      terminal.send("q")
      try terminal.wait(for: "n New youth")
      terminal.send(Key.escape)
      try terminal.wait { !$0.contains("Find \(name)") }
    }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  private func screenTheMentor() throws {
    let mentors = """
      First name,Last name,DOB,Phone,ZIP,Days available,Number of mentees
      Amara,Okafor,1990-05-04,413-555-0188,01103,"Mon, Wed, Sat",2

      """
    try folder.write(Array(mentors.utf8), to: "mentors.csv")
    #expect(try run("import", "mentors", "mentors.csv", user: "dana").status == 0)
    let terminal = try console("sam")
    try openRecord(of: "Okafor", on: terminal)
    terminal.send("t")
    try terminal.wait(for: "Topic")
    terminal.send("Reporting suspected abuse")
    terminal.send(Key.tab)
    terminal.send("3h")
    terminal.send(Key.control("s"))
    try terminal.wait(for: "180 of")
    terminal.send("a")
    try terminal.wait(for: "screening since")
    for item in [
      "Application", "Interview", "Personal reference", "Professional reference", "Background check",
      "Sex offender registry", "Home visit",
    ] {
      try doNext("\(item) of", on: terminal)
    }
    for (next, state) in [("approve", "approved"), ("confirm training", "trained"), ("move to waiting", "waiting")] {
      try terminal.wait(for: next)
      terminal.send("a")
      try terminal.wait(for: "\(state) since")
    }
  }

  private func match() throws {
    let specialist = try console("sam")
    specialist.send("3")
    try specialist.wait { $0.contains("Ortiz, Xiomara") && $0.contains("Okafor") }
    specialist.send("p")
    try specialist.wait(for: "Why these two?")
    specialist.send("Lives near, and free on Saturdays too")
    specialist.send(Key.enter)
    try specialist.wait(for: "M-1")
    let proposed = try run("match", "propose", "Y-3", "A-4", "Her brother, so that they go together", user: "sam")
    #expect(proposed.status == 0, "\(proposed.said)")

    let supervisor = try console("sue")
    supervisor.send("3")
    try supervisor.wait(for: "[3 Matching]")
    supervisor.send("v")
    try supervisor.wait { $0.contains("M-1") && $0.contains("M-2") && $0.contains("Proposals") }
    supervisor.send("*a")
    try supervisor.wait { $0.contains("Asked 2") }

    for match in ["M-1", "M-2"] {
      for party in ["mentor", "youth", "guardian"] {
        #expect(try run("match", "accept", match, "--party", party, user: "sam").status == 0)
      }
      #expect(try run("match", "activate", match, user: "sam").status == 0)
    }
    supervisor.send("4")
    try supervisor.wait { $0.contains("Live 2") && $0.contains("M-1") && $0.contains("M-2") }
  }

  private func logSessions() throws {
    #expect(try run("log", "M-1", "90m", "homework", "+listen", "finished an essay", user: "sam").status == 0)
    #expect(try run("log", "M-1,M-2", "2h", "outdoors", user: "sam").status == 0)
    let terminal = try console("sam")
    terminal.send("4")
    try terminal.wait(for: "M-1")
    terminal.send(Key.enter)
    try terminal.wait { $0.contains("homework, +listen") }
    terminal.send("qq")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  private func integrity() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [folder.path + "/matchbook.sqlite", "pragma integrity_check"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    return String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
