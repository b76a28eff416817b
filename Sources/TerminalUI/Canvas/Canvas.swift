/// What a screen draws on: a grid of cells, a cursor, and a window title.
///
/// All drawing is in the coordinates of the current region and clipped to it: drawing outside is a no-op, so no screen
/// has to ask whether something fits. A wide glyph that an edge cuts is shown as blanks, and overwriting half of one
/// blanks the other half: every row always adds up to the canvas width.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  package private(set) var options: DrawingOptions
  /// Row after row, `size.width` cells each.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor rests, in coordinates of the whole canvas; nil hides it.
  package private(set) var cursor: Point?
  /// The window title; sanitised like every text.
  package private(set) var title = ""

  private var region: Rect
  private var clip: Rect

  package init(size: Size, options: DrawingOptions = DrawingOptions()) {
    self.size = size
    self.options = options
    cells = Array(repeating: .blank, count: size.width * size.height)
    region = Rect(origin: .zero, size: size)
    clip = region
  }

  package var charset: Charset { options.charset }
  package var signs: Signs { options.charset.signs }

  /// The current region in its own coordinates: its origin is zero.
  package var bounds: Rect { Rect(origin: .zero, size: region.size) }

  /// A cell of the whole canvas; nil outside.
  package subscript(point: Point) -> Cell? {
    guard Rect(origin: .zero, size: size).contains(point) else { return nil }
    return cells[point.y * size.width + point.x]
  }

  /// Draws within a part of the current region, in that part's own coordinates and clipped to it.
  package mutating func within(_ part: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = (region, clip)
    region = part.moved(by: region.origin)
    clip = clip.intersection(region)
    draw(&self)
    (region, clip) = outer
  }

  /// Rests the hardware cursor on a point of the current region; a point outside moves to the nearest visible cell.
  package mutating func moveCursor(to point: Point) {
    guard !clip.isEmpty else { return }
    let place = point + region.origin
    cursor = Point(
      x: min(max(place.x, clip.left), clip.right - 1), y: min(max(place.y, clip.top), clip.bottom - 1))
  }

  /// Gives the widgets drawn from here on their words.
  package mutating func speak(_ words: WidgetWords) { options.words = words }

  package mutating func hideCursor() { cursor = nil }

  package mutating func setTitle(_ text: String) {
    title = CellText.glyphs(of: text, in: charset).map(\.text).joined()
  }

  /// Puts one glyph on a cell of the current region.
  package mutating func put(_ glyph: Glyph, at point: Point, role: Role = .text, attributes: Attributes = []) {
    let place = point + region.origin
    guard place.y >= clip.top, place.y < clip.bottom else { return }
    let cell = Cell(glyph, role: role, attributes: attributes)
    guard glyph.width == 2 else { return set(cell, x: place.x, y: place.y) }
    if place.x >= clip.left, place.x + 1 < clip.right {
      set(cell, x: place.x, y: place.y)
      set(Cell(.rightHalf, role: role, attributes: attributes), x: place.x + 1, y: place.y)
      cells[place.y * size.width + place.x] = cell
    } else {
      for x in [place.x, place.x + 1] { set(Cell(.blank, role: role, attributes: attributes), x: x, y: place.y) }
    }
  }

  /// Gives cells another role and more attributes, and leaves what they show.
  package mutating func restyle(_ area: Rect, role: Role? = nil, adding attributes: Attributes = []) {
    let visible = area.moved(by: region.origin).intersection(clip)
    for y in visible.top..<visible.bottom {
      for index in (y * size.width + visible.left)..<(y * size.width + visible.right) {
        if let role { cells[index].role = role }
        cells[index].attributes.formUnion(attributes)
      }
    }
  }

  /// Stores a cell in canvas coordinates, inside the clip; `y` is known to be inside.
  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard x >= clip.left, x < clip.right else { return }
    let index = y * size.width + x
    let old = cells[index].glyph.width
    if old == 2, x + 1 < size.width { cells[index + 1].glyph = .blank }
    if old == 0, x > 0 { cells[index - 1].glyph = .blank }
    cells[index] = cell
  }
}
