/// A telephone number as digits: ten for North America, or `+` and up to fifteen for elsewhere (ITU-T E.164).
package struct PhoneNumber: Hashable, Sendable {
  /// `6174461486`, or `+442071838750`.
  package let digits: String

  /// Reads a number in any punctuation, with or without the North American country code 1; nil where the text
  /// cannot be dialled as it stands; an extension is not part of a number.
  package init?(_ text: some StringProtocol) {
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
      self.digits = "+" + digits
      return
    }
    if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
    guard digits.count == 10, let area = digits.first, area >= "2", let exchange = digits.dropFirst(3).first,
      exchange >= "2"
    else { return nil }
    self.digits = digits
  }
}

extension PhoneNumber: CustomStringConvertible {
  /// `617-446-1486`, or the international digits as they are.
  package var description: String {
    guard digits.count == 10, !digits.hasPrefix("+") else { return digits }
    return "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
  }
}
