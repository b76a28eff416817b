package import Domain

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
