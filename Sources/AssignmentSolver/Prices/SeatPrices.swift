/// What one more seat anywhere would be worth, exactly.
///
/// Prices that prove an assignment only bound the worth of a seat; these are the least of all prices that prove it, and the
/// least is the worth (the optimal prices of an assignment form a lattice: Shapley and Shubik 1971).
public struct SeatPrices: Sendable {
  /// What one more seat, or one row fewer, would bring.
  public struct Gain: Hashable, Sendable {
    /// Under strict service: who would be served then that is left out now; nil where nobody would.
    public let newlyServed: Int?
    /// By how much the objective falls; under strict service by how much the cost of pairs falls, below 0 where it rises
    /// because one more is served.
    public let saving: Int64

    /// Whether it would bring nothing.
    public var isNothing: Bool { newlyServed == nil && saving == 0 }
  }

  private let seats: [Int64]
  private let rows: [Int64]
  private let levels: Levels?

  /// What one more seat at a column would bring; that of a column without seats is known only with its edges.
  public func gain(ofSeatAt column: Int) -> Gain { gain(of: seats[column]) }

  /// What it would bring if a row were served from outside and needed no seat here: for a row that is left out its exit
  /// cost, or the row itself.
  public func gain(ofServingOutside row: Int) -> Gain { gain(of: rows[row]) }

  /// What a new column with one seat would bring. O(edges).
  ///
  /// - Parameter edges: the rows that could sit there, and at what cost.
  public func gain(ofColumnWith edges: some Sequence<(row: Int, cost: Int32)>) -> Gain {
    gain(of: edges.reduce(0) { max($0, rows[$1.row] - Int64($1.cost)) })
  }

  /// Which row a price that is a level of strict service stands for.
  private struct Levels: Sendable {
    let unit: Int64
    let rowOfExit: [Int64: Int]
  }

  private func gain(of price: Int64) -> Gain {
    guard let levels else { return Gain(newlyServed: nil, saving: price) }
    let exit = (price + levels.unit / 2) / levels.unit * levels.unit
    return Gain(newlyServed: levels.rowOfExit[exit], saving: price - exit)
  }

  init(_ solver: WarmSolver) {
    var network = solver.network
    (seats, rows) = PriceSearch.run(&network)
    // Whoever would come in is left out now.
    levels = solver.levels.map { levels in
      let leftOut = network.rows.indices.filter { network.rows[$0].isActive && network.rows[$0].column < 0 }
      return Levels(
        unit: levels.unit,
        rowOfExit: leftOut.reduce(into: [:]) { $0[network.rows[$1].exit] = $1 })
    }
  }
}

extension WarmSolver {
  /// What one more seat anywhere would be worth as of now. O(E + V log V) at worst, by one search from all ends at once.
  public func seatPrices() -> SeatPrices { SeatPrices(self) }
}
