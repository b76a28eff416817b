extension DenseEngine {
  /// Seats everybody who is left by shortest paths (Dijkstra on reduced costs). What a row has not kept stands in the heap as
  /// one node at its bound, and the row is read again only when that node is the nearest.
  ///
  /// - Parameter rereads: how many rows may be read again before it is given up.
  /// - Returns: by how much the dearest path was dearer than the nearest column of its row, where it was given up; nil where
  ///   everybody is seated.
  mutating func findPaths(rereads: Int) -> Int64? {
    var search = DenseSearch(columnCount: rows.columnCount)
    let limit = rereads == .max ? .max : rows.reads + rereads
    var rise: Int64 = 0
    for row in 0..<Int32(rows.rowCount) where columnOfRow[row] < 0 {
      guard rows.reads < limit else { return rise }
      let least = nearest(to: row).least
      search.run(from: row, &self)
      rise = max(rise, rowPrice[row] - least)
    }
    return nil
  }
}

/// What a search over a full matrix keeps between runs.
struct DenseSearch: ~Copyable {
  private let distance: Buffer<Int64>
  private let stamps: Buffer<Int32>
  private let pathRow: Buffer<Int32>
  private var stamp: Int32 = 0
  private var heap = SearchHeap()
  /// Columns at the distance that the search has come to, which need no heap.
  private var ready: [Int32] = []
  private var settled: [Int32] = []
  private var reached: Int64 = 0
  private var nearest = Int64.max
  private var end: Int32 = -1

  init(columnCount: Int) {
    distance = Buffer(repeating: 0, count: columnCount)
    stamps = Buffer(repeating: 0, count: columnCount)
    pathRow = Buffer(repeating: -1, count: columnCount)
  }

  mutating func run(from source: Int32, _ engine: inout DenseEngine) {
    stamp += 1
    heap.removeAll()
    ready.removeAll(keepingCapacity: true)
    settled.removeAll(keepingCapacity: true)
    (reached, nearest, end) = (.min, .max, -1)
    scan(source, from: 0, engine)
    while let node = next() {
      if node >= 0 {
        settled.append(node)
        let row = engine.rowOfColumn[node]
        scan(row, from: reached - engine.rowPrice[row], engine)
      } else {
        rescan(~node, &engine)
      }
    }
    for column in settled {
      let rise = nearest - distance[column]
      engine.rows.raise(column, by: rise)
      let row = engine.rowOfColumn[column]
      // Not `+=`: the thread sanitizer of Swift 6.3 takes the engine's first field for an address, and the compiler fails.
      engine.rowPrice[row] = engine.rowPrice[row] + rise
    }
    engine.rowPrice[source] = nearest
    var column = end
    while true {
      let row = pathRow[column]
      let left = engine.columnOfRow[row]
      engine.rowOfColumn[column] = row
      engine.columnOfRow[row] = column
      guard row != source else { return }
      column = left
    }
  }

  /// The nearest column whose distance is final, or the row (as `~row`) to be read again; nil where the end is as near.
  private mutating func next() -> Int32? {
    guard nearest > reached else { return nil }
    if let column = ready.popLast() { return column }
    while let entry = heap.pop(), entry.distance < nearest {
      if entry.node >= 0, entry.distance != distance[entry.node] { continue }
      reached = entry.distance
      return entry.node
    }
    return nil
  }

  @inline(__always) private mutating func relax(
    _ column: Int32, _ value: Int64, _ row: Int32, _ engine: borrowing DenseEngine
  ) {
    if stamps[column] == stamp, distance[column] <= value { return }
    stamps[column] = stamp
    distance[column] = value
    pathRow[column] = row
    if engine.rowOfColumn[column] < 0 {
      nearest = value
      end = column
    } else if value == reached {
      ready.append(column)
    } else {
      heap.push(value, column)
    }
  }

  @inline(__always) private mutating func scan(_ row: Int32, from base: Int64, _ engine: borrowing DenseEngine) {
    for entry in engine.rows.list(of: row) {
      if base &+ entry.floor >= nearest { return }
      let value = base &+ Int64(entry.cost) &+ engine.rows.price[entry.column]
      if value < nearest { relax(entry.column, value, row, engine) }
    }
    let bound = engine.rows.bound[row]
    if bound < .max, base &+ bound < nearest { heap.push(base &+ bound, ~row) }
  }

  private mutating func rescan(_ row: Int32, _ engine: inout DenseEngine) {
    let bound = engine.rows.bound[row]
    let base = reached - bound
    engine.rows.readAgain(row)
    if engine.rows.bound[row] > bound { return scan(row, from: base, engine) }
    // More columns are equally near than a row keeps: look at all of them.
    for column in 0..<Int32(engine.rows.columnCount) {
      let value = base &+ engine.rows.cost(row, column) &+ engine.rows.price[column]
      if value < nearest { relax(column, value, row, engine) }
    }
  }
}
