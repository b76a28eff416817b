import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// The real console on a terminal that misbehaves.
@Suite("The console and its terminal")
struct ConsoleTerminalTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.importSiblings()
  }

  /// The console on Intake, with both children listed.
  private func intake(
    variables: [String: String] = [:], size: Size = Size(width: 80, height: 24), shell: String? = nil
  ) throws -> PseudoTerminal {
    let terminal = try office.console(
      "dana", ["--screen", "intake"], variables: variables, size: size, shell: shell)
    try terminal.wait { $0.contains("Ortiz, Xiomara") && $0.contains("Ortiz, Mateo") }
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.isRestored)
    #expect(terminal.screen.unknown == [])
  }

  /// The last two words make no difference but that the program reads all of them the long way round.
  @Test(arguments: [
    [], ["console"], ["--screen", "matching"], ["console", "--screen", "Intake", "--mask-names", "--low-bandwidth"],
    ["console", "--no-color", "--screen", "intake"],
  ])
  func `is begun the same whichever way its words are read`(words: [String]) throws {
    let pictures = try [[], ["--theme", "standard"]].map { more in
      let terminal = try office.terminal("dana", words + more)
      try terminal.wait { $0.lines[23].contains("? Help") }
      let screen = terminal.screen
      try quit(terminal)
      return "\(screen.hasUsedColor)\n\(screen.text)"
    }
    #expect(pictures[0] == pictures[1])
  }

  // MARK: Size

  @Test func `a storm of resizes leaves selection, filter and typed text as they were`() throws {
    let terminal = try intake()
    terminal.send("/ort")
    try terminal.wait(for: "Find ort")
    terminal.send(Key.enter, .down)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Ortiz, Mateo") }
    try storm(terminal)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Ortiz, Mateo") && $0.contains("Find ort") }
    terminal.send("n")
    try terminal.wait(for: "Given name")
    terminal.send("Quỳnh")
    try terminal.wait { FormOnScreen($0).text(at: "Given name")?.hasPrefix("Quỳnh") == true }
    try storm(terminal)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Quỳnh") }
    terminal.send(" Anh")
    try terminal.wait { $0.lines[$0.cursor.y].contains("Quỳnh Anh") }
  }

  /// Fifty sizes, and the last one drawn in full.
  private func storm(_ terminal: PseudoTerminal) throws {
    for step in 0..<50 { terminal.resize(to: Size(width: 38 + step * 3 % 77, height: 8 + step * 5 % 41)) }
    terminal.resize(to: Size(width: 100, height: 30))
    try terminal.wait { $0.lines[0].hasPrefix(" Matchbook") && $0.lines[29].contains("Help") }
    #expect(terminal.screen.unknown == [])
  }

  @Test func `comes back from the shell to a window of another size`() throws {
    let terminal = try intake(shell: "set -m; \"$0\" console --screen intake; echo \"stopped $?\"; read line; fg")
    terminal.send(Key.down)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Ortiz, Mateo") }
    terminal.send(Key.control("z"))
    try terminal.wait(for: "stopped 148")
    #expect(terminal.isRestored)
    terminal.resize(to: Size(width: 120, height: 40))
    terminal.send("\n")
    try terminal.wait { $0.isAlternate && $0.lines[39].contains("? Help") && $0.contains("Ortiz, Mateo") }
    #expect(terminal.screen.lines[terminal.screen.cursor.y].contains("Ortiz, Mateo"))
    try quit(terminal)
  }

  @Test func `says so where there is no shell to come back to`() throws {
    let terminal = try intake()
    terminal.send(Key.control("z"))
    try terminal.wait(for: "Here is only Matchbook, so Ctrl-Z")
    try quit(terminal)
  }

  @Test func `stopped, it holds nothing, so that others restore, and it does not take the new database for its own`()
    throws
  {
    #expect(try office.run("backup", "b.sqlite").status == 0)
    let terminal = try intake(shell: "set -m; \"$0\" console --screen intake; echo \"stopped $?\"; read line; fg")
    terminal.send(Key.control("z"))
    try terminal.wait(for: "stopped 148")
    #expect(try office.run("user", "consoles").output == "")
    let restored = try office.run("restore", "b.sqlite")
    #expect(restored.status == 0, "\(restored.said)")
    terminal.send("\n")
    try terminal.wait { $0.isAlternate && $0.contains("removed or replaced") }
    try quit(terminal)
  }

  @Test(.enabled(if: geteuid() == 0))
  func `behind the gate it is not stopped, though there is a shell to go back to`() throws {
    #expect(
      try office.run("user", "add", "daemon", "Dee Daemon", "--role", "front desk", "--organization", "O-1").status == 0
    )
    let terminal = try office.console(
      "sam",
      shell: "set -m; SUDO_UID=1 \"$0\" gate --sudo --database \"$MATCHBOOK_DATABASE\"")
    #expect(terminal.screen.contains("Dee Daemon"))
    terminal.send(Key.control("z"))
    try terminal.wait(for: "Here is only Matchbook, so Ctrl-Z")
    try quit(terminal)
  }

  // MARK: Ends

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends it within half a second, with a draft and a restored terminal`(number: Int32) throws {
    let terminal = try intake()
    terminal.send("n")
    try terminal.wait(for: "Given name")
    terminal.send("Ana")
    try terminal.wait { FormOnScreen($0).text(at: "Given name")?.hasPrefix("Ana") == true }
    terminal.signal(number)
    #expect(try terminal.waitForExit(atMost: .milliseconds(500)) == .exited(128 + number))
    #expect(terminal.isRestored)
    #expect(try office.sqlite("SELECT count(*) FROM draft") == "1")
    let again = try intake()
    again.send("n")
    try again.wait(for: "You have an unfinished form: Ana")
    again.send(Key.control("r"))
    try again.wait(for: "Unfinished forms")
    again.send(Key.enter)
    try again.wait { FormOnScreen($0).text(at: "Given name")?.hasPrefix("Ana") == true }
  }

  @Test(arguments: [
    (["TERM": "dumb"], "dumb"), (["TERM": ""], "TERM"), (["TERM": "unknown"], "unknown"),
  ])
  func `a terminal that cannot show it is refused with advice, and without escapes`(
    variables: [String: String], word: String
  ) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("matchbook"), ["console"],
      environment: ["HOME": office.folder.path, "MATCHBOOK_DATABASE": office.database].merging(variables) { $1 })
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(!terminal.output.contains(0x1B))
    let said = terminal.screen.lines.joined()
    #expect(said.contains(word), "\(said)")
    #expect(said.hasSuffix("use the commands: 'matchbook help'."), "\(said)")
  }

  @Test func `without a terminal it says what to do instead`() throws {
    let console = try office.run("console")
    #expect(console.status == 1)
    #expect(console.output == "")
    #expect(console.said.split(separator: "\n").count == 1, "\(console.said)")
    #expect(!console.said.contains("\u{1B}"))
    let plain = try office.run("console", "--plain")
    #expect(plain.status == 1)
    #expect(plain.said.contains("'matchbook tasks'"))
  }

  // MARK: Input

  @Test func `ten kilobytes of paste in a list run no command`() throws {
    let terminal = try intake()
    let before = terminal.screen.lines.dropLast(2)
    let hostile = String(repeating: "nNaxq:quit\r\u{3}\u{1B}", count: 850)
    terminal.send("\u{1B}[200~" + hostile + "\u{1B}[201~")
    terminal.send(Key.down)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Ortiz, Mateo") }
    terminal.send(Key.up)
    try terminal.wait { $0.lines[$0.cursor.y].contains("Ortiz, Xiomara") }
    #expect(terminal.screen.lines.dropLast(2) == before)
    try quit(terminal)
  }

  @Test func `help is a key away on every screen and in a form, and Esc leaves everything`() throws {
    let terminal = try office.console("sam")
    for (digit, title) in [("1", "Today"), ("2", "Intake"), ("3", "Matching"), ("4", "Matches")] {
      terminal.send(digit)
      try terminal.wait(for: "[\(digit) \(title)]")
      terminal.send("?")
      try terminal.wait(for: "Keys of the screen")
      terminal.send(Key.escape)
      try terminal.wait { !$0.contains("Keys of the screen") }
    }
    terminal.send("2n")
    try terminal.wait(for: "Given name")
    terminal.send(Key.f(1))
    try terminal.wait(for: "Keys of the screen")
    terminal.send(Key.escape)
    try terminal.wait { !$0.contains("Keys of the screen") }
    terminal.send(Key.escape)
    try terminal.wait(for: "n New youth")
    terminal.send(Key.escape)
    try terminal.wait(for: "[1 Today]")
    terminal.send(Key.escape)
    try terminal.wait(for: "Press q to quit")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `Esc and a key in one packet are two keys, and a paste that stalls is no command`() throws {
    let terminal = try office.console("sam")
    terminal.send("4")
    try terminal.wait(for: "[4 Matches]")
    terminal.send(bytes: [0x1B, 0x32])
    try terminal.wait(for: "[2 Intake]")
    terminal.send(bytes: Array("\u{1B}[200~hello".utf8))
    try terminal.wait(for: "The paste has stopped before its end")
    terminal.send(bytes: Array("4".utf8) + Array("\u{1B}[201~?".utf8))
    try terminal.wait(for: "Keys of the screen Intake")
    terminal.send(Key.escape)
    try quit(terminal)
  }

  // MARK: What is shown

  @Test func `names with escapes, overrides and wide letters stay inert and in their columns`() throws {
    let names = [
      "José Ángel,Rivera", "Sreymom,គា", "美玲,陳", "Zoë,e\u{301}\u{302}\u{303}", "Eve\u{1B}[mRed,Mallory",
      "Bo\u{202E}txt,Fake", "Ana\u{9B}2J,Smith", "👩‍👩‍👧,Family", "مريم,حداد",
    ]
    let rows = names.map { "\($0),2014-02-12,01103" }.joined(separator: "\n")
    try office.folder.write(Array("First name,Last name,DOB,ZIP\n\(rows)\n".utf8), to: "names.csv")
    let imported = try office.run("import", "youth", "names.csv", "--accept-unlikely", user: "dana")
    #expect(imported.said.contains("9 youth were added"), "\(imported.said)")
    let terminal = try intake(size: Size(width: 100, height: 30))
    try terminal.wait(for: "Rivera, José Ángel")
    #expect(terminal.screen.unknown == [])
    let written = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(!written.contains { $0.value == 0x202E || (0x80...0x9F).contains($0.value) })
    let columns = terminal.screen.lines.filter { $0.contains("Y-") }.compactMap { line in
      line.firstRange(of: "application").map { CellText.width(of: String(line[..<$0.lowerBound])) }
    }
    #expect(columns.count == 11)
    #expect(Set(columns).count == 1, "\(terminal.screen.text)")
    let found = try office.run("search", "jose an")
    #expect(found.output.contains("Rivera, José Ángel"))
  }

  @Test func `NO_COLOR shows none, and still tells every state apart`() throws {
    let terminal = try intake(variables: ["NO_COLOR": "1"])
    #expect(!terminal.screen.hasUsedColor)
    #expect(terminal.screen.contains("▸"), "the selected row has a sign")
    terminal.send("n")
    try terminal.wait(for: "Given name")
    terminal.send(Key.control("s"))
    try terminal.wait(for: "! Fill this in.")
    #expect(!terminal.screen.hasUsedColor)
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains(/\e\[[0-9;]*[34][0-9][;m]/))
  }

  @Test func `a locale without UTF-8 sees ASCII, and the record stays as it is`() throws {
    try office.folder.write(Array("First name,Last name,DOB\nJosé Ángel,García,2014-02-12\n".utf8), to: "one.csv")
    #expect(try office.run("import", "youth", "one.csv", user: "dana").status == 0)
    let terminal = try intake(variables: ["LANG": "C"])
    try terminal.wait(for: "Garcia, Jose Ang")
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(try office.run("search", "garcia").output.contains("García, José Ángel"))
  }

  @Test func `nothing is written while nothing happens, on any screen`() throws {
    let terminal = try office.console("sam")
    for digit in ["2", "3", "4", "1"] {
      terminal.send(digit)
      try terminal.wait(for: "[\(digit) ")
      // Longer than the second between two looks for changes.
      #expect(terminal.isSilent(for: .milliseconds(1_100)), "screen \(digit)")
    }
  }
}
