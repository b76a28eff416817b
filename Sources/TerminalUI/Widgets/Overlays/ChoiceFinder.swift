/// A line of text and beneath it what answers it, to pick one: the command palette and the search from anywhere.
package struct ChoiceFinder: Equatable, Sendable {
  /// Something to pick.
  package struct Choice: Equatable, Sendable, Identifiable {
    package let id: String
    package let title: String
    /// At the right end: keys, or what kind of thing it is.
    package let detail: String
    /// Why it cannot be picked now; nil when it can.
    package let whyNot: String?

    package init(id: String, title: String, detail: String, whyNot: String? = nil) {
      self.id = id
      self.title = title
      self.detail = detail
      self.whyNot = whyNot
    }
  }

  package enum Outcome: Equatable, Sendable {
    case none
    case closed
    case picked(id: String)
    /// The text is another: the caller gives the choices for it.
    case changed(String)
  }

  package let title: String
  /// What stands where the choices would, while there are none.
  package private(set) var emptyText: String
  package private(set) var editor: LineEditor
  package private(set) var choices: [Choice]
  package private(set) var selected = 0
  /// What was looked for before, the last first: Up brings it back into an empty line.
  private let earlier: [String]
  /// The index of the one that is shown; -1 for none.
  private var recalled = -1

  package init(title: String, emptyText: String, choices: [Choice] = [], earlier: [String] = []) {
    self.earlier = earlier
    self.title = title
    self.emptyText = emptyText
    self.choices = choices
    editor = LineEditor()
  }

  /// Takes the choices that answer the text, the best first.
  package mutating func offer(_ choices: [Choice], emptyText: String? = nil) {
    self.choices = choices
    if let emptyText { self.emptyText = emptyText }
    selected = 0
  }

  /// - Parameter size: What the finder is drawn in, in the coordinates of the mouse.
  package mutating func handle(_ event: InputEvent, in size: Size) -> Outcome {
    let before = editor.text
    switch event {
    case .key(.escape): return .closed
    case .key(.enter):
      guard choices.indices.contains(selected) else { return .none }
      return .picked(id: choices[selected].id)
    case .key(.up) where selected == 0 && isRecalling && recalled + 1 < earlier.count:
      recalled += 1
      editor = LineEditor(earlier[recalled])
    case .key(.up), .key(.control("p")): selected = max(0, selected - 1)
    case .key(.down), .key(.control("n")), .key(.tab): selected = max(0, min(choices.count - 1, selected + 1))
    case .key(.pageUp): selected = max(0, selected - 10)
    case .key(.pageDown): selected = max(0, min(choices.count - 1, selected + 10))
    case .key(let key): _ = editor.handle(key)
    case .paste(let text): editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
    case .mouse(let mouse) where mouse.action == .wheelUp: selected = max(0, selected - 3)
    case .mouse(let mouse) where mouse.action == .wheelDown: selected = max(0, min(choices.count - 1, selected + 3))
    case .mouse(let mouse) where mouse.action == .press(.left):
      guard let index = choice(at: mouse.position, in: size) else { return .none }
      selected = index
      return .picked(id: choices[index].id)
    case .mouse, .resize, .focus, .pasteStalled: break
    }
    return editor.text == before ? .none : .changed(editor.text)
  }

  /// Whether the line is empty, or still what was brought back.
  private var isRecalling: Bool {
    editor.text == (earlier.indices.contains(recalled) ? earlier[recalled] : "")
  }

  /// Draws a box over the upper part of the region.
  package func draw(on canvas: inout Canvas) {
    let areas = areas(in: canvas.bounds.size)
    canvas.fill(areas.box)
    canvas.drawBox(areas.box, title: title)
    canvas.within(areas.choices) { drawChoices(on: &$0) }
    canvas.within(areas.line) { editor.draw(on: &$0, at: .zero, width: $0.bounds.width, role: .field) }
  }

  private func areas(in size: Size) -> (box: Rect, line: Rect, choices: Rect) {
    let (width, height) = (min(size.width, 76), min(size.height, 18))
    let box = Rect(x: (size.width - width) / 2, y: 0, width: width, height: height)
    let (line, rest) = box.inset(left: 2, top: 1, right: 2, bottom: 1).splitRows(1)
    return (box, line, rest.inset(top: 1))
  }

  /// The index of the topmost choice shown where so many rows are.
  private func firstShown(in height: Int) -> Int { max(0, min(selected - height + 1, choices.count - height)) }

  private func choice(at point: Point, in size: Size) -> Int? {
    let area = areas(in: size).choices
    guard area.contains(point) else { return nil }
    let index = firstShown(in: area.height) + point.y - area.top
    return choices.indices.contains(index) ? index : nil
  }

  private func drawChoices(on canvas: inout Canvas) {
    let height = canvas.bounds.height
    guard !choices.isEmpty else {
      canvas.drawWrapped(emptyText, in: canvas.bounds, role: .muted)
      return
    }
    let first = firstShown(in: height)
    for (y, choice) in choices.dropFirst(first).prefix(height).enumerated() {
      let isSelected = first + y == selected
      let attributes: Attributes = isSelected && !canvas.options.isLowBandwidth ? .selected : []
      if isSelected {
        canvas.fill(Rect(x: 0, y: y, width: canvas.bounds.width, height: 1), attributes: attributes)
        canvas.draw(canvas.signs.pointer, at: Point(x: 0, y: y), role: .accent, attributes: attributes)
      }
      let role: Role = choice.whyNot == nil ? .text : .muted
      let detail = CellText.width(of: choice.detail, in: canvas.charset)
      let room = canvas.bounds.width - 4 - min(detail, 24)
      canvas.draw(choice.title, at: Point(x: 2, y: y), width: room, role: role, attributes: attributes)
      canvas.draw(
        choice.detail, at: Point(x: room + 4, y: y), role: .muted, attributes: attributes, alignment: .trailing)
    }
  }
}
