import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("Crashing")
struct CrashTests {
  @Test(arguments: [
    (1, [SIGILL, SIGTRAP]), (2, [SIGSEGV]), (3, [SIGABRT]), (4, [SIGSEGV, SIGBUS]),
  ])
  func `restores the terminal and leaves a note without personal data`(functionKey: Int, signals: [Int32]) throws {
    let session = try ProbeSession().ready()
    session.terminal.send("Ana Example")
    try session.terminal.wait(for: "> Ana Example")
    session.terminal.send(.f(functionKey))
    let status = try session.terminal.waitForExit()
    #expect(signals.contains { status == .signaled($0) }, "\(status)")
    #expect(session.terminal.isRestored)
    #expect(session.terminal.screen.contains("Probe crashed; see its note."))
    #expect(session.notes.count == 1)
    let note = session.note()
    #expect(note.hasPrefix("probe 1.0\nsignal "))
    #expect(note.split(separator: "\n").count > 3, "there is a stack")
    #expect(!note.contains("Ana"))
  }
}
