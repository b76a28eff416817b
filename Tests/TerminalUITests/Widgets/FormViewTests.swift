import TerminalUI
import TestSupport
import Testing

@Suite("Forms")
struct FormViewTests {
  private let area = Rect(x: 0, y: 0, width: 80, height: 24)

  @Test func `take text into the focused field and go on with Tab`() {
    var form = IntakeForm.form()
    #expect(type(&form, "Zoë", .tab) == .left(field: "given"))
    #expect(form.value(of: "given") == "Zoë")
    #expect(form.focusedField?.id == "born")
    press(&form, .backTab, .backTab)
    #expect(form.focusedField?.id == "note")
  }

  @Test func `say what was understood, or what is wrong, as a field is left`() {
    var form = IntakeForm.form()
    form.focus(on: "born")
    type(&form, "3/5/2014", .tab)
    #expect(form.state.remarks["born"] == "Wednesday 5 March 2014, 12 years")
    form.focus(on: "born")
    type(&form, "9", .enter)
    #expect(form.state.remarks["born"] == nil)
    #expect(form.state.errors["born"] == "No such day. Type it like 3/5/2014.")
    form.focus(on: "born")
    press(&form, .backspace)
    #expect(form.state.errors["born"] == nil)
  }

  @Test func `put a phone number in its usual form and fill the town of a ZIP code`() {
    var form = IntakeForm.form()
    form.focus(on: "phone")
    type(&form, "651.555.0142", .tab)
    #expect(form.value(of: "phone") == "(651) 555-0142")
    type(&form, "55104", .tab)
    #expect(form.value(of: "town") == "Saint Paul")
    #expect(form.state.editor.text == "Saint Paul")
    form.setValue("", of: "zip")
    form.setValue("Elsewhere", of: "town")
    form.setValue("55901", of: "zip")
    #expect(form.value(of: "town") == "Elsewhere")
  }

  @Test func `refuse to save until every field can be used, and go to the first that cannot`() {
    var form = IntakeForm.form()
    form.focus(on: "zip")
    type(&form, "00000")
    #expect(press(&form, .control("s")) == .refused(errors: 3))
    #expect(form.focusedField?.id == "given")
    type(&form, "Ann")
    form.setValue("3/5/2014", of: "born")
    form.setValue("55104", of: "zip")
    #expect(press(&form, .control("s")) == .save)
  }

  @Test func `pick from a list by a part of the name`() {
    var form = IntakeForm.form()
    form.focus(on: "school")
    type(&form, "cen")
    #expect(form.state.suggestions.map(\.id) == ["s2", "s3"])
    press(&form, .down, .tab)
    #expect(form.value(of: "school") == "s3")
    form.focus(on: "school")
    #expect(form.state.editor.text == "Century High")
    press(&form, .control("u"))
    type(&form, "zzz", .tab)
    #expect(form.value(of: "school") == "zzz")
    #expect(form.state.errors["school"] == "No such choice; type a part of one and pick it.")
  }

  @Test func `tell what is half typed in a pick, and choose nothing by it`() {
    var form = IntakeForm.form()
    form.focus(on: "school")
    type(&form, "cen")
    #expect(form.valuesAsTyped["school"] == "cen")
    #expect(form.value(of: "school").isEmpty)
  }

  @Test func `close the list of a pick with Esc, and leave the form with the next`() {
    var form = IntakeForm.form()
    form.focus(on: "school")
    type(&form, "c")
    #expect(press(&form, .escape) == .handled)
    #expect(press(&form, .escape) == .ignored)
  }

  @Test func `choose several, one of yes and no, and cells of a grid`() {
    var form = IntakeForm.form()
    form.focus(on: "lunch")
    press(&form, .character("y"), .right, .space)
    #expect(form.value(of: "lunch") == "no")
    form.focus(on: "interests")
    press(&form, .right, .space, .right, .space)
    #expect(form.choices(of: "interests") == ["chess", "swim"])
    press(&form, .space)
    #expect(form.choices(of: "interests") == ["chess"])
    form.focus(on: "free")
    press(&form, .right, .space, .down, .space)
    #expect(form.choices(of: "free") == ["mon.evening", "tue.evening"])
  }

  @Test func `write several lines and walk through them`() {
    var form = IntakeForm.form()
    form.focus(on: "note")
    type(&form, "first", .enter)
    type(&form, "second line", .up, .end)
    type(&form, "!", .down, .home)
    type(&form, "> ")
    #expect(form.value(of: "note") == "first!\n> second line")
    press(&form, .up, .up)
    #expect(form.focusedField?.id == "free")
  }

  @Test func `take ten kilobytes of paste as one event`() {
    var form = IntakeForm.form()
    form.focus(on: "note")
    let text = String(repeating: "0123456789 abcde\n", count: 600)
    #expect(form.handle(.paste(text), in: area) == .handled)
    #expect(form.value(of: "note") == text)
    form.focus(on: "given")
    _ = form.handle(.paste("a\nb"), in: area)
    #expect(form.value(of: "given") == "a b")
    form.focus(on: "interests")
    #expect(form.handle(.paste("   "), in: area) == .ignored)
  }

  @Test func `know whether they were changed, and restore a draft`() {
    var form = IntakeForm.form(values: ["given": "Ann", "town": ""])
    #expect(!form.isChanged)
    type(&form, "e")
    #expect(form.isChanged)
    let restored = IntakeForm.form(values: ["given": "Ann"], draft: form.values)
    #expect(restored.values == form.values)
    #expect(restored.isChanged)
    press(&form, .backspace)
    #expect(!form.isChanged)
  }

  @Test func `answer a click on a field and on a choice`() throws {
    var form = IntakeForm.form()
    var canvas = Canvas(size: area.size)
    form.draw(on: &canvas)
    let row = try #require(canvas.lines.firstIndex { $0.contains("Chess") })
    let column = try #require(canvas.lines[row].firstIndex(of: "C"))
    let x = canvas.lines[row].distance(from: canvas.lines[row].startIndex, to: column)
    let click = MouseEvent(.press(.left), at: Point(x: x, y: row))
    #expect(form.handle(.mouse(click), in: area) == .left(field: "given"))
    #expect(form.choices(of: "interests") == ["chess"])
    let last = MouseEvent(.press(.left), at: Point(x: x + 12, y: row))
    #expect(form.handle(.mouse(last), in: area) == .handled)
    #expect(form.choices(of: "interests") == ["chess", "swim"])
  }

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    var form = IntakeForm.form()
    type(&form, "Zoë", .tab)
    type(&form, "3/5/2014", .tab)
    type(&form, "651", .tab)
    form.focus(on: "free")
    press(&form, .space, .down)
    form.focus(on: "school")
    type(&form, "cen")
    let picture = Snapshots.pictures(charset: charset) { form.draw(on: &$0) }
    #expect(Snapshots.difference(picture, from: "form-\(charset)") == nil)
  }

  @Test func `draw each kind of focused field at every size with the cursor in sight`() {
    for id in ["given", "school", "lunch", "interests", "free", "note"] {
      var form = IntakeForm.form(values: ["note": "one\ntwo\nthree\nfour", "given": "王秀英"])
      form.focus(on: id)
      for size in Snapshots.everySize {
        var canvas = Canvas(size: size)
        form.draw(on: &canvas)
        #expect(canvas.cursor != nil || size.width < 12, "\(id) at \(size)")
      }
    }
  }

  @discardableResult
  private func type(_ form: inout FormView, _ text: String, _ keys: Key...) -> FormOutcome {
    var outcome = FormOutcome.ignored
    for key in text.map(Key.character) + keys { outcome = form.handle(.key(key), in: area) }
    return outcome
  }

  @discardableResult
  private func press(_ form: inout FormView, _ keys: Key...) -> FormOutcome {
    var outcome = FormOutcome.ignored
    for key in keys { outcome = form.handle(.key(key), in: area) }
    return outcome
  }
}
