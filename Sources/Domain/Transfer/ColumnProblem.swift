/// Why the columns of a file cannot be told.
package enum ColumnProblem: Error, Equatable, Sendable {
  case unknownField(String, known: [String])
  case unknownColumn(String, found: [String])
  /// Several columns could hold the field.
  case ambiguous(field: String, columns: [String])
  /// Fields without which nothing can be imported, and the columns the file has.
  case missing([String], found: [String])
}
