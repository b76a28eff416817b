/// Writes rows as RFC 4180 has them: commas, CRLF, quotes where a field needs them, UTF-8.
package struct CSVWriter: Sendable {
  /// False writes the fields as they are, also those a spreadsheet would run as formulas.
  package var guardsFormulas: Bool

  package init(guardsFormulas: Bool = true) { self.guardsFormulas = guardsFormulas }

  /// Appends one row. A lone empty field is written as `""`, since an empty line is no row.
  package func write(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(.comma) }
      let field = guardsFormulas ? FormulaGuard.guarded(field) : field
      if needsQuotes(field) || (fields.count == 1 && field.isEmpty) {
        output.append(.quote)
        for byte in field.utf8 {
          if byte == .quote { output.append(byte) }
          output.append(byte)
        }
        output.append(.quote)
      } else {
        output += field.utf8
      }
    }
    output.append(.carriageReturn)
    output.append(.lineFeed)
  }

  /// Blanks at either end are quoted too: some readers take them off otherwise.
  private func needsQuotes(_ field: String) -> Bool {
    let bytes = field.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first <= 0x20 || last <= 0x20 { return true }
    return bytes.contains { $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn }
      || bytes.contains(.semicolon) || bytes.contains(.tab)
  }
}
