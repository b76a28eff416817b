import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite("Resizing")
struct ResizeTests {
  @Test func `shows the right last frame after a storm`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send("Ana")
    session.terminal.send(.down, .down)
    try session.terminal.wait { $0.contains("> Ana") && $0.style(at: Point(x: 2, y: 3)).isReversed }
    for step in 0..<50 { session.terminal.resize(to: Size(width: 40 + step * 3 % 77, height: 8 + step * 5 % 41)) }
    session.terminal.resize(to: Size(width: 100, height: 30))
    try session.terminal.wait(for: "[resized 100x30]")
    let screen = session.terminal.screen
    #expect(screen.lines[0] == "Probe 100x30")
    #expect(screen.lines[3].hasPrefix("  2 José"))
    #expect(screen.style(at: Point(x: 2, y: 3)).isReversed)
    #expect(screen.lines[29] == "> Ana")
    #expect(screen.cursor == Point(x: 5, y: 29))
    #expect(screen.unknown == [])
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
  }

  @Test func `draws nothing more once it has settled`() throws {
    let session = try ProbeSession().ready()
    session.terminal.resize(to: Size(width: 60, height: 20))
    try session.terminal.wait(for: "[resized 60x20]")
    #expect(session.terminal.isSilent(for: .milliseconds(300)))
    let before = session.terminal.output.count
    session.terminal.send("k")
    try session.terminal.wait(for: "> k")
    #expect(session.terminal.output.count - before <= 40)
  }

  @Test func `paints again after a window that was smaller for a moment`() throws {
    let session = try ProbeSession().ready()
    session.terminal.resize(to: Size(width: 20, height: 5))
    session.terminal.resize(to: Size(width: 80, height: 24))
    try session.terminal.wait { $0.lines[0] == "Probe 80x24" && $0.lines[1].contains("José") && $0.lines[23] == ">" }
    #expect(session.terminal.isSilent(for: .milliseconds(300)))
  }
}
