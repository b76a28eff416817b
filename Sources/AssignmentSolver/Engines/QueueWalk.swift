/// Who is served in strict queue order.
///
/// The sets of rows that can be served together are the independent sets of a transversal matroid, so that walking the
/// queue and keeping everybody for whom an alternating path still finds a seat gives the largest set, and of the largest
/// the one best for whoever stands first (Edmonds and Fulkerson 1965). O(V·E) at worst. Seats never become free during the
/// walk, so a row looks for a free seat of its own from where it last stopped, and whatever a search in vain has reached
/// is never reached again.
struct QueueWalk: ~Copyable {
  private let starts: UnsafePointer<Int32>
  private let links: UnsafePointer<Link>
  private let seats: UnsafePointer<Int32>
  private let columnOfRow: Buffer<Int32>
  private let slotOfRow: Buffer<Int32>
  /// Where each row looks next for a free seat.
  private let lookout: Buffer<Int32>
  private let taken: Buffer<Int32>
  private let firstSlot: Buffer<Int32>
  private let sitters: Buffer<Int32>
  /// The search that last reached a column; `dead` where that was in vain.
  private let stamps: Buffer<Int32>
  private let pathRow: Buffer<Int32>
  /// The rows that a search has reached, in order.
  private let frontier: Buffer<Int32>
  private var stamp: Int32 = 0

  private static let dead = Int32.max

  /// Where each row of a queue sits after the walk, -1 for nowhere; rows that are not in the queue are passed over.
  static func columns(_ problem: SeatProblem, queue: some Sequence<Int>) -> [Int32] {
    let none = [Int32](repeating: -1, count: problem.rowCount)
    return problem.starts.withUnsafeBufferPointer { starts in
      problem.links.withUnsafeBufferPointer { links in
        problem.seats.withUnsafeBufferPointer { seats in
          guard let starts = starts.baseAddress, let links = links.baseAddress, let seats = seats.baseAddress else {
            return none
          }
          var walk = QueueWalk(problem, starts, links, seats)
          for row in queue { walk.serve(Int32(row)) }
          return (0..<problem.rowCount).map { walk.columnOfRow[$0] }
        }
      }
    }
  }

  private init(
    _ problem: SeatProblem, _ starts: UnsafePointer<Int32>, _ links: UnsafePointer<Link>, _ seats: UnsafePointer<Int32>
  ) {
    (self.starts, self.links, self.seats) = (starts, links, seats)
    let (rowCount, columnCount) = (problem.rowCount, problem.columnCount)
    columnOfRow = Buffer(repeating: -1, count: rowCount)
    slotOfRow = Buffer(repeating: -1, count: rowCount)
    lookout = Buffer(repeating: 0, count: rowCount)
    for row in 0..<rowCount { lookout[row] = starts[row] }
    taken = Buffer(repeating: 0, count: columnCount)
    stamps = Buffer(repeating: 0, count: columnCount)
    pathRow = Buffer(repeating: -1, count: columnCount)
    firstSlot = Buffer(repeating: 0, count: columnCount)
    frontier = Buffer(repeating: 0, count: rowCount + 1)
    var slots: Int32 = 0
    for column in 0..<columnCount {
      firstSlot[column] = slots
      slots += min(seats[column], Int32(rowCount))
    }
    sitters = Buffer(repeating: -1, count: Int(slots))
  }

  private mutating func serve(_ source: Int32) {
    stamp += 1
    frontier[0] = source
    var (next, end) = (0, 1)
    while next < end {
      let row = frontier[next]
      next += 1
      if let column = freeColumn(of: row) { return augment(from: row, to: column) }
      for place in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) {
        let column = links[place].target
        guard stamps[column] != stamp, stamps[column] != Self.dead else { continue }
        stamps[column] = stamp
        pathRow[column] = row
        for slot in firstSlot[column]..<(firstSlot[column] + taken[column]) {
          frontier[end] = sitters[slot]
          end += 1
        }
      }
    }
    // In vain: everything reached is full and leads nowhere else, now and later.
    for index in 0..<end {
      let row = Int(frontier[index])
      for place in Int(starts[row])..<Int(starts[row + 1]) { stamps[links[place].target] = Self.dead }
    }
  }

  @inline(__always) private func freeColumn(of row: Int32) -> Int32? {
    let end = starts[Int(row) + 1]
    var place = lookout[row]
    while place < end {
      let column = links[Int(place)].target
      if taken[column] < seats[Int(column)] {
        lookout[row] = place
        return column
      }
      place += 1
    }
    lookout[row] = place
    return nil
  }

  private func augment(from last: Int32, to end: Int32) {
    var row = last
    var column = end
    var slot = firstSlot[column] + taken[column]
    taken[column] += 1
    while true {
      let (left, leftSlot) = (columnOfRow[row], slotOfRow[row])
      sitters[slot] = row
      columnOfRow[row] = column
      slotOfRow[row] = slot
      guard left >= 0 else { return }
      (column, slot) = (left, leftSlot)
      row = pathRow[left]
    }
  }
}
