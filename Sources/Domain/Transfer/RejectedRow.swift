/// A row that did not land, for the file in which it is mended.
package struct RejectedRow: Equatable, Sendable {
  package var line: Int
  /// The column names, and the cells as they were read; an earlier import's messages are not among them.
  package var header: [String]
  package var fields: [String]
  package var problems: [RowProblem]

  package init(line: Int, header: [String], fields: [String], problems: [RowProblem]) {
    self.line = line
    self.header = header
    self.fields = fields
    self.problems = problems
  }
}
