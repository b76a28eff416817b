/// A telephone number as digits: ten for North America, or `+` and up to fifteen for elsewhere (ITU-T E.164), and the
/// extension behind it.
package struct PhoneNumber: Hashable, Sendable {
  /// `6174461486`, or `+442071838750`: what is dialed first.
  package let digits: String
  /// `22`: what is dialed after it; nil for nothing.
  package let line: String?

  /// Reads a number in any punctuation, with or without the North American country code 1, and with an extension such as
  /// `ext. 22`, `x22` or `#22`; nil where the text cannot be dialed as it is written, or is nobody's number.
  package init?(_ text: some StringProtocol) {
    self.init(kept: text)
    if Self.isPlaceholder(digits) { return nil }
  }

  /// The same of a number on file, which may be nobody's: earlier releases took those.
  package init?(kept text: some StringProtocol) {
    let (number, line) = Self.parted(Self.bare(text))
    guard let digits = Self.digits(number) else { return nil }
    self.digits = digits
    self.line = line
  }

  /// Whether digits fill a field that wants a number and are nobody's, such as 555-555-5555: nobody is known by them.
  package static func isPlaceholder(_ digits: String) -> Bool {
    let digits = digits.drop { $0 == "+" }
    return Set(digits).count < 2 || digits == "5551234567" || digits == "2345678901"
  }

  /// As it is kept: `6174461486x22`.
  package var stored: String { line.map { "\(digits)x\($0)" } ?? digits }

  /// The digits of a number as it is kept.
  package static func digits(ofStored text: String) -> String {
    text.utf8.contains(UInt8(ascii: "x")) ? String(text.prefix { $0 != "x" }) : text
  }

  /// A number without what only says which telephone it is: `(cell)`, `Home:`, `tel:`, marks of writing direction, and the
  /// `.0` that spreadsheets leave.
  private static func bare(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { !plain.contains($0) }) || text.hasSuffix(".0") || text.hasPrefix("011") else {
      return String(text)
    }
    var bare = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    if bare.hasSuffix(".0"), bare.dropLast(2).allSatisfy(\.isNumber) { bare.removeLast(2) }
    var kept: [Substring] = []
    for word in bare.split(whereSeparator: { $0.isWhitespace || $0 == ":" || $0 == "(" || $0 == ")" }) {
      if !kinds.contains(word.lowercased().filter { $0 != "." && $0 != "," && $0 != "-" }) { kept.append(word) }
    }
    // A trunk zero, as in +44 (0)20, is dialed only inside the country.
    if kept.first?.hasPrefix("+") == true, kept.count > 2, kept[1] == "0" { kept.remove(at: 1) }
    // The United States' way out.
    if let first = kept.first, first.hasPrefix("011") { kept[0] = "+" + first.dropFirst(3).drop { $0 == "-" } }
    return kept.joined(separator: " ")
  }

  /// Bytes of a number that has nothing but figures and punctuation.
  private static let plain = Set("0123456789-. ".utf8)
  private static let kinds: Set<String> = [
    "cell", "cellphone", "mobile", "mob", "home", "work", "office", "tel", "telephone", "phone", "ph", "main", "text",
    "c", "h", "w", "m", "o", "p",
  ]

  private static func digits(_ text: Substring) -> String? {
    var digits = ""
    var international = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty: international = true
      case " ", "-", ".", "(", ")", "/", "\u{a0}", "\u{2010}", "\u{2011}", "\u{2013}", "\t": continue
      default: return nil
      }
    }
    if international, !digits.hasPrefix("1") {
      guard (8...15).contains(digits.count), !digits.hasPrefix("0") else { return nil }
      return "+" + digits
    }
    if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
    guard digits.count == 10, let area = digits.first, area >= "2", let exchange = digits.dropFirst(3).first,
      exchange >= "2"
    else { return nil }
    return digits
  }

  /// The number and the extension behind its mark.
  private static func parted(_ text: some StringProtocol) -> (number: Substring, line: String?) {
    let text = Substring(text)
    let mayHaveMark = text.utf8.contains { $0 == UInt8(ascii: "#") || $0 >= UInt8(ascii: "A") }
    guard mayHaveMark, let mark = text.firstIndex(where: { $0.isLetter || $0 == "#" || $0 == ";" || $0 == "," }) else {
      return (text, nil)
    }
    var tail = text[mark...].lowercased()[...]
    tail = tail.drop { $0 == ";" || $0 == "," || $0 == " " }
    guard let word = marks.first(where: { tail.hasPrefix($0) }) else { return (text, nil) }
    let line = tail.dropFirst(word.count).filter { !" .:=#-\u{a0}".contains($0) }
    guard (1...6).contains(line.utf8.count), line.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return (text, nil)
    }
    return (text[..<mark], line)
  }

  private static let marks = ["extension", "extn", "ext", "x", "#"]
}

extension PhoneNumber: CustomStringConvertible {
  /// `617-446-1486 x22`, or the international digits as they are.
  package var description: String {
    let tail = line.map { " x\($0)" } ?? ""
    guard digits.count == 10, !digits.hasPrefix("+") else { return digits + tail }
    return "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))\(tail)"
  }
}
