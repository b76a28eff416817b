/// A row as the searches see it.
struct RowNode: Sendable {
  /// What seating the row costs at the margin: at most `exit`, and at most cost plus seat price along each edge.
  var price: Int64 = 0
  /// What leaving the row out costs; `RowNode.never` for a row that has to be served.
  var exit: Int64 = RowNode.never
  /// Where the row sits; -1 for nowhere.
  var column: Int32 = -1
  /// Which of the column's slots it sits in.
  var slot: Int32 = -1
  /// Whether the row takes part; one that is locked, has left or is not of the set to serve does not.
  var isActive = false

  /// More than any sum of costs, and far from overflow.
  static let never = Int64.max / 4
}

/// A column as the searches see it.
struct ColumnNode: Sendable {
  /// What one more seat here is worth at most: at least 0, and 0 while a seat is free.
  var price: Int64 = 0
  /// The distance that the search `stamp` has found.
  var distance: Int64 = 0
  /// The row that moves along the shortest path: to this column (row search), or away from it (seat search).
  var pathRow: Int32 = -1
  /// Where that row moves to (seat search).
  var pathColumn: Int32 = -1
  /// Where the slots begin in the list of all slots, and for how many there is room.
  var firstSlot: Int32 = 0
  var slots: Int32 = 0
  /// How many rows may sit here, and how many do.
  var seats: Int32 = 0
  var taken: Int32 = 0
  /// The search that `distance` belongs to.
  var stamp: UInt32 = 0
}

/// Where the links of a row or column stand: in the list laid down at first, or among those changed since.
struct Segment: Sendable {
  var start: Int32
  var count: Int32
  /// For how many links there is room among the changed; 0 for a segment as laid down.
  var room: Int32 = 0

  var isChanged: Bool { room > 0 }
}
