/// Who is served in strict queue order.
///
/// The sets of rows that can be served together are the independent sets of a transversal matroid, so that walking the
/// queue and keeping everybody for whom an alternating path still finds a seat gives the largest set, and of the largest
/// the one best for whoever stands first (Edmonds and Fulkerson 1965). O(V·E) at worst. Seats never become free during the
/// walk, so a row looks for a free seat of its own from where it last stopped, and whatever a search in vain has reached
/// is never reached again.
struct QueueWalk {
  private let problem: SeatProblem
  /// Where each row sits; -1 for nowhere.
  private(set) var columnOfRow: [Int32]
  private var taken: [Int32]
  private var sitters: [Int32]
  private var firstSlot: [Int32]
  private var slotOfRow: [Int32]
  /// Where each row looks next for a free seat.
  private var lookout: [Int32]
  /// The search that last reached a column; `dead` where that was in vain.
  private var stamps: [Int32]
  private var pathRow: [Int32]
  private var frontier: [Int32] = []

  private static let dead = Int32.max

  /// Walks the queue; rows that are not in it are passed over.
  init(_ problem: SeatProblem, queue: some Sequence<Int>) {
    self.problem = problem
    columnOfRow = [Int32](repeating: -1, count: problem.rowCount)
    slotOfRow = columnOfRow
    lookout = [Int32](problem.starts.prefix(problem.rowCount))
    taken = [Int32](repeating: 0, count: problem.columnCount)
    stamps = taken
    pathRow = taken
    firstSlot = taken
    var slots: Int32 = 0
    for column in 0..<problem.columnCount {
      firstSlot[column] = slots
      slots += min(problem.seats[column], Int32(problem.rowCount))
    }
    sitters = [Int32](repeating: -1, count: Int(slots))
    var stamp: Int32 = 0
    for row in queue {
      stamp += 1
      serve(Int32(row), stamp)
    }
  }

  private mutating func serve(_ source: Int32, _ stamp: Int32) {
    frontier.removeAll(keepingCapacity: true)
    frontier.append(source)
    var next = 0
    while next < frontier.count {
      let row = frontier[next]
      next += 1
      if let column = freeColumn(of: row) {
        augment(from: row, to: column)
        return
      }
      for place in Int(problem.starts[Int(row)])..<Int(problem.starts[Int(row) + 1]) {
        let column = Int(problem.links[place].target)
        guard stamps[column] != stamp, stamps[column] != Self.dead else { continue }
        stamps[column] = stamp
        pathRow[column] = row
        let first = Int(firstSlot[column])
        frontier.append(contentsOf: sitters[first..<(first + Int(taken[column]))])
      }
    }
    // In vain: everything reached is full and leads nowhere else, now and later.
    for row in frontier {
      for place in Int(problem.starts[Int(row)])..<Int(problem.starts[Int(row) + 1]) {
        stamps[Int(problem.links[place].target)] = Self.dead
      }
    }
  }

  private mutating func freeColumn(of row: Int32) -> Int32? {
    let end = problem.starts[Int(row) + 1]
    var place = lookout[Int(row)]
    while place < end {
      let column = problem.links[Int(place)].target
      if taken[Int(column)] < problem.seats[Int(column)] {
        lookout[Int(row)] = place
        return column
      }
      place += 1
    }
    lookout[Int(row)] = place
    return nil
  }

  private mutating func augment(from last: Int32, to end: Int32) {
    var row = last
    var column = end
    var slot = firstSlot[Int(column)] + taken[Int(column)]
    taken[Int(column)] += 1
    while true {
      let left = columnOfRow[Int(row)]
      let leftSlot = slotOfRow[Int(row)]
      sitters[Int(slot)] = row
      columnOfRow[Int(row)] = column
      slotOfRow[Int(row)] = slot
      guard left >= 0 else { return }
      column = left
      slot = leftSlot
      row = pathRow[Int(left)]
    }
  }
}
