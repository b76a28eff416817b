/// One row of a file of comma-separated values, as it stands there.
package struct CSVRow: Equatable, Sendable {
  /// The line of the file the row begins on, from 1; a quoted line break makes a row longer than a line.
  package var line: Int
  package var fields: [String]
  /// What makes the row unusable, where something does; the fields are then what could be read.
  package var problem: CSVProblem?

  package init(line: Int, fields: [String], problem: CSVProblem? = nil) {
    self.line = line
    self.fields = fields
    self.problem = problem
  }

  /// True where no field holds anything but blanks: a line that a spreadsheet leaves at the end.
  package var isBlank: Bool { problem == nil && fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Why a row cannot be taken, although the file can be read on.
package enum CSVProblem: Equatable, Sendable {
  /// Bytes that are no text in the file's encoding.
  case notText
  /// The character NUL, which no text holds.
  case containsNull
  /// A field above ``CSVScanner/fieldLimit``; `column` counts from 1.
  case fieldTooLong(column: Int)
  /// More than ``CSVScanner/rowLimit`` bytes or ``CSVScanner/columnLimit`` fields.
  case rowTooLong
  /// A quote, opened on this line, that the file ends without closing.
  case unclosedQuote(line: Int)
}
