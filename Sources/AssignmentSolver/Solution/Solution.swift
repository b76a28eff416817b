/// An assignment that is the best there is, with the prices that prove it.
///
/// For a row i that takes part and a column j with an edge between them, `rowPrices[i] ≤ cost + seatPrices[j]`, with equality
/// where i sits at j; a seat that is free has the price 0. What a pair costs above that, `reducedCost`, is what choosing it
/// would cost at least.
public struct Solution: Equatable, Sendable {
  /// Where each row sits; -1 for nowhere.
  let columnOfRow: [Int32]
  /// What the pairs cost, locked ones too.
  public let cost: Int64
  /// What leaving out those who are left out costs; 0 but under ``ServicePolicy/weighted(exitCosts:)``.
  public let exitCost: Int64
  /// For each row what seating it costs at the margin; 0 for a row that is locked, and under
  /// ``ServicePolicy/strict(queue:)`` for one that is left out.
  public let rowPrices: [Int64]
  /// For each column a price of a seat, at least 0, in units of cost. There may be others as good; the exact worth of one
  /// more seat is in ``SeatPrices``.
  public let seatPrices: [Int64]
  /// The proof, checked.
  public let certificate: Certificate

  /// What the policy makes least, under strict service for the rows that are served: `cost + exitCost`.
  public var objective: Int64 { cost + exitCost }

  /// Where a row sits; nil for a row that is left out.
  public func column(of row: Int) -> Int? { columnOfRow[row] < 0 ? nil : Int(columnOfRow[row]) }

  /// Everybody who sits, by row.
  public var pairs: [Pair] {
    columnOfRow.indices.compactMap { row in column(of: row).map { Pair(row: row, column: $0) } }
  }

  /// Everybody who is left out, ascending.
  public var leftOut: [Int] { columnOfRow.indices.filter { columnOfRow[$0] < 0 } }

  /// How many are served.
  public var servedCount: Int { columnOfRow.reduce(0) { $0 + ($1 < 0 ? 0 : 1) } }

  /// What choosing a pair of this cost would cost at least, above the best: 0 or more where the pair has an edge and the
  /// row takes part.
  public func reducedCost(row: Int, column: Int, cost: Int32) -> Int64 {
    Int64(cost) + seatPrices[column] - rowPrices[row]
  }
}
