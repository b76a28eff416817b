extension SeatProblem {
  /// The best assignment under a policy, proved.
  ///
  /// - Parameters:
  ///   - policy: who has to be served, and what leaving somebody out means.
  ///   - locks: pairs that stay together whatever they cost. Each needs its edge and its seat; the rest is made best around
  ///     them.
  ///   - vetoes: pairs that must not be; one without an edge changes nothing.
  /// - Complexity: O(V·E·log V) at worst; about linear in the edges on pools as they are.
  public func solve(
    _ policy: ServicePolicy, locks: [Pair] = [], vetoes: [Pair] = []
  ) throws(SolveError) -> Solution {
    try solve(policy, locks: locks, vetoes: vetoes, whenSolved: {})
  }

  /// As ``solve(_:locks:vetoes:)``, telling when there is a solution and its proof begins: what takes how long.
  @_spi(Benchmarks)
  public func solve(
    _ policy: ServicePolicy, locks: [Pair] = [], vetoes: [Pair] = [], whenSolved: () -> Void
  ) throws(SolveError) -> Solution {
    let terms = try Terms(self, policy, locks: locks, vetoes: vetoes)
    let network = try Network(solving: terms)
    whenSolved()
    return try Solution(terms, network)
  }
}

extension Network {
  /// The network at its best assignment; under strict service with only those active who are served.
  init(solving terms: Terms) throws(SolveError) {
    self.init(terms.problem)
    if case .strict(let queue) = terms.policy {
      let served = QueueWalk.columns(terms.problem, queue: queue.filter { terms.isActive($0) })
      for row in rows.indices { rows[row].isActive = served[row] >= 0 }
    } else {
      for row in rows.indices {
        rows[row].isActive = terms.isActive(row)
        rows[row].exit = terms.exit(of: row)
      }
    }
    do throws(SeatEngine.Shortage) {
      try SeatEngine.solve(&self, terms.problem)
    } catch {
      let rivals = error.columns.flatMap { sitters(of: Int($0)) }.map { Int($0) }.sorted()
      throw .cannotServe(row: Int(error.row), rivals: rivals, columns: error.columns.map { Int($0) }.sorted())
    }
  }
}

extension Network {
  /// The price of a seat at each column; where there is no seat at all, the least that nobody would pay.
  var provenSeatPrices: [Int64] {
    var prices = columns.map { $0.seats > 0 ? $0.price : 0 }
    for row in rows.indices where rows[row].isActive {
      for link in links(ofRow: row) where columns[Int(link.target)].seats == 0 {
        prices[Int(link.target)] = max(prices[Int(link.target)], rows[row].price - Int64(link.cost))
      }
    }
    return prices
  }
}

extension Solution {
  /// What a network at its best says, proved.
  init(_ terms: Terms, _ network: Network) throws(SolveError) {
    let columns = network.rows.map(\.column)
    let isWeighted = if case .weighted = terms.policy { true } else { false }
    let rowPrices = network.rows.map { $0.isActive && ($0.column >= 0 || isWeighted) ? $0.price : 0 }
    let seatPrices = network.provenSeatPrices
    do throws(Certificate.Flaw) {
      certificate = try Certificate(terms, columnOfRow: columns, rowPrices: rowPrices, seatPrices: seatPrices)
    } catch {
      throw .notProven(error)
    }
    var exitCost: Int64 = 0
    for row in columns.indices where columns[row] < 0 && terms.isActive(row) {
      if isWeighted { exitCost += terms.exit(of: row) }
    }
    columnOfRow = zip(columns, terms.lockedColumn).map { max($0, $1, -1) }
    self.exitCost = exitCost
    cost = certificate.cost - exitCost + terms.lockedCost
    self.rowPrices = rowPrices
    self.seatPrices = seatPrices
  }
}
