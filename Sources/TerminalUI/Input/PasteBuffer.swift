/// Collects a bracketed paste up to its end mark, `ESC [ 2 0 1 ~`.
package struct PasteBuffer: Sendable {
  /// Bytes kept of one paste, more than any field takes; what follows is dropped.
  package static let limit = 1 << 20

  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []
  /// Bytes kept of the whole paste, also of what has been drained.
  private var count = 0
  /// Whether the text drained last ends with a carriage return.
  private var endsInReturn = false
  private var matched = 0
  private var isCut = false

  /// Takes one byte; `true` when the end mark is complete.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == PasteBuffer.endMark[matched] {
      matched += 1
      return matched == PasteBuffer.endMark.count
    }
    for byte in PasteBuffer.endMark.prefix(matched) { keep(byte) }
    matched = byte == PasteBuffer.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The rest of the text, made safe: line breaks as `\n`, tabs kept, no other control character, invalid UTF-8 as U+FFFD.
  ///
  /// - Returns: `nil` when there is no text.
  mutating func finish() -> String? {
    defer { self = PasteBuffer() }
    return text(of: bytes)
  }

  /// The text so far, made safe as by ``finish()``; a character and an end mark whose rest is yet to come are kept back.
  mutating func drain() -> String? {
    let whole = bytes.count - Self.unfinished(bytes)
    defer { bytes.removeFirst(whole) }
    return text(of: bytes[..<whole])
  }

  /// How many bytes at the end begin a character of UTF-8 that is not complete.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where bytes.count >= length {
      let byte = bytes[bytes.count - length]
      guard byte & 0xC0 != 0x80 else { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }

  private mutating func text(of bytes: some Collection<UInt8>) -> String? {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = endsInReturn ? "\r" : " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0D: text.append("\n")
      case 0x09, 0x0A: text.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F: break
      default: text.append(scalar)
      }
      previous = scalar
    }
    endsInReturn = previous == "\r"
    if isCut, text.last == "\u{FFFD}" { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }

  private mutating func keep(_ byte: UInt8) {
    guard count < PasteBuffer.limit else { return isCut = true }
    count += 1
    bytes.append(byte)
  }
}
