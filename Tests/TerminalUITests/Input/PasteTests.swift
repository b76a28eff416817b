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

  @Test func `ends with what came when the end mark is lost`() {
    #expect(paste("half", endMark: "") == [.paste("half")])
  }

  @Test func `keeps a bounded, well-formed beginning of a huge one`() throws {
    let events = paste("a" + String(repeating: "é", count: PasteBuffer.limit))
    guard case .paste(let text) = try #require(events.first) else { return #expect(Bool(false), "not a paste") }
    #expect(events.count == 1)
    #expect(text.utf8.count == PasteBuffer.limit - 1)
    #expect(text.hasSuffix("é"))
  }
}
