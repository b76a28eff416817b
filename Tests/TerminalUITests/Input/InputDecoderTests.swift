import TerminalUI
import Testing

@Suite("Decoding terminal input")
struct InputDecoderTests {
  private func decode(_ text: String) -> [InputEvent] {
    decode(bytes: Array(text.utf8))
  }

  private func decode(bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(bytes) + decoder.timeOut()
  }

  static let keys: [(String, Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("漢", .character("漢")), ("🙂", .character("🙂")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\0", Key(.character(" "), .control)),
    ("\u{1C}", .control("\\")), ("\u{1B}", .escape),
    ("\u{1B}[120;3u", .alt("x")), ("\u{1B}[13;3u", Key(.enter, .alt)),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", Key(.up, .control)),
    ("\u{1B}[1;4D", Key(.left, [.shift, .alt])),
    ("\u{1B}[1;9B", Key(.down, .alt)), ("\u{1B}O5C", Key(.right, .control)), ("\u{1B}[a", Key(.up, .shift)),
    ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6;5~", Key(.pageDown, .control)), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
    ("\u{1B}[3^", Key(.delete, .control)), ("\u{1B}[Z", .backTab), ("\u{1B}[1;2Z", .backTab),
    ("\u{1B}OP", .f(1)), ("\u{1B}[11~", .f(1)), ("\u{1B}[[A", .f(1)), ("\u{1B}[[E", .f(5)), ("\u{1B}[15~", .f(5)),
    ("\u{1B}[1;2R", Key(.f(3), .shift)), ("\u{1B}[24~", .f(12)), ("\u{1B}[34~", .f(20)), ("\u{1B}OM", .enter),
    ("\u{1B}Ok", .character("+")), ("\u{1B}[97;5u", .control("a")), ("\u{1B}[13;2u", Key(.enter, .shift)),
    ("\u{1B}[97;2u", .character("A")), ("\u{1B}[27;5;105~", .control("i")), ("\u{1B}[27u", .escape),
  ]

  @Test(arguments: keys) func `reads a key`(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", MouseEvent(.press(.left), at: Point(x: 0, y: 0))),
    ("\u{1B}[<0;200;61m", MouseEvent(.release(.left), at: Point(x: 199, y: 60))),
    ("\u{1B}[<2;3;4M", MouseEvent(.press(.right), at: Point(x: 2, y: 3))),
    ("\u{1B}[<64;3;4M", MouseEvent(.wheelUp, at: Point(x: 2, y: 3))),
    ("\u{1B}[<81;3;4M", MouseEvent(.wheelDown, at: Point(x: 2, y: 3), modifiers: .control)),
  ])
  func `reads the mouse`(bytes: String, event: MouseEvent) {
    #expect(decode(bytes) == [.mouse(event)])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^privacy\u{1B}\\", "\u{1B}Xstring\u{1B}\\", "\u{1B}[?62;22c", "\u{1B}[>41;354;0c",
    "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[<35;10;10M", "\u{1B}[<66;1;1M", "\u{1B}[<0;0;0M",
    "\u{1B}[M !!", "\u{1B}[201~", "\u{1B}[99~", "\u{1B}[1;5", "\u{1B}[57441u", "\u{85}", "\u{1B}[200~\u{1B}[201~",
    "\u{1B}[" + String(repeating: "1;", count: 5_000) + "A",
    "\u{1B}]52;c;" + String(repeating: "A", count: 100_000) + "\u{7}",
  ])
  func `swallows what is no key`(bytes: String) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes.utf8) == [])
    #expect(decoder.timeOut() == [])
    #expect(decoder.decode("k".utf8) == [.key(.character("k"))])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x9B, 0x41 | 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func `drops invalid UTF-8 and keeps the byte after it`(bytes: [UInt8]) {
    #expect(decode(bytes: bytes + [0x6B]) == [.key(.character("k"))])
    #expect(decode(bytes: bytes + [0x1B, 0x5B, 0x41]) == [.key(.up)])
  }

  @Test func `takes Esc and an arrow in one packet as two keys`() {
    #expect(decode("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test(arguments: [
    ("x", Key.character("x")), ("é", .character("é")), ("2", .character("2")), ("\r", .enter), ("\t", .tab),
    ("\u{7F}", .backspace), ("\u{3}", .control("c")), ("[", .character("[")), ("O", .character("O")),
    ("]", .character("]")), ("P", .character("P")), ("X", .character("X")), ("\u{1B}", .escape),
  ])
  func `takes Esc and a key in one packet as two keys`(bytes: String, key: Key) {
    #expect(decode("\u{1B}" + bytes) == [.key(.escape), .key(key)])
  }

  @Test func `drops what a terminal leaves unfinished, and the Esc that ends it`() {
    #expect(decode("\u{1B}P1+r\u{1B}qk") == [.key(.character("k"))])
  }

  @Test func `begins anew at a control inside a sequence`() {
    #expect(decode("\u{1B}[1;\u{1B}[B") == [.key(.down)])
    #expect(decode("\u{1B}[\rk") == [.key(.enter), .key(.character("k"))])
    #expect(decode("\u{1B}]2;half\u{1B}[Bk") == [.key(.down), .key(.character("k"))])
  }

  @Test func `waits for the rest only as long as its kind deserves`() {
    var decoder = InputDecoder(escapeDelay: InputDecoder.escapeDelay(overSSH: true))
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.pendingTimeout == .milliseconds(100))
    #expect(decoder.decode([0x5B]) == [])
    #expect(decoder.pendingTimeout == .milliseconds(100))
    #expect(decoder.decode([0x32]) == [])
    // Nobody types this by hand, and a paste may be about to begin.
    #expect(decoder.pendingTimeout == .seconds(5))
    #expect(decoder.decode([0x30, 0x30, 0x7E, 0x61]) == [])
    #expect(decoder.pendingTimeout == .seconds(5))
    #expect(decoder.timeOut() == [.paste("a"), .pasteStalled])
    #expect(decoder.pendingTimeout == .seconds(10))
    #expect(decoder.decode([0x03]) == [])
    #expect(decoder.pendingTimeout == .milliseconds(500))
    #expect(InputDecoder.escapeDelay(overSSH: false) == .milliseconds(50))
  }

  @Test func `reports focus`() {
    #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }
}
