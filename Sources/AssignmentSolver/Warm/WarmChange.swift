/// What an edit of a ``WarmSolver`` has changed, or would change.
public struct WarmChange: Hashable, Sendable {
  /// A row that sits elsewhere than before.
  public struct Move: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// Where it sat; nil where it was left out, or not there.
    public let from: Int?
    /// Where it sits; nil where it is left out, or has gone.
    public let to: Int?
  }

  /// Everybody who moves, ascending by row; empty where nobody does.
  public let moves: [Move]
  /// By how much the sum of the costs of pairs rises; below 0 where it falls.
  public let cost: Int64
  /// By how much the sum of exit costs rises; 0 under strict service.
  public let exitCost: Int64

  /// By how much the objective of weighted service rises.
  public var objective: Int64 { cost + exitCost }

  /// Who was left out and is served now.
  public var newlyServed: [Int] { moves.filter { $0.from == nil && $0.to != nil }.map(\.row) }

  /// Who was served and is left out now.
  public var newlyLeftOut: [Int] { moves.filter { $0.from != nil && $0.to == nil }.map(\.row) }
}

/// Where a row that arrives stands.
public enum Standing: Hashable, Sendable {
  /// Under weighted service: what leaving it out costs.
  case exitCost(Int64)
  /// Under strict service: right before another row in the queue; nil is the end of the queue.
  case inQueue(before: Int?)
}
