/// Seats one more row at least cost: a shortest path by Dijkstra's algorithm on reduced costs, from the row over the columns
/// it could sit at and whoever sits there, to a free seat or to the row that is best left out.
///
/// O((E + V) log V) at worst; what it reads is the neighbourhood that the row competes in. Source: Edmonds and Karp 1972
/// (potentials), Jonker and Volgenant 1987 (stop at the first free column).
struct RowSearch {
  /// How far the best end is; `RowNode.never` where there is none.
  private(set) var distance = RowNode.never
  /// The free column that the path ends at, or -1.
  private(set) var endColumn: Int32 = -1
  /// The row that the path leaves out, or -1.
  private(set) var endRow: Int32 = -1

  private let view: NetworkView
  private let stamp: UInt32

  /// A search from a row that takes part and sits nowhere.
  static func run(from row: Int32, _ view: NetworkView, _ scratch: inout SearchScratch) -> RowSearch {
    var search = RowSearch(view: view, stamp: scratch.stamp)
    search.distance = view.rows[Int(row)].exit
    search.scan(row, from: 0, &scratch)
    search.settle(&scratch)
    if search.distance < RowNode.never {
      search.raisePrices(scratch)
      view.rows[Int(row)].price = search.distance
    }
    return search
  }

  /// A search for whoever best gives up a seat of a column.
  static func run(fromColumn column: Int32, _ view: NetworkView, _ scratch: inout SearchScratch) -> RowSearch {
    var search = RowSearch(view: view, stamp: scratch.stamp)
    let node = view.columns + Int(column)
    node.pointee.distance = 0
    node.pointee.stamp = scratch.stamp
    node.pointee.pathRow = -1
    scratch.heap.push(0, column)
    search.settle(&scratch)
    if search.distance < RowNode.never { search.raisePrices(scratch) }
    return search
  }

  private init(view: NetworkView, stamp: UInt32) {
    self.view = view
    self.stamp = stamp
  }

  @inline(__always) private mutating func scan(_ row: Int32, from base: Int64, _ scratch: inout SearchScratch) {
    for link in view.links(ofRow: row) {
      // Seat prices are never below 0 and links are sorted, so nothing further on is nearer.
      let least = base &+ Int64(link.cost)
      if least >= distance { break }
      let node = view.columns + Int(link.target)
      let reached = least &+ node.pointee.price
      if reached >= distance { continue }
      if node.pointee.taken < node.pointee.seats {
        distance = reached
        endColumn = link.target
        endRow = -1
        node.pointee.pathRow = row
      } else if node.pointee.taken > 0, node.pointee.stamp != stamp || reached < node.pointee.distance {
        node.pointee.stamp = stamp
        node.pointee.distance = reached
        node.pointee.pathRow = row
        scratch.heap.push(reached, link.target)
      }
    }
  }

  private mutating func settle(_ scratch: inout SearchScratch) {
    while let entry = scratch.heap.pop(), entry.distance < distance {
      guard entry.distance == view.columns[Int(entry.node)].distance else { continue }
      scratch.settled.append(entry.node)
      for row in view.sitters(of: entry.node) {
        let node = view.rows[Int(row)]
        let out = entry.distance &+ (node.exit &- node.price)
        if node.exit < RowNode.never, out < distance {
          distance = out
          endRow = row
          endColumn = -1
        }
        scan(row, from: entry.distance &- node.price, &scratch)
      }
    }
  }

  private func raisePrices(_ scratch: SearchScratch) {
    for column in scratch.settled {
      let rise = distance - view.columns[Int(column)].distance
      view.columns[Int(column)].price += rise
      for row in view.sitters(of: column) { view.rows[Int(row)].price += rise }
    }
  }
}

extension Network {
  /// Seats an active row that sits nowhere, or leaves out whoever is best left out.
  ///
  /// - Returns: false where the row has to be served and cannot be; then nothing has changed.
  mutating func place(_ row: Int32) -> Bool {
    beginSearch()
    let search = withView { RowSearch.run(from: row, $0, &$1) }
    guard search.distance < RowNode.never else { return false }
    move(along: search, until: row)
    return true
  }

  /// Frees a seat of a full column, at least cost.
  ///
  /// - Returns: false where every sitter has to be served and none can sit elsewhere; then nothing has changed.
  mutating func vacate(_ column: Int32) -> Bool {
    beginSearch()
    let search = withView { RowSearch.run(fromColumn: column, $0, &$1) }
    guard search.distance < RowNode.never else { return false }
    move(along: search, until: -1)
    return true
  }

  private mutating func move(along search: RowSearch, until source: Int32) {
    var column = search.endColumn
    if search.endRow >= 0 {
      column = rows[Int(search.endRow)].column
      unseat(search.endRow)
    }
    while column >= 0 {
      let row = columns[Int(column)].pathRow
      guard row >= 0 else { return }
      let from = rows[Int(row)].column
      if from >= 0 { unseat(row) }
      seat(row, at: column)
      guard row != source else { return }
      column = from
    }
  }
}
