/// Rows, columns and links with an assignment and prices: what the searches work on.
///
/// Between two searches these hold, and together they prove that the assignment is the best there is: for every active row
/// i and every edge, price(i) ≤ cost + price(column), with equality where i sits; price(i) ≤ exit(i), with equality where
/// i is left out; seat prices are at least 0, and 0 where a seat is free.
struct Network: Sendable {
  var rows: [RowNode]
  var columns: [ColumnNode]
  /// Who sits in each slot; -1 for nobody.
  var slots: [Int32]
  var rowSegments: [Segment]
  var columnSegments: [Segment] = []
  var links: Links
  var scratch = SearchScratch()
  /// Who has moved since somebody last looked, with the seat that each had before; nil while nobody looks.
  var journal: [Move]?

  struct Links: Sendable {
    /// As laid down at first: by row, cheapest first, and by column.
    var ofRows: [Link]
    var ofColumns: [Link] = []
    /// The segments that were changed since, so that a copy of a network shares all others.
    var changedOfRows: [Link] = []
    var changedOfColumns: [Link] = []
  }

  /// A row and a column; -1 for none.
  struct Move: Sendable {
    var row: Int32
    var column: Int32
  }

  /// Nobody seated, all prices 0, no row active.
  init(_ problem: SeatProblem) {
    rows = [RowNode](repeating: RowNode(), count: problem.rowCount)
    columns = []
    columns.reserveCapacity(problem.columnCount)
    var slotCount: Int32 = 0
    for seats in problem.seats {
      // Fewer slots than seats where nobody could fill them.
      let room = min(seats, Int32(problem.rowCount))
      columns.append(ColumnNode(firstSlot: slotCount, slots: room, seats: seats))
      slotCount += room
    }
    slots = [Int32](repeating: -1, count: Int(slotCount))
    links = Links(ofRows: problem.links)
    rowSegments = Self.segments(problem.starts)
  }

  /// Lays down the links as columns see them, which a seat search reads.
  mutating func prepareSeatSearch(_ problem: SeatProblem) {
    guard columnSegments.isEmpty, problem.columnCount > 0 else { return }
    let (starts, byColumn) = problem.transposed()
    links.ofColumns = byColumn
    columnSegments = Self.segments(starts)
  }

  /// Begins a search: nothing has a distance.
  mutating func beginSearch() {
    scratch.stamp &+= 1
    if scratch.stamp == 0 {
      for column in columns.indices { columns[column].stamp = 0 }
      scratch.stamp = 1
    }
    scratch.heap.removeAll()
    scratch.settled.removeAll(keepingCapacity: true)
  }

  func sitters(of column: Int) -> ArraySlice<Int32> {
    let first = Int(columns[column].firstSlot)
    return slots[first..<(first + Int(columns[column].taken))]
  }

  /// Takes a row out of its seat.
  mutating func unseat(_ row: Int32) {
    journal?.append(Move(row: row, column: rows[Int(row)].column))
    let column = Int(rows[Int(row)].column)
    columns[column].taken -= 1
    let last = Int(columns[column].firstSlot + columns[column].taken)
    let moved = slots[last]
    slots[Int(columns[column].firstSlot + rows[Int(row)].slot)] = moved
    rows[Int(moved)].slot = rows[Int(row)].slot
    slots[last] = -1
    rows[Int(row)].column = -1
    rows[Int(row)].slot = -1
  }

  /// Puts a row into a free seat.
  mutating func seat(_ row: Int32, at column: Int32) {
    journal?.append(Move(row: row, column: -1))
    let node = columns[Int(column)]
    if node.taken == node.slots { growSlots(of: Int(column)) }
    let place = columns[Int(column)].taken
    slots[Int(columns[Int(column)].firstSlot + place)] = row
    rows[Int(row)].column = column
    rows[Int(row)].slot = place
    columns[Int(column)].taken = place + 1
  }

  /// Moves the slots of a column to the end of the list, with room for twice as many.
  private mutating func growSlots(of column: Int) {
    let node = columns[column]
    let sitters = Array(slots[Int(node.firstSlot)..<Int(node.firstSlot + node.taken)])
    let room = max(2, 2 * node.slots)
    columns[column].firstSlot = Int32(slots.count)
    columns[column].slots = room
    slots.append(contentsOf: sitters)
    slots.append(contentsOf: repeatElement(-1, count: Int(room) - sitters.count))
  }
}
