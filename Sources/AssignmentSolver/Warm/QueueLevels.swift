/// Strict service as exit costs: each row's is so much greater than that of the next in the queue that no difference of
/// pair costs outweighs it.
///
/// For sets that are served together (a transversal matroid) any weights in queue order have the greedy set as their best,
/// so the levels need only be in order, with room between them for rows to come.
struct QueueLevels: Sendable {
  /// More than any two assignments differ in the costs of their pairs.
  let unit: Int64
  /// The widest cost that `unit` is made for, and for how many rows.
  let widest: Int64
  let rowLimit: Int

  /// - Parameter widest: the greatest magnitude of a cost that is to come.
  /// - Returns: nil where the levels would not fit into 64 bits.
  init?(rowCount: Int, widest: Int64) {
    let limit = max(64, rowCount + rowCount / 4)
    self.widest = max(widest, 1)
    rowLimit = limit
    let (unit, overflows) = (4 * self.widest).multipliedReportingOverflow(by: Int64(limit + 1))
    guard !overflows, unit < 1 << 58 else { return nil }
    self.unit = unit
    guard gap >= 1 else { return nil }
  }

  /// The highest level there is.
  private var top: Int64 { (1 << 60) / unit }

  /// How far the levels of a queue are apart: they fill the upper half, so that as many again can come to its end.
  private var gap: Int64 { top / 2 / Int64(rowLimit + 1) }

  /// Exit costs for a queue, evenly spaced, first in the queue highest.
  func exits(count: Int) -> [Int64] { (0..<count).map { (top / 2 + Int64(count - $0) * gap) * unit } }

  /// An exit cost between two others; nil where there is no room.
  ///
  /// - Parameters:
  ///   - lower: nil for the end of the queue.
  ///   - upper: nil for its head.
  func between(_ lower: Int64?, _ upper: Int64?) -> Int64? {
    let high = upper.map { $0 / unit } ?? top
    guard let lower else {
      let level = max(high - gap, high / 2)
      return level > 0 && level < high ? level * unit : nil
    }
    let low = lower / unit
    let middle = low + min(gap, (high - low) / 2)
    return middle > low && middle < high ? middle * unit : nil
  }

  /// Lifts the prices of an assignment that is best for the rows it serves, as if nobody were left out, to prices under
  /// these levels, and lets the rows that are left out take part.
  ///
  /// - Parameters:
  ///   - queue: all rows, first in the queue first.
  ///   - isLocked: which of them take no part.
  func lift(_ network: inout Network, queue: [Int], isLocked: (Int) -> Bool) {
    for (row, exit) in zip(queue, exits(count: queue.count)) { network.rows[row].exit = exit }
    var isReached = [Bool](repeating: false, count: network.columns.count)
    for source in queue where network.rows[source].column < 0 && !isLocked(source) {
      let exit = network.rows[source].exit
      network.rows[source].isActive = true
      network.rows[source].price = exit
      // What only rows before this one compete for is what it waits for in vain.
      var nearest = Int64.max
      for link in network.links(ofRow: source)
      where !isReached[Int(link.target)] && network.columns[Int(link.target)].taken > 0 {
        nearest = min(nearest, Int64(link.cost) + network.columns[Int(link.target)].price)
      }
      var frontier = [source]
      while let row = frontier.popLast() {
        for link in network.links(ofRow: row) where !isReached[Int(link.target)] {
          let column = Int(link.target)
          isReached[column] = true
          guard network.columns[column].taken > 0 else { continue }
          network.columns[column].price += exit - nearest
          for sitter in network.sitters(of: column) {
            network.rows[Int(sitter)].price += exit - nearest
            frontier.append(Int(sitter))
          }
        }
      }
    }
  }
}
