import TerminalUI
import TestSupport
import Testing

@testable import CursesTerminal

@Suite("Shortening the attributes of a frame")
struct AttributeShorteningTests {
  private let xterm = AttributeShortening(endOfAttributes: Array("\u{1B}(B\u{1B}[m".utf8))

  private func shorten(_ text: String) -> String {
    var xterm = xterm
    return String(decoding: xterm.shorten(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `ends a coloured word once`() {
    #expect(
      shorten("\u{1B}[38;5;131m76 days\u{1B}[39m\u{1B}(B\u{1B}[m  2026") == "\u{1B}[38;5;131m76 days\u{1B}[m  2026")
  }

  @Test func `keeps what does not take everything back`() {
    for text in ["\u{1B}[1m\u{1B}[31mred", "\u{1B}[mx\u{1B}[5;11Hy", "\u{1B}[07mx", "a\u{1B}[39mb", "\u{1B}["] {
      #expect(shorten(text) == text)
    }
  }

  @Test func `drops attributes that are set anew before anything is drawn`() {
    #expect(shorten("\u{1B}[39m\u{1B}(B\u{1B}[0;7m▸ Mei") == "\u{1B}[0;7m▸ Mei")
    #expect(shorten("\u{1B}[1m\u{1B}[31m\u{1B}[0mx") == "\u{1B}[0mx")
  }

  @Test func `takes back nothing where nothing is set, also by the frame before`() {
    #expect(shorten("\u{1B}[mx\u{1B}[0;7my\u{1B}[m\u{1B}[2;3H\u{1B}[mz") == "\u{1B}[mx\u{1B}[7my\u{1B}[m\u{1B}[2;3Hz")
    var xterm = xterm
    let frames = ["\u{1B}[0;7mx\u{1B}[m", "\u{1B}[0;7mx\u{1B}[m"].map { Array($0.utf8) }
    #expect(
      frames.map { String(decoding: xterm.shorten($0), as: UTF8.self) } == [
        "\u{1B}[0;7mx\u{1B}[m", "\u{1B}[7mx\u{1B}[m",
      ])
    xterm.forget()
    #expect(xterm.shorten(frames[0]) == frames[0])
  }

  @Test func `leaves the first column out of addresses`() {
    #expect(shorten("\u{1B}[11;1Hx\u{1B}[11;11Hy\u{1B}[1;1Hz") == "\u{1B}[11Hx\u{1B}[11;11Hy\u{1B}[1Hz")
  }

  @Test func `leaves other terminals' frames alone`() {
    let frame = Array("\u{1B}[39m\u{1B}(B\u{1B}[mx".utf8)
    var other = AttributeShortening(endOfAttributes: Array("\u{1B}[0;10m".utf8))
    #expect(other.shorten(frame) == frame)
  }

  @Test func `shows random pictures as they would be without it`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let parts = [
      "a", "é", "\u{1B}[m", "\u{1B}[39m", "\u{1B}(B", "\u{1B}[0;7m", "\u{1B}[1m", "\u{1B}[38;5;63m", "\u{1B}[2;3H",
      "\u{1B}[3;1H",
    ]
    var xterm = xterm
    for _ in 0..<2_000 {
      let frame = Array((0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined().utf8)
      xterm.forget()
      var plain = ScreenEmulator(size: Size(width: 20, height: 5))
      var short = plain
      plain.feed(frame)
      short.feed(xterm.shorten(frame))
      #expect(plain.lines == short.lines)
      for y in 0..<5 {
        for x in 0..<20 { #expect(plain.style(at: Point(x: x, y: y)) == short.style(at: Point(x: x, y: y))) }
      }
    }
  }
}
