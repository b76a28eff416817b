/// Where the choices of a field stand: in rows, each beginning at one of several equal columns.
///
/// The columns are as wide as the longest choice, or narrower where that makes fewer rows; then a longer choice takes as many
/// as it needs. Where fewer rows still come of setting one after another, like words in a paragraph, there are no columns.
struct ChoiceFlow {
  /// The sign of a choice and the cell after it.
  static let signWidth = 2
  /// The fewest cells between two choices.
  static let gap = 2
  /// The narrowest column, with its gap, that the eye still follows down the rows.
  private static let narrowestColumn = 12

  /// Where each choice stands, in the order they were given.
  private(set) var places: [Rect] = []

  /// - Parameter titles: The widths of the titles, in cells.
  init(titles: [Int], room: Int) {
    let room = max(1, room)
    let widths = titles.map { min($0 + Self.signWidth, room) }
    let widest = (widths.max() ?? 0) + Self.gap
    let columns = (1...(room + Self.gap)).map { (room + Self.gap) / $0 }.prefix { $0 >= Self.narrowestColumn }
    let pitches = columns.map { min($0, widest) } + [1]
    for pitch in pitches {
      let candidate = Self.flow(widths, pitch: pitch, room: room)
      if places.isEmpty || (candidate.last?.top ?? 0) < (places.last?.top ?? 0) { places = candidate }
    }
  }

  /// The rows it takes; one where there is nothing to choose.
  var height: Int { (places.last?.top ?? 0) + 1 }
  var width: Int { places.map { $0.right }.max() ?? 0 }

  func choice(at point: Point) -> Int? { places.firstIndex { $0.contains(point) } }

  /// The choice above or below one: of that row, the last that begins no further right.
  func choice(_ rows: Int, below index: Int) -> Int? {
    guard places.indices.contains(index) else { return nil }
    let here = places[index]
    return places.lastIndex { $0.top == here.top + rows && $0.left <= here.left }
  }

  private static func flow(_ widths: [Int], pitch: Int, room: Int) -> [Rect] {
    var next = Point.zero
    return widths.map { width in
      if next.x > 0, next.x + width > room { next = Point(x: 0, y: next.y + 1) }
      let place = Rect(x: next.x, y: next.y, width: width, height: 1)
      next.x += (width + gap + pitch - 1) / pitch * pitch
      return place
    }
  }
}
