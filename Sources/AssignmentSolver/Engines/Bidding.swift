/// Brings rows and seats near their best by an auction with falling step width: rows bid for seats, and seats left free at a
/// price bid for rows.
///
/// What comes out is an assignment and prices for searches to make exact; nothing is promised of them but that no price is
/// below 0. Each seat keeps the price at which whoever holds it would not care to move, and rows bid for the cheapest seat
/// of a column. Sources: Bertsekas 1988 (ε-scaling), Bertsekas and Castañon 1989 (similar objects) and 1992 (forward and
/// reverse auction where seats may stay free).
struct Bidding: ~Copyable {
  private let view: NetworkView
  private let rowCount: Int
  private let columnCount: Int
  /// What each row pays at most where it sits, by its last bid.
  private let rowPrice: Buffer<Int64>
  /// Where each row sits; -1 for nowhere.
  let columnOfRow: Buffer<Int32>
  /// The price of the cheapest seat of each column; that of a column without seats is beyond all means.
  let price: Buffer<Int64>
  private let firstSeat: Buffer<Int32>
  /// The seats of each column, as a heap: the cheapest first.
  private let seats: Buffer<Seat>
  private var waiting: [Int32] = []
  private var step: Int64 = 0

  /// Above every exit cost, also `RowNode.never`, and every cost.
  private static let beyondAllMeans = Int64.max / 2

  private struct Seat {
    var price: Int64
    /// Who holds it; -1 for nobody.
    var row: Int32
  }

  /// Runs the auction for all active rows of a network that sits nowhere, and seats whoever sits well at the end.
  ///
  /// - Parameter range: the difference of the widest and the least cost.
  static func run(_ network: inout Network, _ problem: SeatProblem, range: Int64) {
    network.prepareSeatSearch(problem)
    let (rowCount, columnCount) = (network.rows.count, network.columns.count)
    let held = network.withView { view, _ in
      var bidding = Bidding(view, rowCount: rowCount, columnCount: columnCount)
      for step in steps(range: range) { bidding.runPhase(step: step) }
      return bidding.finish()
    }
    for (row, column) in held.enumerated() where column >= 0 { network.seat(Int32(row), at: column) }
  }

  private static func steps(range: Int64) -> [Int64] {
    [2000, 400, 80, 16, 3].map { min($0, max(1, range / 5)) }
  }

  private init(_ view: NetworkView, rowCount: Int, columnCount: Int) {
    self.view = view
    self.rowCount = rowCount
    self.columnCount = columnCount
    rowPrice = Buffer(repeating: 0, count: rowCount)
    columnOfRow = Buffer(repeating: -1, count: rowCount)
    price = Buffer(repeating: 0, count: columnCount)
    firstSeat = Buffer(repeating: 0, count: columnCount + 1)
    var seatCount: Int32 = 0
    for column in 0..<columnCount {
      firstSeat[column] = seatCount
      // A column has no use for more seats than there are rows that could sit there.
      seatCount += min(view.columns[column].seats, view.columnSegments[column].count)
      if firstSeat[column] == seatCount { price[column] = Self.beyondAllMeans }
    }
    firstSeat[columnCount] = seatCount
    seats = Buffer(repeating: Seat(price: 0, row: -1), count: Int(seatCount))
  }

  private mutating func runPhase(step: Int64) {
    self.step = step
    beginPhase()
    bidForSeats()
    bidForRows()
  }

  // MARK: Rows

  /// Lets whoever sits well enough for the new step stay, and everybody else bid again.
  private mutating func beginPhase() {
    for row in stride(from: Int32(rowCount) - 1, through: 0, by: -1) where view.rows[Int(row)].isActive {
      let column = columnOfRow[row]
      let (least, own) = cheapest(for: row)
      rowPrice[row] = least
      if column < 0 {
        if least < view.rows[Int(row)].exit || least == RowNode.never { waiting.append(row) }
      } else if own > least + step {
        leave(row, column)
        waiting.append(row)
      }
    }
  }

  /// The least that a row can have, exit or seat, and what it has where it sits.
  private func cheapest(for row: Int32) -> (least: Int64, own: Int64) {
    let links = view.links(ofRow: row)
    let column = columnOfRow[row]
    var least = view.rows[Int(row)].exit
    var own = Int64.max
    for link in links {
      let cost = Int64(link.cost)
      if cost >= least, own < Int64.max || column < 0 { break }
      let value = cost + price[link.target]
      if link.target == column { own = value }
      least = min(least, value)
    }
    return (least, own)
  }

  private mutating func bidForSeats() {
    // Rows that cannot all be served would bid for ever; whoever still waits then is left to the searches.
    var bids = 100 * rowCount
    while let row = waiting.popLast() {
      bids -= 1
      guard bids > 0 else { break }
      var best = view.rows[Int(row)].exit
      var second = best
      var column: Int32 = -1
      for link in view.links(ofRow: row) {
        let cost = Int64(link.cost)
        if cost >= second { break }
        let value = cost &+ price[link.target]
        if value < second {
          if value < best {
            second = best
            best = value
            column = link.target
          } else {
            second = value
          }
        }
      }
      guard column >= 0 else {
        rowPrice[row] = best
        continue
      }
      // Somebody with one choice alone bids as if the next were far.
      if second >= RowNode.never { second = best + 64 * step }
      let place = firstSeat[column]
      let displaced = seats[place].row
      if displaced >= 0 {
        columnOfRow[displaced] = -1
        waiting.append(displaced)
      }
      rowPrice[row] = second + step
      columnOfRow[row] = column
      sink(Seat(price: price[column] + (second - best) + step, row: row), column)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Puts a seat in the place of the cheapest of a column, and the heap in order.
  @inline(__always) private func sink(_ seat: Seat, _ column: Int32) {
    let first = Int(firstSeat[column])
    let count = Int(firstSeat[Int(column) + 1]) - first
    let heap = seats.base + first
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1].price < heap[child].price { child += 1 }
      guard heap[child].price < seat.price else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = seat
    price[column] = heap[0].price
  }

  /// Takes a row out of its seat, which stays free at its price.
  private func leave(_ row: Int32, _ column: Int32) {
    var place = firstSeat[column]
    while seats[place].row != row { place += 1 }
    seats.base[Int(place)].row = -1
    columnOfRow[row] = -1
  }

  // MARK: Seats

  private mutating func bidForRows() {
    for column in stride(from: Int32(columnCount) - 1, through: 0, by: -1) where hasPricedSeat(column) {
      waiting.append(column)
    }
    var bids = 16 * columnCount
    while let column = waiting.popLast() {
      guard hasPricedSeat(column) else { continue }
      bids -= 1
      guard bids > 0 else { break }
      bidForRow(column)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func hasPricedSeat(_ column: Int32) -> Bool {
    for place in firstSeat[column]..<firstSeat[Int(column) + 1] where seats[place].row < 0 && seats[place].price > 0 {
      return true
    }
    return false
  }

  private mutating func bidForRow(_ column: Int32) {
    var best: Int64 = 0
    var second: Int64 = 0
    var winner: Int32 = -1
    for link in view.links(ofColumn: column) {
      let value = rowPrice[link.target] &- Int64(link.cost)
      if value <= second || columnOfRow[link.target] == column || !view.rows[Int(link.target)].isActive { continue }
      if value > best {
        second = best
        best = value
        winner = link.target
      } else {
        second = value
      }
    }
    var free = firstSeat[column]
    while seats[free].row >= 0 || seats[free].price == 0 { free += 1 }
    guard best > step, winner >= 0 else {
      seats.base[Int(free)].price = 0
      order(column)
      if hasPricedSeat(column) { waiting.append(column) }
      return
    }
    let value = max(0, min(second - step, seats[free].price))
    let left = columnOfRow[winner]
    if left >= 0 {
      leave(winner, left)
      waiting.append(left)
    }
    seats[free] = Seat(price: value, row: winner)
    rowPrice[winner] += value - best
    columnOfRow[winner] = column
    order(column)
    if hasPricedSeat(column) { waiting.append(column) }
  }

  /// Puts the whole heap of a column in order.
  private func order(_ column: Int32) {
    let first = Int(firstSeat[column])
    let count = Int(firstSeat[Int(column) + 1]) - first
    for place in stride(from: count / 2 - 1, through: 0, by: -1) {
      let seat = seats[first + place]
      var hole = place
      while true {
        var child = 2 * hole + 1
        guard child < count else { break }
        if child + 1 < count, seats[first + child + 1].price < seats[first + child].price { child += 1 }
        guard seats[first + child].price < seat.price else { break }
        seats[first + hole] = seats[first + child]
        hole = child
      }
      seats[first + hole] = seat
    }
    price[column] = seats[first].price
  }

  // MARK: The end

  /// Hands the prices over, and tells who sits where nothing is cheaper; everybody else is left to a search.
  private func finish() -> [Int32] {
    for column in 0..<columnCount where view.columns[column].seats > 0 {
      view.columns[column].price = price[column]
      // Where there are more seats than rows that could take them, one is always free.
      if view.columns[column].seats > view.columnSegments[column].count { view.columns[column].price = 0 }
      price[column] = view.columns[column].price
    }
    var held = [Int32](repeating: -1, count: rowCount)
    for row in 0..<Int32(rowCount) where view.rows[Int(row)].isActive {
      let (least, own) = cheapest(for: row)
      view.rows[Int(row)].price = least
      if columnOfRow[row] >= 0, own == least { held[Int(row)] = columnOfRow[row] }
    }
    return held
  }
}
