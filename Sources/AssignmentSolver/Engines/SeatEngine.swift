/// Brings a network whose active rows sit nowhere to the best assignment: an auction to come near, searches to be exact.
enum SeatEngine {
  /// A row that has to be served and cannot be, and the columns that it and its rivals compete for.
  struct Shortage: Error {
    let row: Int32
    let columns: [Int32]
  }

  static func solve(_ network: inout Network, _ problem: SeatProblem) throws(Shortage) {
    var (least, most) = (Int64.max, Int64.min)
    for row in 0..<problem.rowCount {
      // Links are sorted: the cheapest stands first, the dearest last.
      guard let first = problem.links(of: row).first, let last = problem.links(of: row).last else { continue }
      least = min(least, Int64(first.cost))
      most = max(most, Int64(last.cost))
    }
    if most >= least { Bidding.run(&network, problem, range: most - least) }
    for row in network.rows.indices where network.rows[row].isActive && network.rows[row].column < 0 {
      // Left out already, at what that costs.
      if network.rows[row].price == network.rows[row].exit, network.rows[row].exit < RowNode.never { continue }
      guard network.place(Int32(row)) else {
        throw Shortage(row: Int32(row), columns: network.scratch.settled)
      }
    }
    network.fillPricedSeats()
  }
}
