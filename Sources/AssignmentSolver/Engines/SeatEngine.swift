/// Brings a network whose active rows sit nowhere to the best assignment.
enum SeatEngine {
  /// A row that has to be served and cannot be, and the columns that it and its rivals compete for.
  struct Shortage: Error {
    let row: Int32
    let columns: [Int32]
  }

  static func solve(_ network: inout Network, _ problem: SeatProblem) throws(Shortage) {
    for row in network.rows.indices where network.rows[row].isActive && network.rows[row].column < 0 {
      guard network.place(Int32(row)) else {
        throw Shortage(row: Int32(row), columns: network.scratch.settled)
      }
    }
    if network.columns.contains(where: { $0.price > 0 && $0.taken < $0.seats }) {
      network.prepareSeatSearch(problem)
      network.fillPricedSeats()
    }
  }
}
