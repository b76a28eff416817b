import TerminalUI
import TestSupport
import Testing

@Suite("Input from a terminal")
struct InputTests {
  @Test func `knows a lone Esc from the Esc of a sequence`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send(.escape)
    try session.terminal.wait(for: "[escape]")
    session.terminal.send("\u{1B}[")
    session.terminal.send("B")
    try session.terminal.wait { $0.style(at: Point(x: 2, y: 2)).isReversed }
    #expect(session.terminal.screen.contains("[escape]"))
  }

  @Test func `takes 10 KB of paste as one event and runs no command in it`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send("\u{1B}[200~" + String(repeating: "quit\u{11}\n12345", count: 1_000) + "\u{1B}[201~")
    try session.terminal.wait(for: "[pasted 10000 bytes]")
    #expect(session.terminal.screen.lines[23] == ">")
  }

  @Test func `takes a click and the wheel`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send("\u{1B}[<0;10;5M")
    try session.terminal.wait(for: "[mouse press")
    #expect(session.terminal.screen.lines[22].hasSuffix(" 9,4]"))
    session.terminal.send("\u{1B}[<65;10;5M")
    try session.terminal.wait(for: "[mouse wheelDown 9,4]")
  }

  @Test func `lets a terminal's answers fall`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send("\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[24;80Rk")
    try session.terminal.wait(for: "> k")
    #expect(session.terminal.screen.lines[23] == "> k")
    #expect(session.terminal.screen.lines[22] == "[]")
  }

  @Test func `takes what keys mean to a line as keys`() throws {
    let session = try ProbeSession().ready()
    for key in [Key.control("c"), .control("s"), .control("v"), .control("\\"), .control("d")] {
      session.terminal.send(key)
      try session.terminal.wait(for: "[key \(key.spelling)]")
    }
  }
}
