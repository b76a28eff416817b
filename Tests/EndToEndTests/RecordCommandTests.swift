import Domain
import Foundation
import Repository
import TestSupport
import Testing

@Suite("Finding, showing, logging and auditing by command")
struct RecordCommandTests {
  private let desk: CommandDesk
  private let match: String

  init() throws {
    desk = try CommandDesk()
    let proposal = try desk.network.proposal()
    try desk.network.begin(proposal)
    match = proposal.description
  }

  @Test func `finds people and matches`() throws {
    let table = try desk.run("search", "mei", "ahm", as: .frontDesk)
    #expect(table.status == 0)
    #expect(table.output.contains("Y-1"))
    #expect(table.said == "")
    let results = try #require(try desk.json("search", "Kowalski")["results"] as? [[String: Any]])
    #expect(results.first?["name"] as? String == "Kowalski, Tomás")
    #expect(Set(try #require(results.first).keys) == ["reference", "name", "town", "birthDate", "standing"])
    let nobody = try desk.run("search", "zzz")
    #expect(nobody.status == 0)
    #expect(nobody.output == "")
    try desk.refuses("search", "Mei", "--limit", "0", with: 64, "limit")
  }

  @Test func `shows a record as text and as JSON`() throws {
    for reference in ["Y-1", "A-3", "A-2", match, "O-1", "E-1", "T-1"] {
      let page = try desk.run("show", reference)
      #expect(page.status == 0, "\(reference): \(page.said)")
      #expect(page.output.hasPrefix(reference), "\(page.output)")
      #expect(!page.output.contains("\u{1B}"))
      #expect(try desk.json("show", reference)["reference"] as? String == reference)
    }
    try desk.refuses("show", "somebody", with: 64, "somebody")
    try desk.refuses("show", "Y-999", with: 1, "no Y-999")
    for other in ["P-1", "R-1"] { try desk.refuses("show", other, with: 64, other) }
  }

  @Test func `shows text of several lines as several lines`() throws {
    var intake = desk.network.youthIntake(given: "Ann", family: "Reyes")
    intake.profile.goals = "Someone to talk to\nabout high school"
    let youth = try desk.network.workspace().addYouth(intake)
    let page = try desk.run("show", "\(youth)").output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(page.contains { $0.hasPrefix("Goals") && $0.hasSuffix("Someone to talk to") }, "\(page)")
    #expect(page.contains("about high school"), "\(page)")
  }

  @Test func `logs a session in one line`() throws {
    let specialist = Domain.Role.matchSpecialist
    let logged = try desk.run("log", match, "1h30", "homework", "+listen", "Finished the essay.", as: specialist)
    #expect(logged.status == 0)
    #expect(logged.output.contains("S-"))
    #expect(logged.said.hasPrefix("Logged S-1: 90 minutes in person on "), "\(logged.said)")
    let tried = try desk.run("log", "--attempted", match, "phone", as: specialist)
    #expect(tried.status == 0, "\(tried.said)")
    #expect(try desk.run("log", match, "45", "--quiet", as: specialist).said == "")
    try desk.refuses("log", match, "90m", as: specialist, with: 65, "--yes")
    #expect(try desk.run("log", match, "90m", "--yes", as: specialist).status == 0)
    try desk.refuses("log", match, "-30m", as: specialist, with: 64, "less than nothing")
    try desk.refuses("log", match, "25h", as: specialist, with: 64, "1500 minutes is more than a day")
    let inTwoWords = try desk.run("log", match, "1h", "20m", as: specialist)
    #expect(inTwoWords.said.contains("80 minutes"), "\(inTwoWords.said)")
    try desk.refuses("log", match, as: specialist, with: 64, "long")
    try desk.refuses("log", "Y-1", "90m", as: specialist, with: 64, "Y-1")
    try desk.refuses("log", match, "90m", "--on", "soon", as: specialist, with: 64, "soon")
    try desk.refuses("log", match, "90m", "swimming-with-sharks", as: specialist, with: 64, "swimming-with-sharks")
    try desk.refuses("log", "M-99", "90m", as: specialist, with: 1, "no M-99")
    try desk.refuses("log", match, "90m", "--on", "2099-01-01", as: specialist, with: 1, "2099")
    try desk.refuses("log", match, "90m", as: .frontDesk, with: 77, "may not")
  }

  @Test func `lists what is due`() throws {
    let tasks = try desk.json("tasks", as: .matchSpecialist)
    let list = try #require(tasks["tasks"] as? [[String: Any]])
    for task in list {
      #expect(Set(task.keys) == ["kind", "reference", "about", "day", "matter", "isLate"])
    }
    let table = try desk.run("tasks", as: .matchSpecialist)
    #expect(table.status == 0)
    #expect(list.isEmpty == table.output.isEmpty)
    try desk.refuses("tasks", "--limit", "0", with: 64, "limit")
  }

  @Test func `lists and verifies the audit log`() throws {
    let events = try #require(try desk.json("audit", "list", match)["events"] as? [[String: Any]])
    #expect(events.count > 3)
    #expect(Set(try #require(events.first).keys) == ["sequence", "at", "actor", "action", "object", "reason", "shows"])
    #expect((events.first?["object"] as? String)?.contains(match) == true)
    let at = try #require(events.first?["at"] as? String)
    #expect(at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil, "\(at)")
    let verified = try desk.run("audit", "verify")
    #expect(verified.status == 0)
    #expect(verified.output.hasPrefix("The audit log holds: "))
    #expect(try desk.run("audit", "--limit", "3").output.split(separator: "\n").count == 4, "a heading and three")
    try desk.refuses("audit", "list", "nobody", with: 64, "nobody")
    try desk.refuses("audit", "list", "--limit", "0", with: 64, "limit")
    try desk.refuses("audit", "verify", as: .frontDesk, with: 77, "may not")
    let head = try desk.run("audit", "head").output.trimmingCharacters(in: .newlines)
    let held = try desk.run("audit", "verify", "--head", head)
    #expect(held.status == 0 && held.output.contains("is the one that was published"), "\(held.output)\(held.said)")
    let parts = head.split(separator: ":")
    let other = "\(parts[0]):\(String(repeating: "0", count: 64))"
    try desk.refuses("audit", "verify", "--head", other, with: 1, "written anew")
    try desk.refuses("audit", "verify", "--head", "99999:\(parts[1])", with: 1, "cut off")
    try desk.refuses("audit", "verify", "--head", "7", with: 64, "SEQUENCE:HASH")
  }

  @Test func `tells who has seen a record, and tells it to a guardian`() throws {
    let reference = "Y-1"
    #expect(try desk.run("show", reference, as: .frontDesk).status == 0)
    let reads = try #require(try desk.json("audit", "reads", reference)["reads"] as? [[String: Any]])
    #expect(reads.contains { $0["role"] as? String == "front desk" && $0["record"] as? String == reference })
    let letter = try desk.run("audit", "reads", reference, "--letter").output
    #expect(letter.contains("Who has seen the record of "))
    #expect(letter.contains("the front desk, who take applications and calls"))
    try desk.refuses("audit", "reads", match, "--letter", with: 64, "Y-1042")
    try desk.refuses("audit", "reads", reference, as: .frontDesk, with: 77, "may not")
  }

  @Test func `registers users`() throws {
    let added = try desk.run("user", "add", "nina", "Nina New", "--role", "supervisor", "--organization", "O-1")
    #expect(added.status == 0)
    #expect(added.said == "nina is registered as supervisor for O-1.\n")
    #expect(try CommandRun(["tasks"], in: desk.folder, user: "nina").status == 0)
    try desk.refuses("user", "add", "nina", "Again", "--role", "supervisor", with: 1, "is taken")
    try desk.refuses("user", "add", "x", "X", "--role", "clown", with: 64, "match specialist")
    try desk.refuses("user", "add", "x", "X", "--role", "clown", with: 64, " or ")
    try desk.refuses("user", "add", "x", "X", "--role", "ambassador", "--organization", "Y-1", with: 64, "O-1")
    try desk.refuses("user", "add", "x", "X", "--role", "ambassador", "--organization", "O-99", with: 1, "no O-99")
    try desk.refuses("user", "add", "", "X", "--role", "ambassador", with: 65, "ogin")
    try desk.refuses("user", "add", "two words", "X", "--role", "ambassador", with: 65, "ogin")
    try desk.refuses("user", "add", "x", " ", "--role", "ambassador", with: 65, "ame")
    try desk.refuses("user", "add", "x", "X", "--role", "ambassador", as: .supervisor, with: 77, "may not")
  }

  @Test func `knows no stranger`() throws {
    let stranger = try CommandRun(["tasks"], in: desk.folder, user: "mallory")
    #expect(stranger.status == 77)
    #expect(stranger.said.contains("mallory is not a user of this database"))
    let nowhere = try CommandRun(["tasks", "--database", "nowhere.sqlite"], in: desk.folder)
    #expect(nowhere.status == 66)
    try desk.folder.write(Array("Dear diary, nothing happened.".utf8), to: "diary.txt")
    let diary = try CommandRun(["tasks", "--database", "diary.txt"], in: desk.folder)
    #expect(diary.status == 1)
    #expect(diary.said == "\(desk.folder.path)/diary.txt is not a database; choose another file with --database.\n")
  }

  @Test func `prints completions for three shells`() throws {
    for (shell, mark) in [("bash", "complete"), ("zsh", "#compdef matchbook"), ("fish", "complete -c 'matchbook'")] {
      let script = try desk.run("completions", shell)
      #expect(script.status == 0)
      #expect(script.output.contains(mark), "\(shell)")
      #expect(script.output.contains("suggest"), "\(shell)")
    }
    try desk.refuses("completions", "tcsh", with: 64, "bash, zsh or fish")
  }

  @Test func `ends with 64 and the way out where the words are wrong`() throws {
    for arguments in [["frobnicate"], ["show"], ["match", "frobnicate"], ["tasks", "--no-such-option"]] {
      let result = try desk.run(arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output == "")
      #expect(result.said.contains("Usage: matchbook"), "\(result.said)")
    }
    #expect(try desk.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
