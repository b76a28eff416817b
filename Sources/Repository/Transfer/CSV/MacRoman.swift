/// The character set of old Macintoshes, which spreadsheets there still write.
enum MacRoman {
  /// What the bytes 80 to FF stand for.
  private static let upper = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
      + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

  static func decode(_ byte: UInt8, into output: inout [UInt8]) {
    if byte < 0x80 { output.append(byte) } else { output += String(upper[Int(byte) - 0x80]).utf8 }
  }

  /// Whether text that isn't UTF-8 is of this set rather than of Windows-1252.
  ///
  /// Letters with accents are 80 to 9F here and C0 to FF there, where 80 to 9F are signs that stand in no word. Those few
  /// that are letters there too, or quotes and dashes, tell nothing.
  static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
    var (here, there) = (0, 0)
    // A sample begins where the first of such bytes is, most often within a word.
    var last = UInt8(ascii: "a")
    for byte in bytes {
      let isInWord = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
      if isInWord, byte >= 0xC0 {
        there += 1
      } else if isInWord, (0x80..<0xA0).contains(byte), !silent.contains(byte) {
        here += 1
      }
      last = byte
    }
    return here > there
  }

  /// Quotes, dashes, bullets, the ellipsis and the euro sign, `š`, `œ` and `ž`, which may follow a small letter in Windows-1252.
  private static let silent: Set<UInt8> = [
    0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9A, 0x9C, 0x9E,
  ]
}
