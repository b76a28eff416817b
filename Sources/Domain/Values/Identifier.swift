/// The row id of an `Entity`: an integer that cannot be mistaken for the id of something else.
///
/// People never see it; they say references (``Reference``).
package struct Identifier<Entity>: Hashable, Sendable, Comparable {
  /// The SQLite row id; positive.
  package let rawValue: Int64

  package init(_ rawValue: Int64) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
