/// Row ids as ranges, sorted, that neither touch nor overlap: `1-5,7`.
///
/// A file of every youth is a few ranges; a page of a list some twenty numbers.
package struct RowIDRanges: Equatable, Sendable {
  package private(set) var ranges: [ClosedRange<Int64>] = []

  package init(_ ids: some Sequence<Int64>) {
    for id in ids.sorted() {
      if let last = ranges.last, id <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, id)
      } else {
        ranges.append(id...id)
      }
    }
  }

  /// Reads what ``text`` has written; nil for anything else.
  package init?(text: some StringProtocol) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, 0 < first, first <= last,
        ranges.last.map({ $0.upperBound < first - 1 }) ?? true
      else { return nil }
      ranges.append(first...last)
    }
  }

  package var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  package var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The ids, rising.
  package var ids: some Sequence<Int64> { ranges.lazy.joined() }

  package func contains(_ id: Int64) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < id { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(id)
  }
}
