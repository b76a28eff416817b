/// Why a problem has no solution, or a question no answer, with the row and column that it fails on.
public enum SolveError: Error, Hashable, Sendable {
  /// The row has to be served and cannot be: it and its `rivals`, who have to be served as well, may sit only at `columns`,
  /// which have fewer seats than that (Hall's condition).
  case cannotServe(row: Int, rivals: [Int], columns: [Int])
  /// The queue, or the list of exit costs, does not have one entry for each row.
  case policyLength(expected: Int, found: Int)
  /// The queue names a row that is not there or that stands in it twice.
  case queue(row: Int)
  /// There is no such row.
  case noSuchRow(row: Int)
  /// There is no such column.
  case noSuchColumn(column: Int)
  /// The pair to be locked or changed has no edge.
  case noSuchEdge(row: Int, column: Int)
  /// The row is locked to a column already.
  case alreadyLocked(row: Int, column: Int)
  /// More rows are locked to the column than it has seats.
  case tooManyLocks(row: Int, column: Int)
  /// The pair is both locked and vetoed.
  case lockedAndVetoed(row: Int, column: Int)
  /// Numbers this large could not be added up without loss; `row` has the exit cost, nil where it is the costs of pairs.
  case overflow(row: Int?)
  /// The row has to be served, which a ``WarmSolver`` cannot promise through edits.
  case mustBeServed(row: Int)
  /// Two edges join the same row and column.
  case duplicateEdge(row: Int, column: Int)
  /// The row's standing is an exit cost under strict service, a place in the queue under weighted service, or a place
  /// before a row that is not in the queue.
  case standing(row: Int)
  /// The proof of the solution does not hold: an error in this library. Nothing is published without the proof.
  case notProven(Certificate.Flaw)
}
