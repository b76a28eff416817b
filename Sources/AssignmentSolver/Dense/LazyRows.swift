/// The rows of a full matrix, of which only the nearest columns are kept: those with the least cost plus seat price when the
/// row was last read, and a bound on all others.
///
/// Seat prices only rise, so that the bound stays true, and a row is read again only when its nearest columns are no longer
/// certain to be among those kept. A search over the whole matrix reads some twenty entries of a row, not thousands.
struct LazyRows: ~Copyable {
  /// A column that is kept for a row.
  struct Entry {
    /// Cost plus seat price when the row was read: the least it can be now.
    var floor: Int64
    var column: Int32
    var cost: Int32
  }

  let rowCount: Int
  let columnCount: Int
  let costs: UnsafePointer<Int32>
  /// The price of the seat of each column; it only rises.
  let price: Buffer<Int64>
  /// The kept columns of each row, `width` for each, nearest first.
  let entries: Buffer<Entry>
  let kept: Buffer<Int32>
  /// What each column that is not kept costs at least, price included.
  let bound: Buffer<Int64>
  let width: Int
  /// No cost plus price is below this, nor will be.
  var floor = Int64.min
  /// How many rows were read again.
  private(set) var rereads = 0

  init(_ costs: UnsafePointer<Int32>, rowCount: Int, columnCount: Int, width: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.costs = costs
    self.width = min(width, columnCount)
    price = Buffer(repeating: 0, count: columnCount)
    entries = Buffer(repeating: Entry(floor: 0, column: 0, cost: 0), count: rowCount * min(width, columnCount))
    kept = Buffer(repeating: 0, count: rowCount)
    bound = Buffer(repeating: 0, count: rowCount)
  }

  /// Takes from every column its least cost, so that each is best for some row.
  mutating func reduceColumns() {
    let least = Buffer(repeating: Int32.max, count: columnCount)
    for row in 0..<rowCount {
      let line = costs + row * columnCount
      for column in 0..<columnCount { least.base[column] = min(least.base[column], line[column]) }
    }
    for column in 0..<columnCount { price[column] = -Int64(least[column]) }
    floor = 0
  }

  @inline(__always) func list(of row: Int32) -> UnsafeBufferPointer<Entry> {
    UnsafeBufferPointer(start: entries.base + Int(row) * width, count: Int(kept[row]))
  }

  @inline(__always) func cost(_ row: Int32, _ column: Int32) -> Int64 {
    Int64(costs[Int(row) * columnCount + Int(column)])
  }

  /// Reads a row and keeps its nearest columns. Rows begin at columns of their own, so that they do not all keep the same
  /// among equals.
  mutating func read(_ row: Int32) {
    rereads += 1
    let start = Int(row) &* 2_654_435 % columnCount
    let list = entries.base + Int(row) * width
    var count = 0
    var limit = Int64.max
    limit = scan(row, start..<columnCount, list, &count, limit)
    if limit > floor { limit = scan(row, 0..<start, list, &count, limit) }
    kept[row] = Int32(count)
    bound[row] = limit
  }

  /// - Returns: what every column that was read and is not kept costs at least.
  @inline(__always) private func scan(
    _ row: Int32, _ range: Range<Int>, _ list: UnsafeMutablePointer<Entry>, _ count: inout Int, _ limit: Int64
  ) -> Int64 {
    let line = costs + Int(row) * columnCount
    let price = self.price.base
    var limit = limit
    var kept = count
    for column in range {
      let value = Int64(line[column]) &+ price[column]
      guard value < limit else { continue }
      var place = kept < width ? kept : width - 1
      while place > 0, list[place - 1].floor > value {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = Entry(floor: value, column: Int32(truncatingIfNeeded: column), cost: line[column])
      if kept < width { kept += 1 }
      if kept == width {
        limit = list[width - 1].floor
        if limit == floor { break }
      }
    }
    count = kept
    return limit
  }
}
