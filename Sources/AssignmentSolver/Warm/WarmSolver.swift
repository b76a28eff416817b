/// An assignment that is kept the best there is while rows and columns come, go and change.
///
/// Every edit is exact: afterwards the assignment is as good as if the problem had been solved anew, and it is reached by
/// one or two shortest paths. Rows and columns keep their indices for ever; what arrives gets the next. A copy of a solver
/// is a value of its own, and cheap, for it shares the edges.
///
/// Every row may be left out here: solve under ``ServicePolicy/strict(queue:)`` or with an exit cost for each row.
public struct WarmSolver: Sendable {
  var network: Network
  var levels: QueueLevels?
  /// Where each row is locked to; -1 for nowhere, -2 for a row that has gone.
  var lockedColumn: [Int32]
  /// What vetoed pairs would cost.
  var vetoed: [Pair: Int32] = [:]

  static let gone: Int32 = -2

  /// Solves a problem, to keep it solved.
  ///
  /// - Complexity: that of ``SeatProblem/solve(_:locks:vetoes:)``.
  public init(
    _ problem: SeatProblem, _ policy: ServicePolicy, locks: [Pair] = [], vetoes: [Pair] = []
  ) throws(SolveError) {
    // A locked row keeps its edges, so that it can be unlocked; it takes no part meanwhile.
    let terms = try Terms(problem, policy, locks: locks, vetoes: vetoes)
    let withoutLocks = locks.isEmpty ? terms : try Terms(problem, policy, locks: [], vetoes: vetoes)
    try self.init(terms, edges: withoutLocks.problem)
    for pair in vetoes { vetoed[pair] = problem.cost(row: pair.row, column: pair.column) }
  }

  init(_ terms: Terms, edges: SeatProblem) throws(SolveError) {
    lockedColumn = terms.lockedColumn
    switch terms.policy {
    case .everyRow:
      if terms.problem.rowCount > 0 { throw .mustBeServed(row: 0) }
      network = try Network(solving: terms)
    case .weighted(let exitCosts):
      if let row = exitCosts.firstIndex(of: nil) { throw .mustBeServed(row: row) }
      network = try Network(solving: terms)
    case .strict(let queue):
      let widest = edges.links.reduce(Int64(1)) { max($0, abs(Int64($1.cost))) }
      guard let levels = QueueLevels(rowCount: terms.problem.rowCount, widest: 2 * widest) else {
        throw .overflow(row: nil)
      }
      network = try Network(solving: terms)
      levels.lift(&network, queue: queue) { !terms.isActive($0) }
      self.levels = levels
    }
    network.relink(edges)
  }

  /// How many rows there have been; those who have gone keep their index.
  public var rowCount: Int { network.rows.count }

  /// How many columns there are.
  public var columnCount: Int { network.columns.count }

  /// Where a row sits; nil for a row that is left out or has gone.
  public func column(of row: Int) -> Int? {
    let column = lockedColumn[row] >= 0 ? lockedColumn[row] : network.rows[row].column
    return column < 0 ? nil : Int(column)
  }

  /// Whether a row is locked.
  public func isLocked(row: Int) -> Bool { lockedColumn[row] >= 0 }

  /// The cost of a pair that may be; nil where it has no edge or is vetoed.
  public func cost(row: Int, column: Int) -> Int32? { network.cost(row: row, column: column) }

  /// How many seats of a column nobody has.
  public func freeSeats(of column: Int) -> Int { Int(network.columns[column].seats - network.columns[column].taken) }

  /// What choosing a pair would cost at least, by the prices of now; nil where it has no edge. The exact price is
  /// ``price(ofForcing:)``. Under strict service somebody's place in the queue counts as more than any points.
  public func reducedCost(row: Int, column: Int) -> Int64? {
    cost(row: row, column: column).map { Int64($0) + network.columns[column].price - network.rows[row].price }
  }
}
