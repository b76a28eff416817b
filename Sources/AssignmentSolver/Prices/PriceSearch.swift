/// Lowers all seat prices as far as any proof allows: Dijkstra's algorithm from every row that is left out and every seat
/// that may be left free at once, over whoever could move.
enum PriceSearch {
  /// The least seat prices, and with them the least row prices; a row that takes no part has 0.
  ///
  /// Only links cheaper than what the row's price still exceeds can lower a price, so that with sorted links few are read.
  static func run(_ network: inout Network) -> (seats: [Int64], rows: [Int64]) {
    network.beginSearch()
    let columnCount = network.columns.count
    let rowCount = network.rows.count
    network.withView { view, scratch in
      // The distance of a column is how far its price falls, at most to 0.
      for column in 0..<columnCount { view.columns[column].distance = view.columns[column].price }
      func lower(from row: Int32, _ distance: Int64) {
        let base = distance - view.rows[Int(row)].price
        for link in view.links(ofRow: row) {
          guard base + Int64(link.cost) < 0 else { break }
          let node = view.columns + Int(link.target)
          let reached = base + Int64(link.cost) + node.pointee.price
          guard reached < node.pointee.distance else { continue }
          node.pointee.distance = reached
          scratch.heap.push(reached, link.target)
        }
      }
      for row in 0..<rowCount where view.rows[row].isActive && view.rows[row].column < 0 { lower(from: Int32(row), 0) }
      for column in 0..<columnCount { scratch.heap.push(view.columns[column].distance, Int32(column)) }
      while let top = scratch.heap.pop() {
        guard view.columns[Int(top.node)].distance == top.distance else { continue }
        for row in view.sitters(of: top.node) { lower(from: row, top.distance) }
      }
    }
    let seats = network.columns.map { $0.seats > 0 ? $0.price - $0.distance : 0 }
    let rows = network.rows.map { row in
      guard row.isActive else { return Int64(0) }
      return row.column < 0 ? row.price : row.price - network.columns[Int(row.column)].distance
    }
    return (seats, rows)
  }
}
