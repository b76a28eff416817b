/// How letters beyond ASCII are spelled where the terminal shows only ASCII.
///
/// Latin letters lose their marks (Unicode NFKD), Greek and Cyrillic are romanized in the manner of ISO 9 and ELOT 743
/// without their marks. What has no spelling here, such as Chinese, is shown as one question mark a character.
package enum Transliteration {
  /// One or more printable ASCII characters.
  package static func ascii(for scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return CellText.isPrintable(scalar) ? String(scalar) : "?" }
    if let spelling = spellings[scalar] { return spelling }
    let value = Int(scalar.value)
    return switch value {
    case 0xA0..<0x250: String(Character(Unicode.Scalar(latin[value - 0xA0])))
    case 0x1E00..<0x1F00: String(Character(Unicode.Scalar(latinAdditional[value - 0x1E00])))
    case 0x386..<0x3CF: greek[value - 0x386]
    case 0x400..<0x460: cyrillic[value - 0x400]
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt32(value - 0xFEE0)).map(String.init) ?? "?"
    default: "?"
    }
  }

  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Þ": "Th", "þ": "th", "Ĳ": "IJ", "ĳ": "ij", "ẞ": "SS",
    "Ǆ": "DZ", "ǅ": "Dz", "ǆ": "dz", "Ǉ": "LJ", "ǈ": "Lj", "ǉ": "lj", "Ǌ": "NJ", "ǋ": "Nj", "ǌ": "nj", "Ǳ": "DZ",
    "ǲ": "Dz", "ǳ": "dz", "©": "(c)", "®": "(r)", "™": "(tm)", "€": "EUR", "¼": "1/4", "½": "1/2", "¾": "3/4",
    "…": "...", "←": "<-", "→": "->", "≤": "<=", "≥": ">=", "•": "*", "ʻ": "'", "ʼ": "'", "✓": "x",
  ]

  /// U+00A0 to U+024F.
  private static let latin = Array(
    (#" !cL$Y|S"?a<--?-o+23'uP.,1o>????AAAAAA?CEEEEIIIIDNOOOOOxOUUUUY??aaaaaa?ceeeeiiiidnooooo/ouuuuy?y"#
      + #"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLl??LlNnNnNnnNnOoOoOo??RrRrRrSsSsSs"#
      + #"SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbB?????CcDD????EEFfG???IKkl??Nn?Oo??Pp?????tTtTUu?VYyZz?????????"#
      + #"?????????????AaIiOoUuUuUuUuUueAaAa??GgGgKkOoOo??j???Gg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh"#
      + #"?d????AaEeOoOoOoOoYylntj??ACcL?????B??EeJj????Yy"#).utf8)

  /// U+1E00 to U+1EFF, where the letters of Vietnamese are.
  private static let latinAdditional = Array(
    (#"AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"#
      + #"SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy?s????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"#
      + #"EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????"#).utf8)

  /// U+0386 to U+03CE.
  private static let greek = words(
    """
    A . E I I ? O ? Y O i A V G D E Z I Th I K L M N X O P R ? S T Y F Ch Ps O I Y a e i i y a v g d e z i th i k l m \
    n x o p r s s t y f ch ps o i y o y o
    """)

  /// U+0400 to U+045F.
  private static let cyrillic = words(
    """
    E E Dj G E Dz I I J Lj Nj C K I U Dzh A B V G D E Zh Z I I K L M N O P R S T U F Kh Ts Ch Sh Shch ' Y ' E Iu Ia a b \
    v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ' y ' e iu ia e e dj g e dz i i j lj nj c k i u dzh
    """)

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
