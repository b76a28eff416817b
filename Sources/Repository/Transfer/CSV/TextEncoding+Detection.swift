import Domain

extension TextEncoding {
  /// What the first bytes of a file tell, with the length of the byte-order mark; nil where they leave it open between
  /// UTF-8 and Windows-1252.
  ///
  /// Without a mark, text is taken for UTF-16 where nearly every other byte is zero, as it is in a header of plain
  /// letters.
  static func named(byFirst bytes: some RandomAccessCollection<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    var zeros = [0, 0]
    for (offset, byte) in bytes.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let pairs = bytes.count / 2
    guard pairs >= 2 else { return nil }
    if zeros[1] * 10 > pairs * 4, zeros[0] * 20 < pairs { return (.utf16LittleEndian, 0) }
    if zeros[0] * 10 > pairs * 4, zeros[1] * 20 < pairs { return (.utf16BigEndian, 0) }
    return nil
  }

  /// Tells UTF-8 from Windows-1252 and MacRoman in text that is not plain ASCII: UTF-8 where characters of several bytes outnumber
  /// the bytes that belong to none.
  ///
  /// - Parameter isCut: The sample may end within a character, which then is no error.
  static func guessed(from bytes: some Collection<UInt8>, isCut: Bool) -> TextEncoding {
    var (characters, errors) = (0, 0)
    // Continuation bytes the character at hand still needs.
    var needed = 0
    for byte in bytes {
      if needed > 0, byte & 0xC0 == 0x80 {
        needed -= 1
        if needed == 0 { characters += 1 }
        continue
      }
      if needed > 0 { errors += 1 }
      switch byte {
      case 0..<0x80: needed = 0
      case 0xC2..<0xE0: needed = 1
      case 0xE0..<0xF0: needed = 2
      case 0xF0..<0xF5: needed = 3
      default:
        needed = 0
        errors += 1
      }
    }
    if needed > 0, !isCut { errors += 1 }
    if characters >= errors, characters > 0 || errors == 0 { return .utf8 }
    return MacRoman.isLikely(bytes) ? .macRoman : .windows1252
  }
}
