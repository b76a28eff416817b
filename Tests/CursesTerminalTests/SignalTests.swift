import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("Being asked to end")
struct SignalTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `saves the draft and restores the terminal within half a second`(number: Int32) throws {
    let session = try ProbeSession().ready()
    session.terminal.send("Ana")
    try session.terminal.wait(for: "> Ana")
    session.terminal.signal(number)
    #expect(try session.terminal.waitForExit(atMost: .milliseconds(500)) == .exited(128 + number))
    #expect(session.terminal.isRestored)
    #expect(session.draft.hasSuffix(": Ana"))
  }

  @Test func `ends when its terminal vanishes`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send("Ana")
    try session.terminal.wait(for: "> Ana")
    session.terminal.hangUp()
    #expect(try session.terminal.waitForExit(atMost: .seconds(1)) == .exited(129))
    #expect(session.draft.hasSuffix(": Ana"))
  }

  @Test func `ends when its terminal vanishes and SIGHUP is ignored`() throws {
    let session = try ProbeSession(shell: "trap '' HUP; exec $0").ready()
    session.terminal.send("Ana")
    try session.terminal.wait(for: "> Ana")
    session.terminal.signal(SIGHUP)
    session.terminal.send("!")
    try session.terminal.wait(for: "> Ana!")
    session.terminal.hangUp()
    #expect(try session.terminal.waitForExit(atMost: .seconds(1)) == .exited(129))
    #expect(session.draft == "terminalGone: Ana!")
  }

  @Test func `ends though the terminal takes no more output`() throws {
    let session = try ProbeSession().ready()
    // Nobody reads from here on: each repaint adds two kilobytes until the line is full.
    session.terminal.stopReading()
    for _ in 0..<200 { session.terminal.send(.control("l")) }
    session.terminal.signal(SIGTERM)
    #expect(try session.terminal.waitForExit(atMost: .seconds(1)) == .exited(128 + SIGTERM))
    #expect(session.terminal.hasOriginalSettings)
  }
}
