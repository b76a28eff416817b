/// Keeps the best few of many: highest score first, lowest id among equals, in whatever order they come.
struct BestOf {
  private struct Entry {
    let score: Int
    let id: Int64
    let offset: Int

    func precedes(_ other: Entry) -> Bool { (other.score, id) < (score, other.id) }
  }

  private let limit: Int
  private var entries: [Entry] = []

  init(_ limit: Int) {
    self.limit = max(0, limit)
    entries.reserveCapacity(min(self.limit, 1_000) + 1)
  }

  /// Where the best stand, best first.
  var offsets: [Int] { entries.map(\.offset) }

  /// What a score must be, at least, for a place among them.
  var least: Int { entries.count < limit ? .min : entries.last?.score ?? .max }

  mutating func offer(_ score: Int, id: Int64, offset: Int) {
    let entry = Entry(score: score, id: id, offset: offset)
    if entries.count == limit {
      guard let last = entries.last, entry.precedes(last) else { return }
      entries.removeLast()
    }
    var place = entries.count
    while place > 0, entry.precedes(entries[place - 1]) { place -= 1 }
    entries.insert(entry, at: place)
  }
}
