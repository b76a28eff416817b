import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("Suspending")
struct SuspensionTests {
  /// A shell with job control, which tells of the stop and continues the probe once a line is typed.
  private static let shell = "set -m; \"$0\"; echo \"stopped $?\"; read line; fg"

  @Test func `gives the terminal to the shell and comes back to the same screen`() throws {
    let session = try ProbeSession(shell: Self.shell).ready()
    session.terminal.send("Ana")
    try session.terminal.wait(for: "> Ana")
    session.terminal.send(.control("z"))
    try session.terminal.wait(for: "stopped 148")
    #expect(session.terminal.isRestored)
    session.terminal.send("\n")
    try session.terminal.wait { $0.isAlternate && $0.contains("> Ana") }
    session.terminal.send("!")
    try session.terminal.wait(for: "> Ana!")
    #expect(session.terminal.screen.unknown == [])
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test func `comes back to a window resized in between`() throws {
    let session = try ProbeSession(shell: Self.shell).ready()
    session.terminal.send(.control("z"))
    try session.terminal.wait(for: "stopped 148")
    session.terminal.resize(to: Size(width: 100, height: 30))
    session.terminal.send("\n")
    try session.terminal.wait { $0.contains("Probe 100x30") && $0.contains("[resized 100x30]") }
    #expect(session.terminal.screen.lines[29] == ">")
  }

  @Test func `says so where there is no shell to come back from`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send(.control("z"))
    try session.terminal.wait(for: "[no job control]")
    session.terminal.signal(SIGTSTP)
    session.terminal.send("k")
    try session.terminal.wait(for: "> k")
  }

  @Test func `paints again after being stopped from outside`() throws {
    let session = try ProbeSession().ready()
    let cleared = session.terminal.screen.clearCount
    session.terminal.signal(SIGSTOP)
    session.terminal.signal(SIGCONT)
    try session.terminal.wait { $0.clearCount > cleared && $0.isAlternate && $0.contains("0 José") }
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test func `ends while it is stopped and leaves the terminal to the shell`() throws {
    let session = try ProbeSession(
      shell: "set -m; \"$0\"; echo stopped; kill %1; kill -CONT %1; read line"
    ).ready()
    session.terminal.send("Ana")
    try session.terminal.wait(for: "> Ana")
    session.terminal.send(.control("z"))
    try session.terminal.wait(for: "TerminalSignal.terminate")
    #expect(session.draft.hasSuffix(": Ana"))
    session.terminal.send("\n")
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test func `keeps away from the terminal in the background`() throws {
    let session = try ProbeSession(
      shell: "set -m; \"$0\"; echo stopped; read line; bg; read line; fg || fg"
    ).ready()
    session.terminal.send(.control("z"))
    try session.terminal.wait(for: "stopped")
    session.terminal.send("\n")
    // Brought back on the very point of stopping by itself, a job stops once more in the foreground: hence two `fg`.
    try session.terminal.wait(for: "[1]")
    #expect(session.terminal.hasOriginalSettings)
    session.terminal.send("\n")
    try session.terminal.wait { $0.isAlternate && $0.contains("0 José") }
    session.terminal.send("k")
    try session.terminal.wait(for: "> k")
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }
}
