import GRDB

/// Writes JSON (RFC 8259) a value at a time; reading is left to SQLite's own functions.
struct JSONText {
  private(set) var text = ""

  mutating func raw(_ json: String) { text += json }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// A column's value: NULL, number or text. The schema has no blob that is written here; one would be its length.
  mutating func value(_ value: DatabaseValue) {
    switch value.storage {
    case .null: text += "null"
    case .int64(let number): text += String(number)
    case .double(let number): text += "\(number)"
    case .string(let value): string(value)
    case .blob(let data): text += String(data.count)
    }
  }

  /// `{"name": value, …}`, in the order given.
  mutating func object<Member>(_ members: [(String, Member)], _ write: (inout JSONText, Member) -> Void) {
    text += "{"
    for (offset, member) in members.enumerated() {
      if offset > 0 { text += "," }
      string(member.0)
      text += ":"
      write(&self, member.1)
    }
    text += "}"
  }

  mutating func array<Element>(_ elements: some Collection<Element>, _ write: (inout JSONText, Element) -> Void) {
    text += "["
    for (offset, element) in elements.enumerated() {
      if offset > 0 { text += "," }
      write(&self, element)
    }
    text += "]"
  }
}
