/// Takes out of the bytes of frames what has no effect on how they look; about a tenth of them.
///
/// ncurses ends a coloured word of an xterm's frame with `ESC [39m ESC (B ESC [m`: colour off, alternate character set
/// off, everything off. Nothing here uses an alternate set; what sets everything anew undoes all that stands directly
/// before it (ECMA-48, 8.3.117), and need not where nothing is set; and the first column is where an address without a
/// column leads (8.3.21).
struct AttributeShortening {
  private static let escape: UInt8 = 0x1B

  /// Whether the terminal's attributes are set as xterm's are.
  let isActive: Bool
  /// Whether the frames so far have left all attributes off, so that the next need not take them back first.
  private var isPlain = false

  init(endOfAttributes: [UInt8]) {
    isActive = endOfAttributes == Array("\u{1B}(B\u{1B}[m".utf8)
  }

  /// Expects nothing of how the terminal was left: something else may have written to it.
  mutating func forget() { isPlain = false }

  mutating func shorten(_ frame: [UInt8]) -> [UInt8] {
    guard isActive else { return frame }
    var short: [UInt8] = []
    short.reserveCapacity(frame.count)
    /// Where the attribute sequences begin with which `short` ends, its end where it ends with none; and whether all was
    /// off there.
    var run = (start: 0, isPlain: isPlain)
    var rest = frame[...]
    while let byte = rest.first {
      if byte != Self.escape {
        short.append(byte)
        rest.removeFirst()
        run = (short.count, isPlain)
      } else if rest.starts(with: [Self.escape, UInt8(ascii: "("), UInt8(ascii: "B")]) {
        rest.removeFirst(3)
      } else if let sequence = Self.sequence(at: rest, ending: UInt8(ascii: "m")) {
        if Self.setsEverything(sequence) {
          short.removeSubrange(run.start...)
          isPlain = run.isPlain
          short += isPlain ? Self.addition(of: sequence) : Array(sequence)
          isPlain = Self.setsNothing(sequence)
        } else {
          short += sequence
          isPlain = false
        }
        rest.removeFirst(sequence.count)
      } else if let sequence = Self.sequence(at: rest, ending: UInt8(ascii: "H")) {
        let column = Array(";1H".utf8)
        short += sequence.suffix(column.count) == column[...] ? sequence.dropLast(column.count) + [column[2]] : sequence
        rest.removeFirst(sequence.count)
        run = (short.count, isPlain)
      } else {
        short.append(byte)
        rest.removeFirst()
        run = (short.count, isPlain)
      }
    }
    return short
  }

  /// The sequence `ESC [ … final` with which the bytes begin.
  private static func sequence(at bytes: ArraySlice<UInt8>, ending final: UInt8) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: [escape, UInt8(ascii: "[")]) else { return nil }
    let parameters = bytes.dropFirst(2).prefix {
      $0 == UInt8(ascii: ";") || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
    }
    guard bytes[parameters.endIndex...].first == final else { return nil }
    return bytes[bytes.startIndex...parameters.endIndex]
  }

  /// Whether a sequence begins by taking all attributes back.
  private static func setsEverything(_ sequence: ArraySlice<UInt8>) -> Bool {
    setsNothing(sequence) || sequence.dropFirst(2).starts(with: Array("0;".utf8))
  }

  /// Whether a sequence takes all attributes back and does no more.
  private static func setsNothing(_ sequence: ArraySlice<UInt8>) -> Bool {
    let parameters = sequence.dropFirst(2).dropLast()
    return parameters.isEmpty || parameters.elementsEqual(Array("0".utf8))
  }

  /// What a sequence that sets everything comes to where nothing is set.
  private static func addition(of sequence: ArraySlice<UInt8>) -> [UInt8] {
    setsNothing(sequence) ? [] : Array(sequence.prefix(2) + sequence.dropFirst(4))
  }
}
