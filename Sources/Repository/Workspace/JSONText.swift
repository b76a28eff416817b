import GRDB

/// Writes JSON (RFC 8259) a value at a time; reading is left to SQLite's own functions.
struct JSONText {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func raw(_ json: String) {
    var json = json
    json.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { text in
      if text.contains(where: Self.isEscaped) {
        for byte in text { append(byte) }
      } else {
        bytes += text
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A column's value: NULL, number or text. The schema has no blob that is written here; one would be its length.
  mutating func value(_ value: DatabaseValue) {
    switch value.storage {
    case .null: raw("null")
    case .int64(let number): raw(String(number))
    case .double(let number): raw("\(number)")
    case .string(let value): string(value)
    case .blob(let data): raw(String(data.count))
    }
  }

  /// `{"name": value, …}`, in the order given.
  mutating func object<Member>(_ members: [(String, Member)], _ write: (inout JSONText, Member) -> Void) {
    raw("{")
    for (offset, member) in members.enumerated() {
      if offset > 0 { raw(",") }
      string(member.0)
      raw(":")
      write(&self, member.1)
    }
    raw("}")
  }

  mutating func array<Element>(_ elements: some Collection<Element>, _ write: (inout JSONText, Element) -> Void) {
    raw("[")
    for (offset, element) in elements.enumerated() {
      if offset > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  /// Whether a byte cannot stand for itself in a string; no byte of a character of several does.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(byte)
    }
  }
}
