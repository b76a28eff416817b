extension SeatProblem {
  /// The stable assignment in which rows propose, each to its cheapest column first (Gale and Shapley 1962, with seats).
  ///
  /// No row and column would both rather have each other. What it costs may be far above the best, and it may serve fewer.
  ///
  /// - Parameter preferencesOfColumns: for a row and a column what the column holds against the row; less is better,
  ///   equal goes to the lower row. Where it is nil, columns prefer what is cheaper, as rows do.
  /// - Returns: for each row its column, nil where nobody keeps it.
  /// - Complexity: O(E log V), without recursion.
  public func deferredAcceptance(preferencesOfColumns: ((Pair) -> Int64)? = nil) -> [Int?] {
    var heaps = [SearchHeap](repeating: SearchHeap(), count: columnCount)
    var held = [Int32](repeating: 0, count: columnCount)
    var next = Array(starts.prefix(rowCount))
    var result = [Int?](repeating: nil, count: rowCount)
    for first in 0..<rowCount {
      var row = first
      while next[row] < starts[row + 1] {
        let link = links[Int(next[row])]
        next[row] += 1
        let column = Int(link.target)
        guard seats[column] > 0 else { continue }
        let rank = preferencesOfColumns?(Pair(row: row, column: column)) ?? Int64(link.cost)
        // The heap holds the worst first: rank and row turned round.
        heaps[column].push(-rank, -Int32(row))
        result[row] = column
        guard held[column] == seats[column] else {
          held[column] += 1
          break
        }
        guard let worst = heaps[column].pop() else { break }
        row = Int(-worst.node)
        result[row] = nil
      }
    }
    return result
  }

  /// What happens when each row, first in the queue first, takes its cheapest column that has a seat left. O(E).
  ///
  /// - Parameter queue: the rows to serve, first first; one that is not there, or there twice, is passed over.
  /// - Returns: for each row its column, nil where nothing was left for it.
  public func firstComeFirstServed(queue: [Int]) -> [Int?] {
    var free = seats
    var result = [Int?](repeating: nil, count: rowCount)
    for row in queue where row >= 0 && row < rowCount && result[row] == nil {
      guard let link = links(of: row).first(where: { free[Int($0.target)] > 0 }) else { continue }
      free[Int(link.target)] -= 1
      result[row] = Int(link.target)
    }
    return result
  }

  /// The pairs of an assignment who would both rather have each other: the row is left out or sits at a dearer column, and
  /// the column has a seat free or a row that it likes less. Ties block nothing. O(E).
  ///
  /// - Parameters:
  ///   - assignment: for each row its column, nil where it is left out; whoever sits without an edge counts as left out.
  ///   - preferencesOfColumns: as for ``deferredAcceptance(preferencesOfColumns:)``.
  public func blockingPairs(of assignment: [Int?], preferencesOfColumns: ((Pair) -> Int64)? = nil) -> [Pair] {
    func rank(_ row: Int, _ link: Link) -> Int64 {
      preferencesOfColumns?(Pair(row: row, column: Int(link.target))) ?? Int64(link.cost)
    }
    var free = seats
    var worst = [Int64](repeating: .min, count: columnCount)
    var own = [Int64](repeating: .max, count: rowCount)
    for row in 0..<min(rowCount, assignment.count) {
      guard let column = assignment[row], let link = links(of: row).first(where: { $0.target == column }) else {
        continue
      }
      own[row] = Int64(link.cost)
      free[column] -= 1
      worst[column] = max(worst[column], rank(row, link))
    }
    var pairs: [Pair] = []
    for row in 0..<rowCount {
      for link in links(of: row) {
        guard Int64(link.cost) < own[row] else { break }
        let column = Int(link.target)
        guard seats[column] > 0, free[column] > 0 || rank(row, link) < worst[column] else { continue }
        pairs.append(Pair(row: row, column: column))
      }
    }
    return pairs
  }
}
