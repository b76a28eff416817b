import Domain
import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// The main job on the real program, each by who does it: the console on a pseudo-terminal at 80×24, and commands.
@Suite("The main job")
struct MainJobJourneyTests {
  private let office: Office

  init() throws { office = try Office() }

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

  /// Presses the key for the next step, and those that answer the dialog about it: Enter, where a day is all it asks.
  private func doNext(_ title: String, _ keys: [Key] = [.enter], on terminal: PseudoTerminal) throws {
    terminal.send("a")
    try terminal.wait(for: title)
    for key in keys { terminal.send(key) }
    try terminal.wait { !$0.contains("Cancel (") }
  }

  @Test func `a child goes from a web form to a logged session`() throws {
    try takeIn()
    try screenTheMentor()
    try match()
    try logSessions()
    #expect(try office.run("audit", "verify").status == 0)
    #expect(try office.sqlite("pragma integrity_check") == "ok")
  }

  private func takeIn() throws {
    try office.importSiblings()
    let terminal = try office.console("dana")
    for name in ["Xiomara", "Mateo"] {
      try openRecord(of: name, on: terminal)
      terminal.send("a")
      try terminal.wait { $0.contains("May consent") && $0.contains("Relationship") }
      // The web form does not say whether the mother may sign: that is asked first.
      for _ in 1...7 { terminal.send(Key.tab) }
      terminal.send("y")
      terminal.send(Key.control("s"))
      try terminal.wait(for: "Saved Luz Ortiz")
      terminal.send("a")
      try terminal.wait(for: "Signed by")
      // Nothing is marked before somebody has looked at the paper.
      terminal.send(Key.tab)
      terminal.send(" ")
      terminal.send(Key.control("s"))
      try terminal.wait(for: "m Change state")
      try doNext("Interview with", on: terminal)
      try doNext("eligible?", [.character("e")], on: terminal)
      terminal.send("a")
      try terminal.wait(for: "enrolled since")
      try doNext("First survey of", [.character("d")], on: terminal)
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
    try office.folder.write(Array(mentors.utf8), to: "mentors.csv")
    #expect(try office.run("import", "mentors", "mentors.csv", user: "dana").status == 0)
    let terminal = try office.console("sam")
    try openRecord(of: "Okafor", on: terminal)
    let course = try office.run(
      "train", "course", "Reporting suspected abuse", "--topic", "abuse reporting", "--length", "3h", user: "sam")
    #expect(course.status == 0, "\(course.said)")
    terminal.send("t")
    try terminal.wait(for: "Log a training")
    terminal.send("report")
    try terminal.wait(for: "180 minutes on")
    terminal.send(Key.enter)
    try terminal.wait(for: "180 of")
    terminal.send("a")
    try terminal.wait(for: "screening since")
    for item in [
      "Application", "Interview", "Personal reference", "Professional reference", "Background check",
      "Sex offender registry", "Home visit",
    ] {
      try doNext("\(item) of", [.tab, .enter], on: terminal)
    }
    for (next, state) in [("approve", "approved"), ("confirm training", "trained"), ("move to waiting", "waiting")] {
      try terminal.wait(for: next)
      terminal.send("a")
      try terminal.wait(for: "\(state) since")
    }
  }

  private func match() throws {
    let specialist = try office.console("sam")
    specialist.send("3")
    try specialist.wait { $0.contains("Ortiz, Xiomara") && $0.contains("Okafor") }
    specialist.send("p")
    try specialist.wait(for: "Why these two?")
    specialist.send("Lives near, and free on Saturdays too")
    specialist.send(Key.enter)
    try specialist.wait(for: "M-1")
    let proposed = try office.run("match", "propose", "Y-3", "A-4", "Her brother; they go together", user: "sam")
    #expect(proposed.status == 0, "\(proposed.said)")

    let supervisor = try office.console("sue")
    supervisor.send("3")
    try supervisor.wait(for: "[3 Matching]")
    supervisor.send("v")
    try supervisor.wait { $0.contains("M-1") && $0.contains("M-2") && $0.contains("Proposals") }
    supervisor.send("*a")
    try supervisor.wait(for: "2 proposals: M-1 and M-2.")
    supervisor.send("a")
    try supervisor.wait { $0.contains("Asked 2") }

    try answer(on: specialist)
    supervisor.send("4")
    try supervisor.wait { $0.contains("Live 2") && $0.contains("M-1") && $0.contains("M-2") }
  }

  /// The answers of all three as they come in, and the match meeting: mentor and mother answer for both children at
  /// once, the children one by one.
  private func answer(on specialist: PseudoTerminal) throws {
    specialist.send("v")
    try specialist.wait { $0.contains("Asked 2") && $0.contains("all answers") }
    try answerForBoth("m", "The mentor", on: specialist)
    for match in ["M-1", "M-2"] {
      specialist.send("c")
      try specialist.wait(for: "Which of them has answered?")
      #expect(!specialist.screen.contains("Mentor  (m)"), "the mentor has answered")
      specialist.send("y")
      try specialist.wait(for: "─ The youth ─")
      specialist.send("a")
      try specialist.wait(for: "\(match): the youth accepts.")
      specialist.send(Key.down)
    }
    try answerForBoth("g", "The guardian", on: specialist)
    try specialist.wait(for: "To meet 2")
    specialist.send("*v")
    try specialist.wait(for: "When did mentor and youth meet?")
    specialist.send(Key.enter)
    try specialist.wait(for: "All 2 done.")
    specialist.send("q")
  }

  private func answerForBoth(_ letter: String, _ title: String, on specialist: PseudoTerminal) throws {
    specialist.send("*c")
    try specialist.wait(for: "Which of them has answered?")
    specialist.send(letter)
    try specialist.wait(for: "─ \(title) ─")
    specialist.send("a")
    try specialist.wait(for: "All 2 done.")
  }

  private func logSessions() throws {
    #expect(try office.run("log", "M-1", "90m", "homework", "+listen", "finished an essay", user: "sam").status == 0)
    #expect(try office.run("log", "M-1,M-2", "2h", "outdoors", user: "sam").status == 0)
    let terminal = try office.console("sam")
    terminal.send("4")
    try terminal.wait(for: "M-1")
    terminal.send(Key.enter)
    try terminal.wait { $0.contains("homework, +listen") }
    terminal.send("qq")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
