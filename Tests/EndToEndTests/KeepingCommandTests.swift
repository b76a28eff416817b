import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("Keeping a database by command")
struct KeepingCommandTests {
  private let office: Office

  init() throws {
    office = try Office()
    #expect(chmod(office.folder.path, 0o700) == 0)
    try office.importSiblings()
  }

  @Test func `a backup goes to a file in a folder that is there, and to nothing else`() throws {
    let nowhere = try office.run("backup", "nodir/b.sqlite")
    #expect(nowhere.status == 74)
    #expect(nowhere.said == "There is no folder at nodir. Create it first, or choose another place.\n")
    for (command, sentence) in [
      ("backup", "A backup is a database, so it can't go through standard output as it is."),
      ("restore", "A backup is a database, so it can't go through standard output or input."),
    ] {
      let stream = try office.run(command, "-")
      #expect(stream.status == 64)
      #expect(stream.output == "")
      #expect(stream.said.hasPrefix(sentence))
    }
    #expect(access("\(office.folder.path)/-", F_OK) != 0)
  }

  @Test func `what was lost after a backup is back after the restore, and what was replaced is kept`() throws {
    let made = try office.run("backup", "b.sqlite")
    #expect(made.status == 0, "\(made.said)")
    #expect(made.output.wholeMatch(of: /\d+:[0-9a-f]{64}\n/) != nil, "\(made.output)")
    #expect(made.said.hasPrefix("Backed up to b.sqlite, "))
    #expect(try office.run("audit", "list", "--limit", "1").output.contains("back up"))
    #expect(try office.run("backup", "b.sqlite").said == "There is a file at b.sqlite already; choose another name.\n")
    #expect(try office.run("import", "youth", "-", input: "Name,DOB\nAnn Smith,2014-05-06\n").status == 0)

    let restored = try office.run("restore", "b.sqlite")
    #expect(restored.status == 0, "\(restored.said)")
    #expect(
      restored.said
        == "b.sqlite was checked and is the database now. What was there before is in \(office.database).replaced.\n"
        + "Users, keys and roles have not changed since the backup.\n")
    #expect(try office.run("audit", "list", "--limit", "1").output.contains("restore"))
    #expect(try office.run("audit", "verify").status == 0)
    #expect(try office.run("search", "Xiomara").output.contains("Ortiz"))
    #expect(try office.run("search", "Smith").output == "")
    #expect(
      try office.run("search", "Smith", "--database", "\(office.database).replaced").output.contains("Smith, Ann"))
  }

  @Test func `nothing is restored under an open console, nor from what is no backup`() throws {
    #expect(try office.run("backup", "b.sqlite").status == 0)
    let console = try office.console("dana")
    let refused = try office.run("restore", "b.sqlite")
    #expect(refused.status == 75)
    let lines = refused.said.split(separator: "\n")
    #expect(
      lines.first
        == "Somebody has \(office.database) open, so it was left as it is; close every console on it and try again.")
    #expect(lines.dropFirst().first?.contains(", the console of dana, since ") == true, "\(refused.said)")
    #expect(try office.run("user", "consoles").output.contains("dana"))
    #expect(try office.run("doctor").output.contains("the console of dana, since "))
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
    let form = try office.run("restore", "form.csv")
    #expect(form.status == 1)
    #expect(form.said == "form.csv is not a database; name a file that 'matchbook backup' made.\n")
    let nowhere = try office.run("restore", "nowhere.sqlite")
    #expect(nowhere.status == 66)
    #expect(nowhere.said == "There is no file at nowhere.sqlite; name a file that 'matchbook backup' made.\n")
    #expect(try office.run("restore", "b.sqlite").status == 0)
  }

  @Test func `a database beyond opening gives way to its backup`() throws {
    #expect(try office.run("backup", "b.sqlite").status == 0)
    try office.folder.write(Array("gone".utf8), to: "matchbook.sqlite")
    #expect(try office.run("tasks").status == 1)
    let asked = try office.run("restore", "b.sqlite")
    #expect(asked.status == 65)
    #expect(
      asked.said.hasPrefix("\(office.database) can't be read, so nobody knows who was shut out since the backup."))
    #expect(try office.run("restore", "b.sqlite", "--yes").status == 0)
    #expect(try office.run("show", "Y-1").status == 0)
  }

  @Test func `who was shut out since the backup stays out, and the restore says so`() throws {
    #expect(try office.run("user", "add", "temp", "Tess Temp", "--role", "auditor", "--all-organizations").status == 0)
    #expect(try office.run("backup", "b.sqlite").status == 0)
    #expect(try office.run("user", "disable", "temp", "--to-nobody").status == 0)
    let restored = try office.run("restore", "b.sqlite")
    #expect(restored.status == 0)
    #expect(restored.said.contains("What was taken from users since the backup stays taken:\n  temp stays shut out.\n"))
    #expect(try CommandRun(["tasks"], in: office.folder, user: "temp").status == 77)
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `a database with two names is opened under neither, and the sentence says what to do`() throws {
    #expect(link(office.database, office.database + ".second") == 0)
    let refused = try office.run("tasks")
    #expect(refused.status == 74)
    #expect(refused.said.hasPrefix("\(office.database) has a second name (a hard link), so it was not opened"))
    #expect(symlink(office.database, office.folder.path + "/soft") == 0)
    unlink(office.database + ".second")
    #expect(try office.run("tasks", "--database", "soft").status == 0)
  }

  @Test func `rights set by hand are found by audit verify and by the doctor`() throws {
    #expect(try office.run("audit", "verify").said == "")
    _ = try office.sqlite("UPDATE user SET role = 'director' WHERE login = 'sue'")
    let verified = try office.run("audit", "verify")
    #expect(verified.status == 1)
    #expect(verified.said.contains("of the user sue the audit log says another role"))
    #expect(try office.run("doctor").output.contains("PROBLEM  The database was changed by another program"))
  }

  @Test(.enabled(if: access("/usr/bin/faketime", X_OK) == 0))
  func `a clock a year off is asked about, at a terminal and by --yes, and does nothing unasked`() throws {
    func run(_ arguments: String..., days: Int) throws -> CommandRun {
      try CommandRun(
        ["-f", "+\(days)d", BuiltProgram.path("matchbook")] + arguments,
        in: office.folder, program: ["/usr/bin/faketime"])
    }
    let refused = try run("tasks", days: 366)
    #expect(refused.status == 65)
    #expect(refused.said.contains("Nobody has worked here since"))
    #expect(try run("tasks", "--yes", days: 366).status == 0)
    #expect(try office.run("tasks").status == 65)
    #expect(try office.run("tasks", "--yes").status == 0)
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `a director ends a console, which keeps what was typed`() throws {
    let console = try office.console("dana")
    #expect(try CommandRun(["user", "end", "dana"], in: office.folder, user: "sue").status == 77)
    let ended = try office.run("user", "end", "dana")
    #expect(ended.status == 0, "\(ended.said)")
    #expect(ended.said == "Ended 1 process.\n")
    #expect(try console.waitForExit() == .exited(128 + SIGTERM))
    #expect(try office.run("user", "consoles").output == "")
    #expect(
      try office.run("user", "end", "dana").said
        == "dana has no open console. 'matchbook user consoles' lists those that are open.\n")
    #expect(try office.run("user", "end").status == 64)
  }

  @Test func `the head goes to a file, by mail or through a command, and says where it could not go`() throws {
    #expect(try office.run("audit", "send").status == 64)
    let head = try office.run("audit", "head").output
    for _ in 0..<2 { #expect(try office.run("audit", "send", "--file", "heads").status == 0) }
    let lines = try String(contentsOfFile: office.folder.path + "/heads", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.split(separator: " ").last.map(String.init)?.appending("\n") == head }, "\(lines)")
    #expect(try office.run("audit", "send", "--through", "cat > elsewhere").status == 0)
    #expect(try String(contentsOfFile: office.folder.path + "/elsewhere", encoding: .utf8).hasSuffix(head))
    let failed = try office.run("audit", "send", "--file", "heads", "--through", "exit 3")
    #expect(failed.status == 1)
    #expect(failed.said.contains("The head was not sent to exit 3 (it ended with 3)."))
    #expect(try office.run("audit", "send", "--file", office.database).status == 1)
    #expect(try office.run("audit", "send", "--mail", "nobody").status == 1)
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `only a director, or the file's own account, makes and restores backups`() throws {
    for arguments in [["backup", "b.sqlite"], ["restore", "form.csv"]] {
      #expect(try CommandRun(arguments, in: office.folder, user: "sue").status == 77)
    }
    #expect(access(office.folder.path + "/b.sqlite", F_OK) != 0)
    let away = try CommandRun(["backup", "b.sqlite", "--database", "none.sqlite"], in: office.folder)
    #expect(away.status == 66)
  }

  @Test func `the doctor says what to do, and nothing of anybody`() throws {
    let well = try office.run("doctor")
    #expect(well.status == 0, "\(well.output)")
    #expect(well.said == "Nothing needs to be done.\n")
    #expect(well.output.contains("ok       The audit log holds: "))
    #expect(chmod(office.database, 0o644) == 0)
    let ill = try office.run("doctor", "--format", "json")
    #expect(ill.status == 1)
    #expect(ill.said == "One finding needs something to be done.\n")
    let object = try JSONSerialization.jsonObject(with: Data(ill.output.utf8)) as? [String: [[String: String]]]
    let problem = try #require(object?["findings"]?.first { $0["level"] == "problem" })
    #expect(problem["check"] == "files")
    #expect(
      problem["message"]
        == "\(office.database) is open to others than its owner (mode 644); run 'chmod go= \(office.database)'.")
    #expect(!ill.output.contains("Ortiz"))
    #expect(try office.run("doctor", "--database", "none.sqlite").status == 66)
    let bare = try CommandRun(["doctor"], in: office.folder, variables: ["MATCHBOOK_RESOURCES": "/nowhere"])
    #expect(bare.status == 1)
    #expect(bare.output.contains("PROBLEM  Places, Policies and Samples cannot be found; install Matchbook again"))
  }

  @Test(arguments: [80, 40]) func `the doctor's sentences go on below themselves at the terminal's edge`(width: Int)
    throws
  {
    let terminal = try office.terminal("sue", ["doctor"], size: Size(width: width, height: 60))
    #expect(try terminal.waitForExit() == .exited(0))
    let findings = terminal.screen.lines.filter { !$0.isEmpty && !$0.hasPrefix("Nothing needs to be done.") }
    #expect(findings.contains { $0.hasPrefix("ok       The audit log holds: ") })
    #expect(findings.contains { $0.hasPrefix("         ") })
    for line in findings { #expect(["ok       ", "note     ", "         "].contains(line.prefix(9)), "\(line)") }
  }
}
