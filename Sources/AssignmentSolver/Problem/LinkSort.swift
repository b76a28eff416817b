/// Puts the links of every row into order: cheapest first, equal costs by column.
enum LinkSort {
  static func sortRows(of links: inout [Link], starts: [Int32], columnCount: Int) {
    var keys: [UInt64] = []
    for row in 0..<(starts.count - 1) {
      let range = Int(starts[row])..<Int(starts[row + 1])
      keys.removeAll(keepingCapacity: true)
      for place in range { keys.append(links[place].key) }
      keys.sort()
      for (offset, place) in range.enumerated() { links[place] = Link(key: keys[offset]) }
    }
  }
}
