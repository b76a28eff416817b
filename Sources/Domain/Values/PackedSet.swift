/// A set of values of a closed list, packed into one integer: bit n is the n-th case.
///
/// Cases are only ever appended, so stored sets keep their meaning. At most 63 cases.
package struct PackedSet<Element: CaseIterable & Hashable & Sendable>: Hashable, Sendable
where Element.AllCases: RandomAccessCollection {
  package private(set) var bits: Int64 = 0

  package init() {}
  package init(bits: Int64) { self.bits = bits }
  package init(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  package var elements: [Element] {
    Element.allCases.enumerated().compactMap { bits >> Int64($0.offset) & 1 == 1 ? $0.element : nil }
  }

  package func contains(_ element: Element) -> Bool { bits & Self.bit(of: element) != 0 }

  package mutating func insert(_ element: Element) { bits |= Self.bit(of: element) }

  private static func bit(of element: Element) -> Int64 {
    for (offset, candidate) in Element.allCases.enumerated() where candidate == element { return 1 << Int64(offset) }
    return 0
  }
}
