/// Columns and rows; never negative.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// Negative lengths become zero, so that subtracting a frame from a tiny window needs no check.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package static let zero = Size(width: 0, height: 0)

  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether `other` fits within, in both directions.
  package func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }
}
