/// A cell's place: column `x` and row `y`, from zero at the top left. May lie outside of what is drawn.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(x: 0, y: 0)

  package static func + (left: Self, right: Self) -> Self { Self(x: left.x + right.x, y: left.y + right.y) }
  package static func - (left: Self, right: Self) -> Self { Self(x: left.x - right.x, y: left.y - right.y) }
}
