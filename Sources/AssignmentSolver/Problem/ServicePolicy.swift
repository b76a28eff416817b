/// Who has to be served, and what leaving somebody out means.
public enum ServicePolicy: Hashable, Sendable {
  /// Every row is to be served; where that cannot be, solving throws ``SolveError/cannotServe(row:rivals:columns:)``.
  case everyRow
  /// As many rows as can be served at all; among those sets the one that serves whoever stands first in the queue, then
  /// whoever stands second, and so on; for exactly that set the least total cost.
  ///
  /// - Parameter queue: every row once, the longest waiting first.
  case strict(queue: [Int])
  /// The least sum of the costs of pairs and of the exit costs of those left out.
  ///
  /// - Parameter exitCosts: one for each row; nil for a row that has to be served.
  case weighted(exitCosts: [Int64?])
}
