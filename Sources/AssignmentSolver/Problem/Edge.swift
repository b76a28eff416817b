/// A row and a column: a pair to lock, to forbid or to seat.
public struct Pair: Hashable, Sendable, Comparable {
  /// The index of the row, from 0.
  public var row: Int
  /// The index of the column, from 0.
  public var column: Int

  /// A pair of a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// By row, then by column.
  public static func < (left: Pair, right: Pair) -> Bool { (left.row, left.column) < (right.row, right.column) }
}

/// A row may sit at a column, at a cost; less is better, and less than nothing is allowed.
public struct Edge: Hashable, Sendable {
  /// The index of the row, from 0.
  public var row: Int
  /// The index of the column, from 0.
  public var column: Int
  /// What seating the row there costs.
  public var cost: Int32

  /// An edge between a row and a column.
  public init(row: Int, column: Int, cost: Int32) {
    self.row = row
    self.column = column
    self.cost = cost
  }
}

/// One end of an edge as the other end sees it.
struct Link: Equatable, Sendable {
  var target: Int32
  var cost: Int32

  /// Orders by cost, then by target, in one comparison.
  @inline(__always) var key: UInt64 {
    UInt64(UInt32(bitPattern: cost) ^ 0x8000_0000) << 32 | UInt64(UInt32(bitPattern: target))
  }

  @inline(__always) init(target: Int32, cost: Int32) {
    self.target = target
    self.cost = cost
  }

  @inline(__always) init(key: UInt64) {
    target = Int32(truncatingIfNeeded: key)
    cost = Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000)
  }
}
