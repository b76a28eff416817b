/// Keeps a spreadsheet from running data as a formula: an apostrophe before a field that begins like one.
///
/// Guarded are fields that begin with `=`, `+`, `-`, `@`, tab or carriage return, and those that already have
/// apostrophes before one of these, so that taking one off gives exactly what was there.
enum FormulaGuard {
  static func guarded(_ field: String) -> String { isRisky(field) ? "'" + field : field }

  static func unguarded(_ field: String) -> String {
    guard field.utf8.first == apostrophe else { return field }
    // By Unicode scalars: a combining mark may follow the apostrophe, which as a character it belongs to.
    let rest = String(field.unicodeScalars.dropFirst())
    return isRisky(rest) ? rest : field
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isRisky(_ field: String) -> Bool {
    switch field.utf8.first(where: { $0 != apostrophe }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab, .carriageReturn: true
    default: false
    }
  }
}
