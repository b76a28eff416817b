/// Lowers all seat prices as far as any proof allows: Dijkstra's algorithm from every row that is left out and every seat
/// that may be left free at once, over whoever could move.
///
/// The least price of a seat is the most that any row would pay for it at its own least price, and rows settle in the order
/// of how far their prices fall.
struct PriceSearch: ~Copyable {
  private let view: NetworkView
  private let columnCount: Int
  /// The least price of each column as far as is known: at least 0.
  private let least: Buffer<Int64>

  /// The least seat prices, and with them the least row prices; a row that takes no part has 0.
  static func run(_ network: inout Network) -> (seats: [Int64], rows: [Int64]) {
    let (rowCount, columnCount) = (network.rows.count, network.columns.count)
    return network.withView { view, scratch in
      let search = PriceSearch(view, columnCount)
      search.settle(rowCount: rowCount, &scratch.heap)
      let seats = (0..<columnCount).map { view.columns[$0].seats > 0 ? search.least[$0] : 0 }
      let rows = (0..<rowCount).map { row in
        let node = view.rows[row]
        guard node.isActive else { return Int64(0) }
        return node.column < 0 ? node.price : node.price - search.fall(of: node.column)
      }
      return (seats, rows)
    }
  }

  private init(_ view: NetworkView, _ columnCount: Int) {
    self.view = view
    self.columnCount = columnCount
    least = Buffer(repeating: 0, count: columnCount)
  }

  private func fall(of column: Int32) -> Int64 { view.columns[Int(column)].price - least[column] }

  private func settle(rowCount: Int, _ heap: inout SearchHeap) {
    for row in 0..<rowCount where view.rows[row].isActive && view.rows[row].column < 0 {
      bid(Int32(row), at: view.rows[row].price) { _ in }
    }
    heap.fill(columnCount) { fall(of: $0) }
    while let top = heap.pop() {
      guard fall(of: top.node) == top.distance else { continue }
      for row in view.sitters(of: top.node) {
        bid(row, at: view.rows[Int(row)].price &- top.distance) { heap.push(fall(of: $0), $0) }
      }
    }
  }

  /// Raises the least prices to what a row would pay, and tells of each column where that is more than was known.
  @inline(__always) private func bid(_ row: Int32, at price: Int64, _ tell: (Int32) -> Void) {
    for link in view.links(ofRow: row) {
      let bid = price &- Int64(link.cost)
      if bid <= 0 { break }
      guard bid > least[link.target] else { continue }
      least[link.target] = bid
      tell(link.target)
    }
  }
}
