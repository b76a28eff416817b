import TerminalUI
import TestSupport
import Testing

@Suite("Choices side by side")
struct ChoiceFlowTests {
  private static let wishes = ["Female", "Male", "Nonbinary", "Home language", "Nearby", "Weekdays", "Weekends"]

  @Test func `stand in equal columns, as many as the width allows`() {
    #expect(
      rows(width: 80) == [
        "o Female         o Male           o Nonbinary      o Home language",
        "o Nearby         o Weekdays       o Weekends",
      ])
  }

  @Test func `follow each other closely where columns would cost rows`() {
    #expect(
      rows(width: 40) == [
        "o Female  o Male  o Nonbinary", "o Home language  o Nearby", "o Weekdays  o Weekends",
      ])
  }

  @Test func `stand one a row where there is room for one, and cut short where there is not`() {
    #expect(
      rows(width: 24) == [
        "o Female", "o Male", "o Nonbinary", "o Home langua~", "o Nearby", "o Weekdays", "o Weekends",
      ])
  }

  @Test func `are walked through by arrows, left on at the edges and by Tab, and marked with Space`() {
    var form = form()
    press(&form, .tab, .left, .right, .right, .space)
    #expect(form.value(of: "wish") == "nonbinary")
    press(&form, .down, .space)
    #expect(form.choices(of: "wish") == ["nearby", "nonbinary"])
    press(&form, .down, .right, .space)
    #expect(form.choices(of: "wish") == ["nearby", "nonbinary", "weekends"])
    #expect(press(&form, .down) == .left(field: "wish"))
    #expect(form.focusedField?.id == "note")
    press(&form, .up)
    #expect(press(&form, .up) == .left(field: "wish"))
    #expect(form.focusedField?.id == "name")
    press(&form, .tab)
    #expect(press(&form, .enter) == .left(field: "wish"))
  }

  @Test func `have the cursor on the one in hand`() {
    var form = form()
    press(&form, .tab, .right, .right, .down)
    var canvas = Canvas(size: area.size)
    form.draw(on: &canvas)
    #expect(canvas.cursor == Point(x: 26, y: 2))
  }

  @Test func `answer a click on the sign or the title, and none between them`() {
    var form = form()
    for x in [26, 33, 25] { _ = form.handle(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: 2))), in: area) }
    #expect(form.value(of: "wish").isEmpty)
    _ = form.handle(.mouse(MouseEvent(.press(.left), at: Point(x: 33, y: 2))), in: area)
    #expect(form.value(of: "wish") == "nearby")
  }

  private let area = Rect(x: 0, y: 0, width: 40, height: 12)

  private func form() -> FormView {
    FormView(
      [
        FormField("name", label: "Name"),
        FormField("wish", label: "Wish", kind: .choices(Self.wishes.map { FormOption($0.lowercased(), title: $0) })),
        FormField("note", label: "Note"),
      ], words: .sample)
  }

  /// The rows of the choices at a width.
  private func rows(width: Int) -> [String] {
    var canvas = Canvas(size: Size(width: width, height: 12), options: DrawingOptions(charset: .ascii, words: .sample))
    form().draw(on: &canvas)
    return canvas.lines.map { String($0.dropFirst(9)) }.filter { $0.hasPrefix("o ") }
  }

  @discardableResult
  private func press(_ form: inout FormView, _ keys: Key...) -> FormOutcome {
    keys.reduce(.ignored) { _, key in form.handle(.key(key), in: area) }
  }
}
