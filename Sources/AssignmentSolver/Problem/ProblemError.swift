/// Why something is no problem that could be solved, with the place.
public enum ProblemError: Error, Hashable, Sendable {
  /// A list has another length than its shape asks for.
  case length(expected: Int, found: Int)
  /// A row of a matrix is not as long as the first.
  case raggedRow(row: Int, expected: Int, found: Int)
  /// The edges of a row begin after they end, or outside of the list of edges.
  case rowStarts(row: Int)
  /// An edge names a row that is not there.
  case noSuchRow(row: Int, column: Int)
  /// An edge names a column that is not there.
  case noSuchColumn(row: Int, column: Int)
  /// Two edges join the same row and column.
  case duplicateEdge(row: Int, column: Int)
  /// A column has fewer than no seats, or more than `Int32` holds.
  case seats(column: Int)
  /// More rows, columns, seats or edges than 32 bits count.
  case tooLarge
}
