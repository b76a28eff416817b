import TerminalUI
import TestSupport
import Testing

@Suite("Showing a canvas on a terminal")
struct ShowingTests {
  @Test func `shows text of every width where the canvas has it`() throws {
    let session = try ProbeSession().ready()
    #expect(session.terminal.screen.lines[0] == "Probe 80x24")
    #expect(session.terminal.screen.lines[1] == "  0 José 漢字 e\u{301}␛[31m")
    #expect(session.terminal.screen.cursor == Point(x: 2, y: 23))
    #expect(session.terminal.screen.isCursorVisible)
    #expect(session.terminal.screen.title == "Probe")
    #expect(session.terminal.screen.style(at: Point(x: 4, y: 1)).isReversed)
    #expect(session.terminal.screen.unknown == [])
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 3), (39, 9), (200, 60)])
  func `draws at any size`(width: Int, height: Int) throws {
    let session = try ProbeSession(size: Size(width: width, height: height))
    try session.terminal.wait { !$0.text.allSatisfy(\.isWhitespace) }
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.screen.unknown == [])
  }

  @Test func `takes one write a frame`() throws {
    let session = try ProbeSession().ready()
    for count in 1...5 {
      session.terminal.send(.down)
      try session.terminal.wait { $0.style(at: Point(x: 2, y: count + 1)).isReversed }
    }
    session.terminal.send(.f(5))
    try session.terminal.wait(for: "[writes 6 frames 6]")
  }

  @Test func `spends few bytes on a letter and on a move`() throws {
    let session = try ProbeSession().ready()
    var before = session.terminal.output.count
    session.terminal.send("k")
    try session.terminal.wait(for: "> k")
    #expect(session.terminal.output.count - before <= 40)
    before = session.terminal.output.count
    session.terminal.send(.down)
    try session.terminal.wait { $0.style(at: Point(x: 2, y: 2)).isReversed }
    #expect(session.terminal.output.count - before <= 220)
  }

  @Test func `answers everything in a packet before it draws`() throws {
    let session = try ProbeSession().ready()
    session.terminal.send(bytes: Array(repeating: Key.down.bytes, count: 20).flatMap { $0 } + Key.f(5).bytes)
    try session.terminal.wait { $0.style(at: Point(x: 2, y: 21)).isReversed }
    let frames = try #require(session.terminal.screen.lines[22].wholeMatch(of: /\[writes (\d+) frames (\d+)\]/))
    #expect((Int(frames.2) ?? 99) <= 3)
  }

  @Test func `clears the screen only at the start and when asked`() throws {
    let session = try ProbeSession().ready()
    let atStart = session.terminal.screen.clearCount
    session.terminal.send(.down, .up, .character("x"))
    try session.terminal.wait(for: "> x")
    #expect(session.terminal.screen.clearCount == atStart)
    session.terminal.send(.control("l"))
    try session.terminal.wait { $0.clearCount == atStart + 1 && $0.contains("> x") && $0.cursor == Point(x: 3, y: 23) }
  }

  @Test func `leaves the terminal as it was found`() throws {
    let session = try ProbeSession().ready()
    #expect(session.terminal.screen.isAlternate)
    #expect(session.terminal.screen.modesOn == [1, 1000, 1006, 2004])
    #expect(!session.terminal.hasOriginalSettings)
    session.terminal.send(.control("q"))
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isRestored)
    #expect(session.terminal.screen.lines[0] == "ended: quit")
  }

  @Test(arguments: ["xterm-256color", "xterm", "vt100"])
  func `shows one random picture after another as they are drawn`(type: String) throws {
    let session = try ProbeSession(["TERM": type], size: Size(width: 61, height: 19)).ready()
    for number in UInt64(1)...60 {
      var expected = Canvas(size: session.terminal.screen.size)
      RandomPicture.draw(number, into: &expected)
      session.terminal.send(.f(8))
      try session.terminal.wait { $0.lines == expected.lines && $0.cursor == expected.cursor }
    }
    #expect(session.terminal.screen.unknown == [])
  }

  @Test func `writes nothing while nothing happens`() throws {
    let session = try ProbeSession().ready()
    session.terminal.resize(to: Size(width: 100, height: 30))
    try session.terminal.wait(for: "[resized 100x30]")
    // Longer than the second between two looks for changes.
    #expect(session.terminal.isSilent(for: .milliseconds(1_200)))
  }
}
