/// Names reduced to plain small letters, so that spelling, accents and punctuation do not keep two of them apart.
///
/// The letter beneath its marks is taken from the character's Unicode name (`LATIN SMALL LETTER E WITH CIRCUMFLEX AND
/// TILDE` is an `e`), which covers every Latin alphabet, Vietnamese included, with no table to keep. Letters of other
/// scripts stay what they are.
package enum NameFolding {
  /// `Nguyễn` → `nguyen`, `O'Brien` → `obrien`, `Jean-Louis` → `jeanlouis`, `Łukasz` → `lukasz`.
  package static func letters(_ text: some StringProtocol) -> String {
    if let folded = plainLetters(text.utf8) { return folded }
    var folded = ""
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return folded
  }

  /// The words of a name, each folded; blanks and hyphens part them, an apostrophe or full stop does not.
  package static func words(_ text: some StringProtocol) -> [String] {
    if let words = plainWords(text.utf8) { return words }
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if partsWords(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        append(scalar, to: &word)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The letters of text in ASCII, many times faster; nil where it is not.
  private static func plainLetters(_ text: some Sequence<UInt8>) -> String? {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.underestimatedCount)
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case 0x80...: return nil
      default: continue
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The words of text in ASCII; nil where it is not.
  private static func plainWords(_ text: some Sequence<UInt8>) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0x80...: return nil
      default:
        guard partsWords(Unicode.Scalar(byte)) else { continue }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  private static func partsWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": false
    case " ", "-", ",": true
    default: scalar.properties.isWhitespace || scalar.properties.isDash
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
    case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case _ where scalar.isASCII: return
    case frequent.first..<frequent.end: folded += frequent.folded[Int(scalar.value - frequent.first.value)]
    default: folded += self.folded(scalar)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    guard properties.isAlphabetic, properties.generalCategory != .nonspacingMark else { return "" }
    return latinBase(properties.name) ?? properties.lowercaseMapping
  }

  /// The letters of most names with accents, folded once: to ask for a character's name takes microseconds.
  private static let frequent: (first: Unicode.Scalar, end: Unicode.Scalar, folded: [String]) = {
    let (first, end): (Unicode.Scalar, Unicode.Scalar) = ("\u{C0}", "\u{180}")
    return (first, end, (first.value..<end.value).map { Unicode.Scalar($0).map(folded) ?? "" })
  }()

  /// The plain letters a Latin letter is written with, from its Unicode name; nil for another script.
  private static func latinBase(_ name: String?) -> String? {
    guard let name, name.hasPrefix("LATIN "), let start = name.firstRange(of: " LETTER ") else { return nil }
    let rest = name[start.upperBound...]
    let base = rest.firstRange(of: " WITH ").map { rest[..<$0.lowerBound] } ?? rest
    if base.count <= 2 { return base.lowercased() }
    return switch base {
    case "SHARP S": "ss"
    case "THORN": "th"
    case "ETH": "d"
    case "DOTLESS I": "i"
    case "ENG": "ng"
    case "SCHWA", "OPEN E": "e"
    case "OPEN O": "o"
    default: nil
    }
  }
}

extension PersonName {
  /// The folded name, family name first, by which lists sort and prefixes are found: `jeanlouis tien`.
  package var sortName: String {
    let (family, given) = (NameFolding.letters(family), NameFolding.letters(given))
    return family.isEmpty ? given : given.isEmpty ? family : "\(family) \(given)"
  }
}
