extension WarmChange {
  static let none = WarmChange(moves: [], cost: 0, exitCost: 0)
}

/// What edits are made of. Between two steps the network is at its best for the rows that take part.
extension WarmSolver {
  /// Takes a row out.
  ///
  /// - Returns: the column where its seat is free now, at a price, until `settleSeat`; -1 where it had none. A search that
  ///   comes first may end there, which is mostly near.
  mutating func takeOut(_ row: Int) -> Int32 {
    let column = network.rows[row].column
    network.rows[row].isActive = false
    if column >= 0 { network.unseat(Int32(row)) }
    return column
  }

  /// Gives a seat that is still free to whom it helps most.
  mutating func settleSeat(_ column: Int32) {
    guard column >= 0, network.columns[Int(column)].taken < network.columns[Int(column)].seats else { return }
    if network.columns[Int(column)].price > 0 { network.fill(column) }
  }

  /// Lets a row take part that sits nowhere. It may be left out, so that there is always an answer.
  mutating func bringIn(_ row: Int) {
    network.rows[row].isActive = true
    _ = network.place(Int32(row))
  }

  /// Adds a seat, which is free until `settleSeat`.
  mutating func openSeat(_ column: Int) {
    if network.columns[column].seats == 0 {
      // Nobody could pay for a seat that was not there; now its price must be one that nobody undercuts.
      var price: Int64 = 0
      for link in network.links(ofColumn: column) where network.rows[Int(link.target)].isActive {
        price = max(price, network.rows[Int(link.target)].price - Int64(link.cost))
      }
      network.columns[column].price = price
    }
    network.columns[column].seats += 1
  }

  /// - Precondition: there is a seat that nobody is locked to.
  mutating func removeSeat(_ column: Int) {
    if network.columns[column].taken == network.columns[column].seats { _ = network.vacate(Int32(column)) }
    network.columns[column].seats -= 1
  }

  mutating func setSeats(_ column: Int, _ seats: Int) {
    while network.columns[column].seats > seats { removeSeat(column) }
    while network.columns[column].seats < seats {
      // Seats beyond those that anybody wants need no search.
      if network.columns[column].seats > 0, network.columns[column].price == 0 {
        network.columns[column].seats = Int32(seats)
      } else {
        openSeat(column)
        settleSeat(Int32(column))
      }
    }
  }

  mutating func lockIn(_ row: Int, _ column: Int32) {
    // Where the row sits there already, nobody moves, and no price need change.
    if network.rows[row].column == column {
      network.unseat(Int32(row))
      network.rows[row].isActive = false
      network.columns[Int(column)].seats -= 1
    } else {
      let left = takeOut(row)
      removeSeat(Int(column))
      settleSeat(left)
    }
    lockedColumn[row] = column
  }

  /// Sets, makes or takes away an edge; a search is run only where prices or seats no longer fit.
  mutating func setEdge(_ row: Int, _ column: Int, _ cost: Int32?) {
    let node = network.rows[row]
    let isOpen = network.columns[column].seats > 0
    guard node.isActive, isOpen else { return network.setLink(row: row, column: column, cost: cost) }
    if node.column == column {
      if let cost, let before = self.cost(row: row, column: column), cost <= before {
        network.setLink(row: row, column: column, cost: cost)
        network.rows[row].price -= Int64(before) - Int64(cost)
        return
      }
    } else {
      let reached = cost.map { Int64($0) + network.columns[column].price } ?? RowNode.never
      guard reached < node.price else { return network.setLink(row: row, column: column, cost: cost) }
    }
    let left = takeOut(row)
    network.setLink(row: row, column: column, cost: cost)
    bringIn(row)
    settleSeat(left)
  }

  // MARK: Telling what has changed

  /// Runs an edit and tells who has moved.
  ///
  /// - Parameter touched: the row that the edit is about, where there is one: it may be locked, and its costs may change.
  mutating func record(touching touched: Int? = nil, _ edit: (inout WarmSolver) -> Void) -> WarmChange {
    var sum = Sums()
    if let touched { sum.add(self, touched, column(of: touched), sign: -1) }
    let touchedBefore = touched.flatMap { column(of: $0) }
    network.journal = []
    edit(&self)
    let journal = network.journal ?? []
    network.journal = nil
    var before: [Int: Int?] = [:]
    if let touched { before[touched] = .some(touchedBefore) }
    for move in journal where before[Int(move.row)] == nil {
      before[Int(move.row)] = .some(move.column < 0 ? nil : Int(move.column))
    }
    var moves: [WarmChange.Move] = []
    for (row, from) in before.sorted(by: { $0.key < $1.key }) {
      let to = column(of: row)
      if row != touched {
        guard from != to else { continue }
        sum.add(self, row, from, sign: -1)
      }
      sum.add(self, row, to, sign: 1)
      if from != to { moves.append(WarmChange.Move(row: row, from: from, to: to)) }
    }
    return WarmChange(moves: moves, cost: sum.cost, exitCost: sum.exitCost)
  }

  /// Sums of the costs of pairs and of leaving out, over the rows that an edit has touched.
  private struct Sums {
    var cost: Int64 = 0
    var exitCost: Int64 = 0

    mutating func add(_ solver: WarmSolver, _ row: Int, _ column: Int?, sign: Int64) {
      if let column {
        let pair = Pair(row: row, column: column)
        cost += sign * Int64(solver.cost(row: row, column: column) ?? solver.vetoed[pair] ?? 0)
      } else if solver.levels == nil, solver.lockedColumn[row] != WarmSolver.gone {
        exitCost += sign * solver.network.rows[row].exit
      }
    }
  }
}
