/// Takes out of a frame's bytes what has no effect on how it looks; about a tenth of a frame.
///
/// ncurses ends a coloured word of an xterm's frame with `ESC [39m ESC (B ESC [m`: colour off, alternate character set
/// off, everything off. Nothing here uses an alternate set, and what sets everything anew undoes all that stands directly
/// before it (ECMA-48, 8.3.117).
struct AttributeShortening {
  private static let escape: UInt8 = 0x1B

  /// Whether the terminal's attributes are set as xterm's are.
  let isActive: Bool

  init(endOfAttributes: [UInt8]) {
    isActive = endOfAttributes == Array("\u{1B}(B\u{1B}[m".utf8)
  }

  func shorten(_ frame: [UInt8]) -> [UInt8] {
    guard isActive else { return frame }
    var short: [UInt8] = []
    short.reserveCapacity(frame.count)
    /// Where the attribute sequences begin with which `short` ends; its end where it ends with none.
    var run = 0
    var rest = frame[...]
    while let byte = rest.first {
      if byte != Self.escape {
        short.append(byte)
        rest.removeFirst()
        run = short.count
      } else if rest.starts(with: [Self.escape, UInt8(ascii: "("), UInt8(ascii: "B")]) {
        rest.removeFirst(3)
      } else if let sequence = Self.attributes(at: rest) {
        if Self.setsEverything(sequence) { short.removeSubrange(run...) }
        short += sequence
        rest.removeFirst(sequence.count)
      } else {
        short.append(byte)
        rest.removeFirst()
        run = short.count
      }
    }
    return short
  }

  /// The sequence `ESC [ … m` with which the bytes begin.
  private static func attributes(at bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: [escape, UInt8(ascii: "[")]) else { return nil }
    let parameters = bytes.dropFirst(2).prefix {
      $0 == UInt8(ascii: ";") || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
    }
    guard bytes[parameters.endIndex...].first == UInt8(ascii: "m") else { return nil }
    return bytes[bytes.startIndex...parameters.endIndex]
  }

  /// Whether a sequence begins by taking all attributes back.
  private static func setsEverything(_ sequence: ArraySlice<UInt8>) -> Bool {
    let parameters = sequence.dropFirst(2).dropLast()
    return parameters.isEmpty || parameters.starts(with: Array("0;".utf8)) || parameters.elementsEqual(Array("0".utf8))
  }
}
