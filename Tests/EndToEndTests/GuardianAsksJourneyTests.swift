import TerminalUI
import TestSupport
import Testing

/// From an empty database to the letter that tells a guardian who has seen a child's record.
@Suite("A guardian asks who has seen the record")
struct GuardianAsksJourneyTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `and is told: an ambassador who logged a session, and a supervisor who looked at it`() throws {
    try setUp()
    try ambassadorLogs()
    try supervisorReviews()

    let letter = try office.run("audit", "reads", "Y-1", "--letter", user: "sue")
    #expect(letter.status == 0, "\(letter.said)")
    for words in [
      "Who has seen the record of Xiomara", "an ambassador, who works with the pair on site",
      "a supervisor, who answers for the staff", "by 2 people",
    ] {
      #expect(letter.output.contains(words), "\(words) in \(letter.output)")
    }
    #expect(!letter.output.contains("Ada") && !letter.output.contains("Visor"), "staff are told by role")
    let reads = try office.run("audit", "reads", "Y-1", "--format", "ndjson", user: "sue").output
    #expect(reads.contains("\"actor\":\"ada\"") && reads.contains("\"actor\":\"sue\""), "\(reads)")
    #expect(!reads.contains("dana"), "who has imported the record has not opened it")
    // Nobody else may ask, and the auditor is told no name.
    #expect(try office.run("audit", "reads", "Y-1", "--letter", user: "ada").status == 77)
    let auditor = try office.run("audit", "reads", "Y-1", "--letter", user: "aud")
    #expect(auditor.status == 0 && !auditor.output.contains("Xiomara"))
    let register = try office.run("register", "youth", user: "aud")
    #expect(register.output.contains("Y-1") && register.output.contains("matched"))
    #expect(!register.output.contains("Ortiz") && !register.output.contains("Xiomara"))
    #expect(try office.run("search", "Ortiz", user: "aud").status == 77)
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `hears nothing from a log that somebody has changed`() throws {
    try office.importSiblings()
    #expect(try office.run("show", "Y-1", user: "sue").status == 0)
    #expect(try office.run("audit", "reads", "Y-1", "--letter", user: "sue").status == 0)
    let triggers = try office.sqlite(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_event'")
    let dropping = triggers.split(separator: "\n").map { "DROP TRIGGER \($0);" }.joined()
    // The look is moved to another child.
    _ = try office.sqlite("\(dropping) UPDATE audit_event SET object = 'Y-3' WHERE action = 'read'")
    let letter = try office.run("audit", "reads", "Y-1", "--letter", user: "sue")
    #expect(letter.status == 1 && letter.output.isEmpty)
    #expect(letter.said.hasPrefix("The audit log does not hold: event ") && letter.said.contains("no letter"))
    let moved = try office.run("audit", "reads", "Y-3", user: "sue")
    #expect(moved.output.contains("Sue Visor") && !moved.output.contains("Dana Desk"), "\(moved.output)")
    let emptied = try office.run("audit", "reads", "Y-1", user: "sue")
    #expect(emptied.output.isEmpty, "\(emptied.output)")
    #expect(emptied.said.hasPrefix("The audit log as it is now names nobody who opened Y-1."), "\(emptied.said)")
    for reads in [moved, emptied] {
      #expect(reads.status == 1)
      #expect(reads.said.contains("looks may be missing here or made up"))
    }
  }

  private func setUp() throws {
    for (login, name, role) in [("ada", "Ada Lovell", "ambassador"), ("aud", "Audrey Best", "auditor")] {
      #expect(try office.run("user", "add", login, name, "--role", role, "--organization", "O-1").status == 0)
    }
    try office.importSiblings()
    let mentors = "First name,Last name,DOB,Phone,ZIP\nAmara,Okafor,1990-05-04,413-555-0188,01103\n"
    try office.folder.write(Array(mentors.utf8), to: "mentors.csv")
    #expect(try office.run("import", "mentors", "mentors.csv", user: "dana").status == 0)
    try office.folder.write(Array("Youth,Mentor,Start date\nY-1,A-4,2025-11-10\n".utf8), to: "matches.csv")
    let asked = try office.run("import", "matches", "matches.csv")
    #expect(asked.status == 2 && asked.said.contains("A running match needs"), "\(asked.said)")
    let imported = try office.run("import", "matches", "matches.csv", "--accept-unlikely")
    #expect(imported.status == 0, "\(imported.said)")
    let until = "2099-06-30"
    let entrusted = try office.run("match", "entrust", "M-1", "--to", "ada", "--until", until, "--yes", user: "sue")
    #expect(entrusted.status == 0 && entrusted.output.contains("until \(until)"), "\(entrusted.said)")
  }

  private func ambassadorLogs() throws {
    #expect(try office.run("show", "Y-3", user: "ada").status == 1, "her brother is not entrusted to Ada")
    let console = try office.console("ada", ["--mask-names"])
    console.send("4")
    try console.wait(for: "X. O.")
    #expect(!console.screen.contains("Ortiz") && !console.screen.contains("Okafor"))
    console.send("l")
    try console.wait(for: "Log a session")
    console.send("90m homework +listen \"finished an essay\"")
    try console.wait(for: "90 minutes")
    console.send(Key.enter)
    try console.wait(for: "Logged")
    console.send(Key.enter)
    try console.wait { $0.contains("homework, +listen") && $0.contains("Xiomara Ortiz") }
    console.send("qq")
    #expect(try console.waitForExit() == .exited(0))
  }

  private func supervisorReviews() throws {
    let console = try office.console("sue", ["--screen", "matches"])
    try console.wait(for: "Ortiz, Xiomara")
    console.send(Key.enter)
    try console.wait { $0.contains("homework, +listen") && $0.contains("Ada Lovell") }
    console.send(Key.enter)
    try console.wait(for: "finished an essay")
    console.send(Key.escape)
    try console.wait { !$0.contains("finished an essay") }
    console.send("qq")
    #expect(try console.waitForExit() == .exited(0))
  }
}
