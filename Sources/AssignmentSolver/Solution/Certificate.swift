/// The proof that an assignment is the best there is, checked from the problem alone in O(E).
///
/// Linear programming duality: prices for rows and seats that no edge undercuts bound every assignment from below, and
/// where the bound is met nothing better exists. Under strict service the set of rows is proved first: from each row that
/// is left out, every alternating path leads only to full columns whose rows all stand before it in the queue.
public struct Certificate: Hashable, Sendable {
  /// What the assignment costs, without locked pairs.
  public let cost: Int64
  /// What the prices say that any assignment costs at least; equal to `cost`.
  public let bound: Int64
  /// How many edges were held against the prices.
  public let edgesChecked: Int
  /// For how many rows it was proved that they cannot be served, beside those before them in the queue.
  public let provenLeftOut: Int

  /// Where a proof does not hold.
  public enum Flaw: Error, Hashable, Sendable {
    /// A row sits where it has no edge.
    case noSuchEdge(row: Int, column: Int)
    /// A column seats more than it has seats.
    case overfull(column: Int)
    /// A row that takes part and has to be served is not, or one that does not take part is.
    case service(row: Int)
    /// A price is undercut by an edge, or not met where the row sits.
    case edge(row: Int, column: Int)
    /// A row's price is above its exit cost, or not equal to it where the row is left out.
    case exit(row: Int)
    /// A seat's price is below 0, or not 0 though a seat is free.
    case seatPrice(column: Int)
    /// Cost and bound differ.
    case gap(cost: Int64, bound: Int64)
    /// A row is left out though it could be served beside, or instead of, others after it in the queue.
    case queue(row: Int)
  }

  init(
    _ terms: Terms, columnOfRow: [Int32], rowPrices: [Int64], seatPrices: [Int64]
  ) throws(Flaw) {
    let problem = terms.problem
    var free = problem.seats
    var cost: Int64 = 0
    // Under strict service a single price may be near the end of 64 bits.
    var bound: Int128 = 0
    var edgesChecked = 0
    let isStrict = if case .strict = terms.policy { true } else { false }
    for row in 0..<problem.rowCount where terms.isActive(row) {
      let column = columnOfRow[row]
      let price = rowPrices[row]
      if column < 0, isStrict { continue }
      var isFound = column < 0
      for link in problem.links(of: row) {
        let slack = Int64(link.cost) + seatPrices[Int(link.target)] - price
        guard slack >= 0 else { throw .edge(row: row, column: Int(link.target)) }
        guard link.target == column else { continue }
        guard slack == 0 else { throw .edge(row: row, column: Int(column)) }
        isFound = true
        cost += Int64(link.cost)
        free[Int(column)] -= 1
        guard free[Int(column)] >= 0 else { throw .overfull(column: Int(column)) }
      }
      guard isFound else { throw .noSuchEdge(row: row, column: Int(column)) }
      edgesChecked += problem.links(of: row).count
      let exit = terms.exit(of: row)
      guard price <= exit else { throw .exit(row: row) }
      if column < 0 {
        guard exit < RowNode.never else { throw .service(row: row) }
        guard price == exit else { throw .exit(row: row) }
        cost += exit
      }
      bound += Int128(price)
    }
    for column in 0..<problem.columnCount {
      guard seatPrices[column] == 0 || (seatPrices[column] > 0 && free[column] == 0) else {
        throw .seatPrice(column: column)
      }
      bound -= Int128(problem.seats[column]) * Int128(seatPrices[column])
    }
    guard cost == bound else { throw .gap(cost: cost, bound: Int64(clamping: bound)) }
    self.cost = cost
    self.bound = cost
    self.edgesChecked = edgesChecked
    provenLeftOut =
      if case .strict(let queue) = terms.policy {
        try Self.proveQueue(terms, queue, columnOfRow: columnOfRow, free: free)
      } else { 0 }
  }

  /// Follows alternating paths from everybody left out, first in the queue first. A column reached from one is not
  /// followed again from a later one: whoever sits there stands before the first, and so before the later.
  private static func proveQueue(
    _ terms: Terms, _ queue: [Int], columnOfRow: [Int32], free: [Int32]
  ) throws(Flaw) -> Int {
    let problem = terms.problem
    var place = [Int](repeating: 0, count: problem.rowCount)
    for (index, row) in queue.enumerated() { place[row] = index }
    var first = [Int](repeating: 0, count: problem.columnCount + 1)
    for column in columnOfRow where column >= 0 { first[Int(column) + 1] += 1 }
    for column in 0..<problem.columnCount { first[column + 1] += first[column] }
    var next = first
    var sitters = [Int](repeating: 0, count: first[problem.columnCount])
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      sitters[next[Int(column)]] = row
      next[Int(column)] += 1
    }
    var isReached = [Bool](repeating: false, count: problem.columnCount)
    var frontier: [Int] = []
    var proven = 0
    for source in queue where columnOfRow[source] < 0 && terms.isActive(source) {
      frontier.append(source)
      while let row = frontier.popLast() {
        guard place[row] <= place[source] else { throw .queue(row: source) }
        for link in problem.links(of: row) where !isReached[Int(link.target)] {
          let column = Int(link.target)
          isReached[column] = true
          guard free[column] == 0 else { throw .queue(row: source) }
          for sitter in sitters[first[column]..<first[column + 1]] where terms.isActive(sitter) {
            frontier.append(sitter)
          }
        }
      }
      proven += 1
    }
    return proven
  }
}
