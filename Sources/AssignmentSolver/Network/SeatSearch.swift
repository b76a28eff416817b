/// Fills one free seat to best effect: a shortest path by Dijkstra's algorithm from the seat over the rows that could move
/// there and the seats they would leave, to a row that was left out or to the seat that is best left free.
///
/// O((E + V) log V) at worst; it is the mirror of ``RowSearch``, and what makes an auction with free seats exact.
struct SeatSearch {
  /// How much the price of the seat falls.
  private(set) var distance: Int64
  /// The column whose seat is left free, or -1.
  private(set) var endColumn: Int32
  /// The row that comes in, or -1, and the column it comes to.
  private(set) var endRow: Int32 = -1
  private(set) var entry: Int32 = -1

  static func run(from column: Int32, _ view: NetworkView, _ scratch: inout SearchScratch) -> SeatSearch {
    let source = view.columns + Int(column)
    var search = SeatSearch(distance: source.pointee.price, endColumn: column)
    source.pointee.distance = 0
    source.pointee.stamp = scratch.stamp
    scratch.heap.push(0, column)
    search.settle(view, &scratch)
    search.lowerPrices(view, scratch)
    return search
  }

  private init(distance: Int64, endColumn: Int32) {
    self.distance = distance
    self.endColumn = endColumn
  }

  private mutating func settle(_ view: NetworkView, _ scratch: inout SearchScratch) {
    let stamp = scratch.stamp
    while let top = scratch.heap.pop(), top.distance < distance {
      let column = view.columns + Int(top.node)
      guard top.distance == column.pointee.distance else { continue }
      scratch.settled.append(top.node)
      let base = top.distance &+ column.pointee.price
      for link in view.links(ofColumn: top.node) {
        let row = view.rows + Int(link.target)
        let reached = base &+ Int64(link.cost) &- row.pointee.price
        if reached >= distance || !row.pointee.isActive { continue }
        guard row.pointee.column >= 0 else {
          distance = reached
          endRow = link.target
          entry = top.node
          endColumn = -1
          continue
        }
        let left = view.columns + Int(row.pointee.column)
        if left.pointee.stamp == stamp, left.pointee.distance <= reached { continue }
        left.pointee.stamp = stamp
        left.pointee.distance = reached
        left.pointee.pathRow = link.target
        left.pointee.pathColumn = top.node
        scratch.heap.push(reached, row.pointee.column)
        if reached &+ left.pointee.price < distance {
          distance = reached &+ left.pointee.price
          endColumn = row.pointee.column
          endRow = -1
        }
      }
    }
  }

  private func lowerPrices(_ view: NetworkView, _ scratch: SearchScratch) {
    for column in scratch.settled {
      let fall = distance - view.columns[Int(column)].distance
      view.columns[Int(column)].price -= fall
      for row in view.sitters(of: column) { view.rows[Int(row)].price -= fall }
    }
  }
}

extension Network {
  /// Fills a free seat of a column, or brings its price to 0 where it is best left free. Needs `prepareSeatSearch`.
  mutating func fill(_ column: Int32) {
    beginSearch()
    let search = withView { SeatSearch.run(from: column, $0, &$1) }
    var moves = scratch.moves
    moves.removeAll(keepingCapacity: true)
    var left = search.endColumn
    if search.endRow >= 0 {
      moves.append(Move(row: search.endRow, column: search.entry))
      left = search.entry
    }
    while left != column {
      let node = columns[Int(left)]
      moves.append(Move(row: node.pathRow, column: node.pathColumn))
      left = node.pathColumn
    }
    // Everybody leaves before anybody sits down: a full column has no slot to spare.
    for move in moves where rows[Int(move.row)].column >= 0 { unseat(move.row) }
    for move in moves { seat(move.row, at: move.column) }
    scratch.moves = moves
  }

  /// Fills every free seat that still has a price.
  mutating func fillPricedSeats() {
    for column in columns.indices {
      while columns[column].price > 0, columns[column].taken < columns[column].seats { fill(Int32(column)) }
    }
  }
}
