import TerminalUI
import TestSupport
import Testing

@Suite("Decoding terminal input, at random")
struct InputDecoderFuzzTests {
  private static let pieces: [[UInt8]] = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[A", "\u{1B}[1;5A", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;3;4M",
    "\u{1B}]2;",
    "\u{1B}\\", "\u{1B}[[A", "\u{1B}[M", "\u{1B}P", "é", "漢", "🙂", "a", ";", "~", "\r", "\u{7}", "\u{18}",
  ].map { Array($0.utf8) }

  /// Three pieces of what terminals send or of any bytes.
  private func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<3 {
      let choice = Int(truncatingIfNeeded: random.next() & 31)
      if choice < Self.pieces.count {
        bytes.append(contentsOf: Self.pieces[choice])
      } else {
        bytes.append(UInt8(truncatingIfNeeded: random.next()))
      }
    }
    return bytes
  }

  private func holdsControl(_ event: InputEvent) -> Bool {
    switch event {
    case .key(let key):
      guard case .character(let character) = key.code else { return false }
      return character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    case .paste(let text):
      return text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
      }
    case .mouse, .resize, .focus, .pasteStalled: return false
    }
  }

  /// 1,000,000 inputs in four parts, each decoded whole and in two cuts.
  @Test(arguments: 0..<4) func `gives the same events however the bytes are cut`(part: Int) {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250_000 {
      let bytes = input(&random)
      let cut = Int(truncatingIfNeeded: random.next() % UInt64(bytes.count))
      var whole = InputDecoder()
      var parted = InputDecoder()
      let expected = whole.decode(bytes)
      let events = parted.decode(bytes[..<cut]) + parted.decode(bytes[cut...])
      guard events == expected, parted.pendingTimeout == whole.pendingTimeout, parted.timeOut() == whole.timeOut(),
        !expected.contains(where: holdsControl)
      else {
        Issue.record("seed \(seed): \(bytes) cut at \(cut): \(events), whole: \(expected)")
        return
      }
    }
  }

  @Test func `never traps and never holds a control on long inputs given byte by byte`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<100).flatMap { _ in input(&random) }
      var whole = InputDecoder()
      var parted = InputDecoder()
      let expected = whole.decode(bytes) + whole.timeOut()
      let events = bytes.flatMap { parted.decode(CollectionOfOne($0)) } + parted.timeOut()
      guard events == expected, !events.contains(where: holdsControl) else {
        Issue.record("seed \(seed): \(bytes)")
        return
      }
    }
  }
}
