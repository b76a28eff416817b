/// How many there are, counted no further than it takes to show that there are many.
///
/// What is shown at once must not cost more in a large network than in a small one, so counting ends at ``most``. A tally
/// that went so far says so: `200+`.
package enum Tally: Hashable, Sendable {
  case exact(Int)
  /// More than were counted.
  case over(Int)

  /// As far as anything is counted.
  package static let most = 200

  /// What came of looking for up to one more than ``most``.
  package init(seen: Int) { self = seen > Self.most ? .over(Self.most) : .exact(seen) }

  /// How many there are for certain.
  package var counted: Int {
    switch self {
    case .exact(let count), .over(let count): count
    }
  }

  package var isExact: Bool { if case .exact = self { true } else { false } }
  package var isZero: Bool { self == .exact(0) }

  package static func + (left: Tally, right: Tally) -> Tally {
    let sum = left.counted + right.counted
    return left.isExact && right.isExact ? .exact(sum) : .over(sum)
  }

  /// What is left of them besides so many.
  package static func - (left: Tally, right: Int) -> Tally {
    left.isExact ? .exact(left.counted - right) : .over(left.counted - right)
  }
}

extension Tally: CustomStringConvertible {
  package var description: String { isExact ? "\(counted)" : "\(counted)+" }
}

extension Tally: ExpressibleByIntegerLiteral {
  package init(integerLiteral count: Int) { self = .exact(count) }
}
