/// The characters that a terminal can show.
package enum Charset: Sendable, CaseIterable {
  case utf8
  /// Only U+0020 to U+007E; other letters are transliterated on the screen (García → Garcia), never in the data.
  case ascii

  /// The signs that lines, marks and charts are drawn with.
  package var signs: Signs { self == .utf8 ? .utf8 : .ascii }
}
