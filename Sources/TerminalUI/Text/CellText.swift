/// The one place that turns text into what a terminal may show.
///
/// Each grapheme cluster becomes its base and up to four zero-width marks; several spacing letters become several
/// glyphs; an emoji sequence becomes its first emoji. Controls, bidirectional overrides and other invisible characters
/// become visible marks, so no text from data can move the cursor or turn a line around. Only what is shown changes.
package enum CellText {
  /// What `text` shows, in order from left to right.
  package static func glyphs(of text: some StringProtocol, in charset: Charset = .utf8) -> [Glyph] {
    if let plain = ifPlain(text, { bytes in bytes.map { Glyph(Unicode.Scalar($0)) } }) { return plain }
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    for character in text { append(character, in: charset, to: &glyphs) }
    return glyphs
  }

  /// What `text` shows, as text again.
  package static func shown(_ text: String) -> String {
    ifPlain(text) { _ in text } ?? self.text(of: glyphs(of: text))
  }

  /// JSON that says the same and holds nothing that a terminal obeys: each invisible or turning character is `\u` and four
  /// digits. Such a character is in a string, for JSON has none elsewhere; line feeds between values stay.
  package static func shownJSON(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscapedInJSON) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      guard isEscapedInJSON(scalar) else {
        shown.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return shown
  }

  private static func isEscapedInJSON(_ scalar: Unicode.Scalar) -> Bool {
    !isPrintable(scalar) && scalar != "\n" && (isJoiner(scalar) || isUnshowable(scalar))
  }

  package static func text(of glyphs: [Glyph]) -> String {
    var text = ""
    for glyph in glyphs { glyph.append(to: &text) }
    return text
  }

  /// How many cells `text` takes.
  package static func width(of text: some StringProtocol, in charset: Charset = .utf8) -> Int {
    ifPlain(text, \.count) ?? glyphs(of: text, in: charset).reduce(0) { $0 + Int($1.width) }
  }

  /// How many cells one grapheme cluster takes.
  package static func width(of character: Character, in charset: Charset = .utf8) -> Int {
    width(of: String(character), in: charset)
  }

  /// As many of the first glyphs as fit in `width` cells; where some do not, the last cell is an ellipsis.
  package static func truncated(_ glyphs: [Glyph], to width: Int, in charset: Charset) -> [Glyph] {
    guard glyphs.reduce(0, { $0 + Int($1.width) }) > width else { return glyphs }
    guard width > 0 else { return [] }
    var kept: [Glyph] = []
    var room = width - 1
    for glyph in glyphs {
      room -= Int(glyph.width)
      if room < 0 { break }
      kept.append(glyph)
    }
    append(charset.signs.ellipsis, in: charset, to: &kept)
    return kept
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool { (0x20..<0x7F).contains(scalar.value) }

  /// What `body` makes of the bytes of a text that is all printable ASCII, as most are; nil of another. In memory, because
  /// every cell of every frame comes by here and a generic walk along the text takes several times as long.
  private static func ifPlain<Value>(_ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Value)
    -> Value?
  {
    let result = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x20..<0x7F).contains($0) } ? body(bytes) : nil
    }
    return result ?? nil
  }

  private static func append(_ character: Character, in charset: Charset, to glyphs: inout [Glyph]) {
    let start = glyphs.count
    for scalar in character.unicodeScalars {
      if isPrintable(scalar) {
        glyphs.append(Glyph(scalar))
      } else if let letter = letter(ofRegionalIndicator: scalar) {
        glyphs.append(Glyph(letter))
      } else if isJoiner(scalar) {
        continue
      } else if isUnshowable(scalar) {
        glyphs.append(Glyph(mark(for: scalar, in: charset)))
      } else if CellWidth.width(of: scalar) == 0 {
        guard charset == .utf8 else { continue }
        if glyphs.count == start { glyphs.append(Glyph("\u{25CC}")) }
        glyphs[glyphs.count - 1].add(scalar)
      } else if charset == .ascii {
        for spelled in Transliteration.ascii(for: scalar).unicodeScalars { glyphs.append(Glyph(spelled)) }
      } else {
        glyphs.append(Glyph(scalar, width: CellWidth.width(of: scalar) ?? 1))
      }
      if scalar.value >= firstEmoji, scalar.properties.isEmojiPresentation, letter(ofRegionalIndicator: scalar) == nil {
        return
      }
    }
  }

  /// The first that is shown as an emoji by itself (Unicode 15.1, emoji-data.txt): the watch.
  private static let firstEmoji: UInt32 = 0x231A

  /// Flags are shown as the two letters of their country: terminals disagree on the width of half a flag.
  private static func letter(ofRegionalIndicator scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }

  /// Joiners and variation selectors choose among shapes; a cell has one.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Controls, line separators, unassigned characters, and format characters, which are invisible or turn text around.
  private static func isUnshowable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return CellWidth.width(of: scalar) == nil || scalar.value == 0xAD }
    return CellWidth.width(of: scalar) == nil || scalar.properties.generalCategory == .format
  }

  private static func mark(for scalar: Unicode.Scalar, in charset: Charset) -> Unicode.Scalar {
    if scalar.value == 0xAD { return "-" }
    guard charset == .utf8 else { return "?" }
    if scalar.value < 0x20 { return Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}" }
    return scalar.value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}
