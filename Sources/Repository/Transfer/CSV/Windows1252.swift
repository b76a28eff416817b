/// The code page Windows-1252 as the WHATWG Encoding Standard maps it.
enum Windows1252 {
  /// What the bytes 80 to 9F stand for; the five that stand for nothing keep their number as control characters.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func decode(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case 0..<0x80: output.append(byte)
    case 0x80..<0xA0: append(upperControls[Int(byte) - 0x80], to: &output)
    default: append(UInt16(byte), to: &output)
    }
  }

  /// UTF-8 of two or three bytes.
  private static func append(_ value: UInt16, to output: inout [UInt8]) {
    if value < 0x800 {
      output.append(UInt8(0xC0 | value >> 6))
    } else {
      output.append(UInt8(0xE0 | value >> 12))
      output.append(UInt8(0x80 | value >> 6 & 0x3F))
    }
    output.append(UInt8(0x80 | value & 0x3F))
  }
}
