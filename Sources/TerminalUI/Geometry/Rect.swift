/// A rectangle of cells; its right and bottom edges are the first column and row outside.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  package var left: Int { origin.x }
  package var top: Int { origin.y }
  package var right: Int { origin.x + size.width }
  package var bottom: Int { origin.y + size.height }
  package var width: Int { size.width }
  package var height: Int { size.height }
  package var isEmpty: Bool { size.isEmpty }

  package func contains(_ point: Point) -> Bool {
    point.x >= left && point.x < right && point.y >= top && point.y < bottom
  }

  /// What both cover; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let x = max(left, other.left)
    let y = max(top, other.top)
    return Rect(x: x, y: y, width: min(right, other.right) - x, height: min(bottom, other.bottom) - y)
  }

  package func moved(by offset: Point) -> Rect { Rect(origin: origin + offset, size: size) }

  /// Less the given number of cells at each edge.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: self.left + left, y: self.top + top, width: width - left - right, height: height - top - bottom)
  }

  /// The `count` topmost rows and the rows beneath them.
  package func splitRows(_ count: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, count), height)
    return (Rect(x: left, y: top, width: width, height: rows), inset(top: rows))
  }

  /// The `count` leftmost columns and the columns right of them.
  package func splitColumns(_ count: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, count), width)
    return (Rect(x: left, y: top, width: columns, height: height), inset(left: columns))
  }

  /// A rectangle of at most `wanted` size in the middle of this one.
  package func centered(_ wanted: Size) -> Rect {
    let (width, height) = (min(wanted.width, self.width), min(wanted.height, self.height))
    return Rect(x: left + (self.width - width) / 2, y: top + (self.height - height) / 2, width: width, height: height)
  }
}
