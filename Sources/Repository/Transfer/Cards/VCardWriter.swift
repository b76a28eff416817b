import Domain

/// Writes one vCard 4 (RFC 6350) of a person: content lines in UTF-8, folded at 75 octets and ended by CRLF.
struct VCardWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter uid: The same for a record at every export, so that a reader updates the card it has.
  init(uid: String) {
    line("BEGIN", "VCARD")
    line("VERSION", "4.0")
    // By itself a UID is a URI, which an id of a list need not be (section 6.7.6).
    text("UID", uid, parameters: "VALUE=text")
    line("KIND", "individual")
  }

  mutating func name(_ name: PersonName) {
    text("FN", name.full)
    parts("N", [name.family, name.given, "", "", ""])
  }

  mutating func finish() { line("END", "VCARD") }

  /// A property with one text, left out where it is empty.
  ///
  /// - Parameter parameters: As they stand in the line, such as `TYPE=work`.
  mutating func text(_ name: String, _ value: String?, parameters: String = "") {
    guard let value, !value.isEmpty else { return }
    line(parameters.isEmpty ? name : "\(name);\(parameters)", Self.escaped(value))
  }

  /// A property of several parts, such as `N` and `ADR`, parted by semicolons.
  mutating func parts(_ name: String, _ values: [String], parameters: String = "") {
    line(
      parameters.isEmpty ? name : "\(name);\(parameters)", values.map(Self.escaped).joined(separator: ";"))
  }

  /// A telephone number as a URI (RFC 3966), with the country code of North America where it has none; as text where it
  /// cannot be dialled as it stands.
  mutating func phone(_ number: String, type: String) {
    guard !number.isEmpty else { return }
    guard let digits = PhoneNumber(number)?.digits else {
      return text("TEL", number, parameters: "VALUE=text;TYPE=\"\(type)\"")
    }
    let global = digits.hasPrefix("+") ? digits : "+1-\(PhoneNumber(digits)?.description ?? digits)"
    line("TEL;VALUE=uri;TYPE=\"\(type)\"", "tel:\(global)")
  }

  /// Text with what has a meaning of its own marked (section 3.4); a control character, which no line may hold, is left
  /// out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ",", ";": result += "\\\(scalar)"
      case "\n", "\r": result += "\\n"
      case "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Folds at 75 octets without the line break, and never within a character (section 3.2).
  private mutating func line(_ name: String, _ value: String) {
    var length = 0
    for character in "\(name):\(value)".unicodeScalars {
      let octets = Array(String(character).utf8)
      if length + octets.count > 75 {
        bytes += [.carriageReturn, .lineFeed, UInt8(ascii: " ")]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [.carriageReturn, .lineFeed]
  }
}
