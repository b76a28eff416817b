/// Text that was written as UTF-8 and read as Windows-1252 on its way here: `JosÃ©` for `José`.
package enum Mojibake {
  /// The text as it was meant, or nil where it isn't such text.
  ///
  /// Every character has to stand for a byte, and the bytes have to be UTF-8: no name in any language is so by chance. Text
  /// that went through it twice is repaired twice.
  package static func repaired(_ text: String) -> String? {
    guard var repaired = once(text) else { return nil }
    while let again = once(repaired) { repaired = again }
    return repaired
  }

  /// Whether characters of a name were lost or broken: a question mark in it, the mark of a character that couldn't be read,
  /// or an `Ã` with a sign after it.
  package static func isBroken(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "?") }) { return false }
    let scalars = Array(name.unicodeScalars)
    return scalars.indices.contains { index in
      switch scalars[index] {
      case "?", "\u{FFFD}": true
      case "\u{C3}", "\u{C2}", "\u{E2}":
        index + 1 < scalars.count && byte(scalars[index + 1]).map { (0x80..<0xC0).contains($0) } ?? false
      default: false
      }
    }
  }

  private static func once(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The byte that Windows-1252 has for a character.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return upper[scalar.value]
  }

  private static let upper: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
