/// Writes the lines that vCard (RFC 6350) and iCalendar (RFC 5545) share: name, parameters and value in UTF-8, folded at 75
/// octets and ended by CRLF.
struct ContentLineWriter {
  private(set) var bytes: [UInt8] = []

  /// A property with one text, left out where it is empty.
  ///
  /// - Parameter parameters: As they stand in the line, such as `TYPE=work`.
  mutating func text(_ name: String, _ value: String?, parameters: String = "") {
    guard let value, !value.isEmpty else { return }
    line(parameters.isEmpty ? name : "\(name);\(parameters)", Self.escaped(value))
  }

  /// A property of several texts in one value.
  ///
  /// - Parameter separator: What parts them; a comma for a list, a semicolon for the parts of one thing.
  mutating func texts(_ name: String, _ values: [String], partedBy separator: String, parameters: String = "") {
    line(
      parameters.isEmpty ? name : "\(name);\(parameters)", values.map(Self.escaped).joined(separator: separator))
  }

  /// Text with what has a meaning of its own marked (RFC 6350, 3.4; RFC 5545, 3.3.11); a control character, which no line
  /// may hold, is left out.
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

  /// A line as it stands, folded at 75 octets without the line break, and never within a character (RFC 6350, 3.2; RFC
  /// 5545, 3.1).
  mutating func line(_ name: String, _ value: String) {
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
