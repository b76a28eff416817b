import TerminalUI
import Testing

@Suite("Typing a line")
struct LineEditorTests {
  @Test func `edits as a shell does`() {
    var editor = LineEditor("one two three")
    press(&editor, .control("w"))
    #expect(editor.text == "one two ")
    press(&editor, .control("a"), .character("X"), .right, .delete)
    #expect(editor.text == "Xoe two ")
    press(&editor, .control("k"))
    #expect(editor.text == "Xo")
    press(&editor, .backspace, .end, .control("u"))
    #expect(editor.text == "")
    #expect(editor.position == 0)
  }

  @Test func `deletes a letter with its accents and an emoji as one`() {
    var editor = LineEditor("e\u{301}👨‍👩‍👧")
    press(&editor, .backspace)
    #expect(editor.text == "e\u{301}")
    press(&editor, .backspace)
    #expect(editor.text.isEmpty)
  }

  @Test func `joins an accent typed on its own to the letter before`() {
    var editor = LineEditor("Jose")
    press(&editor, .character("\u{301}"), .character("!"))
    #expect(editor.text == "José!")
    #expect(editor.position == 5)
  }

  @Test func `leaves keys that mean nothing in a line to others`() {
    var editor = LineEditor("a")
    for key in [Key.enter, .tab, .escape, .up, .f(1), .control("s")] {
      let isUsed = editor.handle(key)
      #expect(!isUsed)
    }
    #expect(editor == LineEditor("a"))
  }

  @Test func `never loses its place in a random walk`() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 1...1_000_000, using: &random)
    var state = seed
    let keys: [Key] = [
      .character("a"), .character(" "), .character("\u{301}"), .character("王"), .character("\u{200D}"),
      .character("👩"), .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("k"), .alt("b"),
      .alt("f"),
    ]
    var editor = LineEditor()
    for _ in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      press(&editor, keys[Int(state >> 33) % keys.count])
      #expect((0...editor.text.count).contains(editor.position), "seed \(seed)")
    }
  }

  @Test func `shows the part of a long text around the cursor`() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    LineEditor("Bartholomew").draw(on: &canvas, at: .zero, width: 6)
    #expect(canvas.lines == ["lomew"])
    #expect(canvas.cursor == Point(x: 5, y: 0))
  }

  private func press(_ editor: inout LineEditor, _ keys: Key...) {
    for key in keys { _ = editor.handle(key) }
  }
}
