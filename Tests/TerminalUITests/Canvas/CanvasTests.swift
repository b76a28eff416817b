import TerminalUI
import Testing

@Suite("The canvas")
struct CanvasTests {
  @Test func `ignores drawing outside of itself and of the current region`() {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    canvas.draw("outside", at: Point(x: -3, y: 0))
    canvas.draw("below", at: Point(x: 0, y: 7))
    canvas.within(Rect(x: 1, y: 1, width: 3, height: 1)) { region in
      region.draw("xx", at: Point(x: 2, y: 0), width: 9)
      region.fill(Rect(x: 0, y: 1, width: 9, height: 9), with: "#")
    }
    #expect(canvas.lines == ["side", "   x", ""])
  }

  @Test func `clips a region within a region to both`() {
    var canvas = Canvas(size: Size(width: 5, height: 2))
    canvas.within(Rect(x: 1, y: 0, width: 2, height: 2)) { outer in
      outer.within(Rect(x: 1, y: 0, width: 9, height: 9)) { $0.fill($0.bounds, with: "#") }
    }
    #expect(canvas.lines == ["  #", "  #"])
  }

  @Test func `blanks the other half when half of a wide letter is overwritten`() {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    for y in 0..<3 { canvas.draw("王李", at: Point(x: 0, y: y)) }
    canvas.draw("a", at: .zero)
    canvas.draw("b", at: Point(x: 1, y: 1))
    canvas.draw("王", at: Point(x: 1, y: 2))
    #expect(canvas.lines == ["a 李", " b李", " 王"])
    #expect(canvas.cells.reduce(0) { $0 + Int($1.glyph.width) } == 18)
  }

  @Test func `shows blanks for a wide letter that an edge cuts`() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    canvas.put(Glyph("王", width: 2), at: Point(x: 2, y: 0))
    canvas.put(Glyph("王", width: 2), at: Point(x: -1, y: 0))
    #expect(canvas.lines == [""])
  }

  @Test func `aligns text within its width`() {
    var canvas = Canvas(size: Size(width: 9, height: 3))
    canvas.draw("abc", at: .zero, width: 9, alignment: .leading)
    canvas.draw("abc", at: Point(x: 0, y: 1), width: 9, alignment: .center)
    canvas.draw("abc", at: Point(x: 0, y: 2), width: 9, alignment: .trailing)
    #expect(canvas.lines == ["abc", "   abc", "      abc"])
  }

  @Test func `draws boxes in the signs of its charset`() {
    var canvas = Canvas(size: Size(width: 12, height: 3))
    canvas.drawBox(canvas.bounds, title: "Why")
    #expect(canvas.lines == ["┌─ Why ────┐", "│          │", "└──────────┘"])
    canvas = Canvas(size: Size(width: 12, height: 3), options: DrawingOptions(charset: .ascii))
    canvas.drawBox(canvas.bounds, title: "Müll")
    #expect(canvas.lines == ["+- Mull ---+", "|          |", "+----------+"])
  }

  @Test func `keeps the cursor in sight`() {
    var canvas = Canvas(size: Size(width: 10, height: 4))
    canvas.within(Rect(x: 2, y: 1, width: 3, height: 2)) { $0.moveCursor(to: Point(x: 9, y: 9)) }
    #expect(canvas.cursor == Point(x: 4, y: 2))
    #expect(canvas.text.hasSuffix("[10×4, cursor: row 3, column 5]\n"))
  }

  @Test func `cleans the window title`() {
    var canvas = Canvas(size: .zero)
    canvas.setTitle("Ann\u{1B}]0;x\u{7}")
    #expect(canvas.title == "Ann␛]0;x␇")
  }

  @Test func `needs no memory beside its cells`() {
    #expect(MemoryLayout<Cell>.stride <= 32)
  }
}
