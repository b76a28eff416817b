extension Network {
  /// Brings prices down to the least that keep everybody who sits in their seat, as if nobody were left out.
  ///
  /// A search by rounds (Bellman and Ford) from prices of 0: some passes over the edges, each column at most in every one.
  ///
  /// - Precondition: no other seats for the same rows cost less in all.
  mutating func lowerPrices() {
    for column in columns.indices { columns[column].price = 0 }
    var raised = columns.indices.filter { columns[$0].taken > 0 }
    var isRaised = [Bool](repeating: false, count: columns.count)
    while !raised.isEmpty {
      var next: [Int] = []
      for column in raised {
        isRaised[column] = false
        for sitter in sitters(of: column).map(Int.init) {
          guard let cost = cost(row: sitter, column: column) else { continue }
          let price = Int64(cost) + columns[column].price
          rows[sitter].price = price
          for link in links(ofRow: sitter) where columns[Int(link.target)].seats > 0 {
            let target = Int(link.target)
            guard price - Int64(link.cost) > columns[target].price else { continue }
            columns[target].price = price - Int64(link.cost)
            if !isRaised[target] {
              isRaised[target] = true
              next.append(target)
            }
          }
        }
      }
      raised = next
    }
  }
}
