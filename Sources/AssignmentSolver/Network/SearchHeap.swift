/// A binary heap of nodes by distance, lowest index first among equals.
struct SearchHeap: Sendable {
  struct Entry: Sendable {
    var distance: Int64
    var node: Int32

    @inline(__always) static func < (left: Entry, right: Entry) -> Bool {
      left.distance != right.distance ? left.distance < right.distance : left.node < right.node
    }
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always) var first: Entry? { entries.first }

  mutating func push(_ distance: Int64, _ node: Int32) {
    let entry = Entry(distance: distance, node: node)
    entries.append(entry)
    entries.withUnsafeMutableBufferPointer { heap in
      var place = heap.count - 1
      while place > 0 {
        let parent = (place - 1) >> 1
        guard entry < heap[parent] else { break }
        heap[place] = heap[parent]
        place = parent
      }
      heap[place] = entry
    }
  }

  /// Takes in the nodes from 0 to `count` at once, in O(count); what was there before is forgotten.
  mutating func fill(_ count: Int, distance: (Int32) -> Int64) {
    entries = (0..<Int32(count)).map { Entry(distance: distance($0), node: $0) }
    entries.withUnsafeMutableBufferPointer { heap in
      for place in stride(from: count / 2 - 1, through: 0, by: -1) { Self.sink(heap[place], from: place, heap) }
    }
  }

  /// Takes the nearest node out.
  mutating func pop() -> Entry? {
    guard let top = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return top }
    entries.withUnsafeMutableBufferPointer { Self.sink(last, from: 0, $0) }
    return top
  }

  /// Puts an entry where it belongs at or below a place that is free.
  @inline(__always)
  private static func sink(_ entry: Entry, from hole: Int, _ heap: UnsafeMutableBufferPointer<Entry>) {
    var place = hole
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < entry else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
  }
}
