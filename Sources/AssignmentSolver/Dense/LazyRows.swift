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
  /// The prices again in 32 bits, true while `isNarrow`.
  private let narrowPrice: Buffer<Int32>
  /// Whether costs and prices are so small that a sum of both and a difference to a limit fit into 32 bits.
  private var isNarrow: Bool
  /// The kept columns of each row, `width` for each, nearest first.
  let entries: Buffer<Entry>
  let kept: Buffer<Int32>
  /// What each column that is not kept costs at least, price included.
  let bound: Buffer<Int64>
  let width: Int
  /// No cost plus price is below this, nor will be.
  var floor = Int64.min
  /// How often a row was read.
  private(set) var reads = 0

  init(_ costs: UnsafePointer<Int32>, rowCount: Int, columnCount: Int, isNarrow: Bool, width: Int) {
    self.isNarrow = isNarrow
    narrowPrice = Buffer(repeating: 0, count: columnCount)
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
  ///
  /// Any prices are a beginning, so that in a matrix too large for the processor's caches the least of every fourth row is as
  /// good, and found in a fourth of the time. Where costs are few, all rows are looked at, for then nothing is below the
  /// least, and reading a row ends once enough columns are at it.
  mutating func reduceColumns(widest: Int64) {
    let looksAtAll = widest < Int64(rowCount) * 32 || rowCount * columnCount < 1 << 24
    let least = Buffer(repeating: Int32.max, count: columnCount)
    for row in stride(from: 0, to: rowCount, by: looksAtAll ? 1 : 4) {
      let line = costs + row * columnCount
      for column in 0..<columnCount { least.base[column] = min(least.base[column], line[column]) }
    }
    for column in 0..<columnCount { raise(Int32(column), by: -Int64(least[column])) }
    if looksAtAll { floor = 0 }
  }

  @inline(__always) mutating func raise(_ column: Int32, by rise: Int64) {
    let raised = price[column] + rise
    price[column] = raised
    narrowPrice[column] = Int32(truncatingIfNeeded: raised)
    if raised > Self.widest { isNarrow = false }
  }

  /// Beyond this neither costs nor prices are narrow.
  static let widest: Int64 = 1 << 29

  @inline(__always) func list(of row: Int32) -> UnsafeBufferPointer<Entry> {
    UnsafeBufferPointer(start: entries.base + Int(row) * width, count: Int(kept[row]))
  }

  @inline(__always) func cost(_ row: Int32, _ column: Int32) -> Int64 {
    Int64(costs[Int(row) * columnCount + Int(column)])
  }

  /// Reads a row and keeps its nearest columns. Rows begin at columns of their own, so that they do not all keep the same
  /// among equals.
  ///
  /// - Parameter guess: what the columns worth keeping probably cost less than; a guess too low is tried again.
  mutating func read(_ row: Int32, guess: Int64 = .max) {
    reads += 1
    let start = Int(row) &* 2_654_435 % columnCount
    let list = entries.base + Int(row) * width
    var reading = Reading(limit: guess)
    scan(row, start..<columnCount, list, &reading)
    if reading.limit > floor { scan(row, 0..<start, list, &reading) }
    if reading.count < min(4, width), guess < .max { return read(row) }
    kept[row] = Int32(reading.count)
    bound[row] = reading.limit
  }

  /// Reads a row again. As many columns as are kept cost no more now than the dearest of those kept before.
  mutating func readAgain(_ row: Int32) {
    var most = Int64.min
    for entry in list(of: row) { most = max(most, Int64(entry.cost) + price[entry.column]) }
    read(row, guess: Int(kept[row]) == width ? most + 1 : .max)
  }

  private struct Reading {
    var count = 0
    /// What every column that was read and is not kept costs at least.
    var limit: Int64
  }

  private func scan(
    _ row: Int32, _ range: Range<Int>, _ list: UnsafeMutablePointer<Entry>, _ reading: inout Reading
  ) {
    let line = costs + Int(row) * columnCount
    var column = range.lowerBound
    if isNarrow {
      let prices = narrowPrice.base
      while column + 16 <= range.upperBound {
        // The sign tells whether any of sixteen is below the limit.
        let limit = SIMD16<Int32>(repeating: Int32(truncatingIfNeeded: min(reading.limit, 1 << 30)))
        let signs =
          UnsafeRawPointer(line + column).loadUnaligned(as: SIMD16<Int32>.self)
          &+ UnsafeRawPointer(prices + column).loadUnaligned(as: SIMD16<Int32>.self) &- limit
        let eight = signs.lowHalf | signs.highHalf
        let four = eight.lowHalf | eight.highHalf
        let two = four.lowHalf | four.highHalf
        if two[0] | two[1] < 0 {
          keep(line, column..<(column + 16), list, &reading)
          if reading.limit == floor { return }
        }
        column += 16
      }
    }
    keep(line, column..<range.upperBound, list, &reading)
  }

  @inline(__always) private func keep(
    _ line: UnsafePointer<Int32>, _ range: Range<Int>, _ list: UnsafeMutablePointer<Entry>, _ reading: inout Reading
  ) {
    let price = self.price.base
    for column in range {
      let value = Int64(line[column]) &+ price[column]
      guard value < reading.limit else { continue }
      var place = min(reading.count, width - 1)
      while place > 0, list[place - 1].floor > value {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = Entry(floor: value, column: Int32(truncatingIfNeeded: column), cost: line[column])
      reading.count = min(reading.count + 1, width)
      if reading.count == width {
        reading.limit = list[width - 1].floor
        if reading.limit == floor { return }
      }
    }
  }
}
