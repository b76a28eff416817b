import TerminalUI
import Testing

@Suite("Pasting")
struct PasteTests {
  private func paste(_ content: String, endMark: String = "\u{1B}[201~") -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(("\u{1B}[200~" + content + endMark).utf8) + decoder.timeOut()
  }

  @Test func `gives 10 KB as one event`() {
    let text = String(repeating: "García, 12 Main St\n", count: 512)
    #expect(paste(text) == [.paste(text)])
  }

  @Test func `normalizes line breaks and removes controls`() {
    #expect(paste("a\r\nb\rc\n\td\u{7}\u{1B}[31m\u{9B}x\u{7F}") == [.paste("a\nb\nc\n\td[31mx")])
  }

  @Test func `is no command whatever it contains`() {
    #expect(paste("\u{3}\u{4}\u{1A}:q\r\u{1B}[A") == [.paste(":q\n[A")])
  }

  @Test func `keeps what looks like its end mark`() {
    #expect(paste("\u{1B}[20\u{1B}[201 \u{1B}") == [.paste("[20[201 ")])
  }

  @Test func `stays a paste when it stalls, and goes on when more comes`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~hello".utf8) == [])
    #expect(decoder.timeOut() == [.paste("hello"), .pasteStalled])
    #expect(decoder.decode("2:q\r".utf8) == [])
    #expect(decoder.timeOut() == [.paste("2:q\n"), .pasteStalled])
    #expect(decoder.decode("\nend\u{1B}[201~2".utf8) == [.paste("end"), .key(.character("2"))])
    #expect(decoder.pendingTimeout == nil)
  }

  @Test func `whose end mark is lost ends by itself, with its text kept`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~hello\u{1B}[20".utf8) == [])
    #expect(decoder.timeOut() == [.paste("hello"), .pasteStalled])
    #expect(decoder.pendingTimeout == .seconds(10))
    #expect(decoder.timeOut() == [])
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.decode("2".utf8) == [.key(.character("2"))])
  }

  @Test func `stalls in the midst of a character and of its end mark`() {
    let bytes = Array("\u{1B}[200~aé漢🙂\u{1B}[201~k".utf8)
    for cut in 6..<(bytes.count - 2) {
      var decoder = InputDecoder()
      var events = decoder.decode(bytes[..<cut])
      events += decoder.timeOut()
      events += decoder.decode(bytes[cut...])
      let text = events.map { if case .paste(let text) = $0 { text } else { "" } }.joined()
      #expect(text == "aé漢🙂", "cut at \(cut)")
      #expect(events.last == .key(.character("k")), "cut at \(cut)")
    }
  }

  @Test(arguments: [("\u{3}", [InputEvent]()), ("\u{11}", [.key(.control("q"))])])
  func `whose end mark is lost ends by a key that ends things, with its text kept`(key: String, after: [InputEvent]) {
    var decoder = InputDecoder()
    // More of the paste after the byte: it was part of it.
    #expect(decoder.decode("\u{1B}[200~ha\(key)lf".utf8) == [])
    #expect(decoder.pendingTimeout == .seconds(5))
    #expect(decoder.decode(key.utf8) == [])
    #expect(decoder.pendingTimeout == .milliseconds(500))
    #expect(decoder.timeOut() == [.paste("half")] + after)
    #expect(decoder.decode("2".utf8) == [.key(.character("2"))])

    // After a stall, and pressed again and again, too.
    #expect(decoder.decode("\u{1B}[200~a".utf8) == [])
    #expect(decoder.timeOut() == [.paste("a"), .pasteStalled])
    #expect(decoder.decode("x\(key)\(key)".utf8) == [])
    #expect(decoder.timeOut() == [.paste("x")] + after)
    #expect(decoder.pendingTimeout == nil)
  }

  @Test func `keeps no more of a paste that stalls again and again`() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[200~".utf8)
    var count = 0
    for _ in 0..<40 {
      _ = decoder.decode(repeatElement(UInt8(ascii: "a"), count: 65_536))
      for case .paste(let text) in decoder.timeOut() { count += text.utf8.count }
    }
    #expect(count == PasteBuffer.limit)
  }

  @Test func `keeps a bounded, well-formed beginning of a huge one`() throws {
    let events = paste("a" + String(repeating: "é", count: PasteBuffer.limit))
    guard case .paste(let text) = try #require(events.first) else { return #expect(Bool(false), "not a paste") }
    #expect(events.count == 1)
    #expect(text.utf8.count == PasteBuffer.limit - 1)
    #expect(text.hasSuffix("é"))
  }
}
