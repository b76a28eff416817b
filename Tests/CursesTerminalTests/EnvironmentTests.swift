import CursesTerminal
import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("The terminal's kind and surroundings")
struct EnvironmentTests {
  private func refusal(_ variables: [String: String], detached: Set<Int32> = []) throws -> String {
    let session = try ProbeSession(variables, detached: detached)
    #expect(try session.terminal.waitForExit() == .exited(1))
    #expect(!session.terminal.output.contains(0x1B), "no escape bytes")
    #expect(session.terminal.hasOriginalSettings)
    return session.terminal.screen.text
  }

  @Test func `refuses terminals that cannot show it`() throws {
    #expect(try refusal(["TERM": ""]).contains("noTerminalType; try --plain"))
    #expect(try refusal(["TERM": "dumb"]).contains("noCursorAddressing(type: \"dumb\"); try --plain"))
    #expect(try refusal(["TERM": "unknown"]).contains("noCursorAddressing"))
  }

  @Test func `refuses what is no terminal`() throws {
    #expect(try refusal([:], detached: [0]).contains("notATerminal(CursesTerminal.TerminalError.Stream.input)"))
    #expect(try refusal([:], detached: [1]).contains("notATerminal(CursesTerminal.TerminalError.Stream.output)"))
  }

  @Test(arguments: [
    ("xterm-nobody-knows", "xterm-256color"), ("kitty-9", "xterm-256color"), ("wyse-from-2060", "vt100"),
    ("../../etc/passwd", "vt100"), ("a/b", "vt100"),
  ])
  func `falls back from unknown terminals and says so`(type: String, substitute: String) throws {
    let session = try ProbeSession(["TERM": type], size: Size(width: 120, height: 24)).ready()
    session.terminal.send(.f(7))
    try session.terminal.wait(for: "[notice unknownType(\"\(type)\", substitute: \"\(substitute)\")]")
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test(arguments: ["xterm", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt-unicode-256color"])
  func `shows the same on terminals of many kinds`(type: String) throws {
    let session = try ProbeSession(["TERM": type]).ready()
    session.terminal.send("Ana")
    session.terminal.send(.down)
    try session.terminal.wait(for: "> Ana")
    #expect(session.terminal.screen.lines[2].hasPrefix("  1 José 漢字"))
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test func `shows colours where there are some`() throws {
    let session = try ProbeSession().ready()
    #expect(session.terminal.screen.hasUsedColor)
    session.terminal.send(.f(6))
    try session.terminal.wait(for: "[colors twoHundredFiftySix charset utf8]")
  }

  @Test func `shows none under NO_COLOR`() throws {
    let session = try ProbeSession(["NO_COLOR": "1"]).ready()
    session.terminal.send(.f(6))
    try session.terminal.wait(for: "[colors none charset utf8]")
    #expect(!session.terminal.screen.hasUsedColor)
    let text = String(decoding: session.terminal.output, as: UTF8.self)
    #expect(!text.contains(/\e\[[0-9;]*[34][0-9][;m]/))
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
  func `shows only ASCII where the locale says so`(locale: String) throws {
    let session = try ProbeSession(["LANG": locale])
    try session.terminal.wait { $0.contains("0 Jose") }
    session.terminal.send(.f(6))
    try session.terminal.wait(for: "charset ascii]")
    #expect(session.terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["", "de_DE.UTF-8", "xx_YY.utf8"])
  func `shows UTF-8 without a locale and with one that is not installed`(locale: String) throws {
    _ = try ProbeSession(["LANG": locale]).ready()
  }

  @Test func `reads the character set from the locale's name`() {
    #expect(Charset(locale: nil) == .utf8)
    #expect(Charset(locale: "en_US.UTF-8") == .utf8)
    #expect(Charset(locale: "C") == .ascii)
    #expect(Charset(locale: "ja_JP.eucJP") == .ascii)
  }
}
