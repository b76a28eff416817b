import TerminalUI
import TestSupport
import Testing

@Suite("Dialogs")
struct DialogViewTests {
  @Test func `answer with the chosen verb on Enter, and with the harmless one on Esc`() {
    var dialog = leaving
    #expect(press(&dialog, .enter) == DialogAnswer(verb: "save"))
    #expect(press(&dialog, .right, .tab, .enter) == DialogAnswer(verb: "discard"))
    #expect(press(&dialog, .escape) == DialogAnswer(verb: "draft"))
  }

  @Test func `answer to the letter of a verb while nothing is typed`() {
    var dialog = leaving
    #expect(press(&dialog, .character("D")) == DialogAnswer(verb: "discard"))
    #expect(press(&dialog, .character("x")) == nil)
    var other = voiding
    #expect(press(&other, .character("k")) == nil)
    #expect(other.editor.text == "k")
  }

  @Test func `ask for the text that a verb needs`() {
    var dialog = voiding
    #expect(press(&dialog, .space, .enter) == nil)
    #expect(dialog.problem == "Say why the session is void.")
    #expect(dialog.handle(.paste("twice\nlogged"), in: size) == nil)
    #expect(dialog.problem == nil)
    #expect(press(&dialog, .enter) == DialogAnswer(verb: "void", text: " twice logged"))
  }

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    let pictures = [leaving, voiding].map { dialog in Snapshots.pictures(charset: charset) { dialog.draw(on: &$0) } }
    #expect(Snapshots.difference(pictures.joined(separator: "\n"), from: "dialog-\(charset)") == nil)
  }

  @Test func `draw at every size with the cursor in sight`() {
    for dialog in [leaving, voiding] {
      for size in Snapshots.everySize {
        var canvas = Canvas(size: size)
        dialog.draw(on: &canvas)
        #expect(canvas.cursor != nil || size.width < 5 || size.height < 3)
      }
    }
  }

  @Test func `answer to a click on a verb, go to the line clicked, and move with the wheel`() {
    var dialog = leaving
    #expect(click(&dialog, on: "Discard") == DialogAnswer(verb: "discard"))
    #expect(click(&dialog, on: "changed") == nil)
    var other = voiding
    #expect(other.handle(.mouse(MouseEvent(.wheelDown, at: .zero)), in: size) == nil)
    #expect(!other.isTyping)
    #expect(click(&other, on: "Reason") == nil)
    #expect(other.isTyping)
    #expect(click(&other, on: "Void the session ") == nil)
    #expect(other.problem == "Say why the session is void.")
    #expect(click(&other, on: "Keep it") == DialogAnswer(verb: "keep"))
  }

  private let size = Size(width: 80, height: 24)

  /// Clicks on the last place where a text is drawn.
  private func click(_ dialog: inout DialogView, on text: String) -> DialogAnswer? {
    var canvas = Canvas(size: size)
    dialog.draw(on: &canvas)
    guard let y = canvas.lines.lastIndex(where: { $0.contains(text) }),
      let place = canvas.lines[y].firstRange(of: text)
    else { return nil }
    let x = canvas.lines[y].distance(from: canvas.lines[y].startIndex, to: place.lowerBound)
    return dialog.handle(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: y))), in: size)
  }

  private var leaving: DialogView {
    DialogView(
      title: "Leave the form?", body: "You have changed Zoë's application and not saved it.",
      verbs: [
        DialogView.Verb("save", title: "Save and leave", letter: "s"),
        DialogView.Verb("draft", title: "Keep as draft", letter: "k"),
        DialogView.Verb("discard", title: "Discard", letter: "d"),
      ], cancelID: "draft")
  }

  private var voiding: DialogView {
    DialogView(
      title: "Void the session?",
      body: "The session of 5 March with José Ángel García stays in the record, struck out, with your reason.",
      verbs: [
        DialogView.Verb("void", title: "Void the session", letter: "v", needsText: true),
        DialogView.Verb("keep", title: "Keep it", letter: "k"),
      ], cancelID: "keep", prompt: "Reason", textMissing: "Say why the session is void.")
  }

  private func press(_ dialog: inout DialogView, _ keys: Key...) -> DialogAnswer? {
    var answer: DialogAnswer?
    for key in keys { answer = dialog.handle(.key(key), in: size) }
    return answer
  }
}
