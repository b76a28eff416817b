import Domain

/// Writes one vCard 4 (RFC 6350) of a person.
struct VCardWriter {
  private var lines = ContentLineWriter()

  var bytes: [UInt8] { lines.bytes }

  /// - Parameter uid: The same for a record at every export, so that a reader updates the card it has.
  init(uid: String) {
    lines.line("BEGIN", "VCARD")
    lines.line("VERSION", "4.0")
    // By itself a UID is a URI, which an id of a list need not be (section 6.7.6).
    lines.text("UID", uid, parameters: "VALUE=text")
    lines.line("KIND", "individual")
  }

  mutating func name(_ name: PersonName) {
    lines.text("FN", name.full)
    parts("N", [name.family, name.given, "", "", ""])
  }

  mutating func finish() { lines.line("END", "VCARD") }

  /// A property with one text, left out where it is empty.
  ///
  /// - Parameter parameters: As they stand in the line, such as `TYPE=work`.
  mutating func text(_ name: String, _ value: String?, parameters: String = "") {
    lines.text(name, value, parameters: parameters)
  }

  /// A property of several parts, such as `N` and `ADR`, parted by semicolons.
  mutating func parts(_ name: String, _ values: [String], parameters: String = "") {
    lines.texts(name, values, partedBy: ";", parameters: parameters)
  }

  /// A telephone number as a URI (RFC 3966), with the country code of North America where it has none; as text where it
  /// cannot be dialled as it stands.
  mutating func phone(_ text: String, type: String) {
    guard !text.isEmpty else { return }
    guard let number = PhoneNumber(kept: text) else {
      return self.text("TEL", text, parameters: "VALUE=text;TYPE=\"\(type)\"")
    }
    let digits = number.digits
    let global = digits.hasPrefix("+") ? digits : "+1-\(PhoneNumber(kept: digits)?.description ?? digits)"
    let line = number.line.map { ";ext=\($0)" } ?? ""
    lines.line("TEL;VALUE=uri;TYPE=\"\(type)\"", "tel:\(global)\(line)")
  }
}
