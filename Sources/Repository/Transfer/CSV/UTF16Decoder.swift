/// Decodes UTF-16 that comes in pieces, which may be cut within a unit or between the halves of a pair.
struct UTF16Decoder {
  private var firstByte: UInt8?
  private var highSurrogate: UInt32?

  mutating func decode(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, into output: inout [UInt8]) {
    for byte in bytes {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit = bigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      decode(unit: unit, into: &output)
    }
  }

  /// Ends the text; half a character is an error.
  mutating func finish(into output: inout [UInt8]) {
    if firstByte != nil || highSurrogate != nil { output.append(.undecodable) }
    firstByte = nil
    highSurrogate = nil
  }

  private mutating func decode(unit: UInt32, into output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &output)
        return
      }
      output.append(.undecodable)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    default: append(unit, to: &output)
    }
  }

  private func append(_ value: UInt32, to output: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value) {
      output += UTF8.encode(scalar).map { Array($0) } ?? [.undecodable]
    } else {
      output.append(.undecodable)
    }
  }
}

extension UInt8 {
  /// Stands in UTF-8 for what could not be decoded; never part of any character.
  static let undecodable: UInt8 = 0xFF
}
