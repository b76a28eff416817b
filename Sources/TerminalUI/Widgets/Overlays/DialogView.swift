/// A question with verbs to choose from, and perhaps a line of text such as a reason.
///
/// The verbs say what will happen ("Decline", "Keep as draft"), never only Yes or OK. Esc answers with the verb that
/// changes nothing.
package struct DialogView: Equatable, Sendable {
  package struct Verb: Equatable, Sendable, Identifiable {
    package let id: String
    package let title: String
    /// The letter that chooses it while no text is being typed.
    package let letter: Character
    /// Whether the text must hold something first.
    package let needsText: Bool
    /// Whether its letter only points at it and Enter chooses it: what takes something away is not set off by a word that
    /// somebody types where no word is asked for.
    package let needsEnter: Bool

    package init(_ id: String, title: String, letter: Character, needsText: Bool = false, needsEnter: Bool = false) {
      self.id = id
      self.title = title
      self.letter = letter
      self.needsText = needsText
      self.needsEnter = needsEnter
    }
  }

  package let title: String
  package let body: String
  package let verbs: [Verb]
  /// The verb of Esc.
  package let cancelID: String
  /// What the line of text is for; nil where there is none.
  package let prompt: String?
  /// Said when a verb that needs text is chosen without.
  package let textMissing: String
  /// Said when Enter comes before a verb is chosen; empty where the first verb is chosen at first.
  package let undecided: String

  package private(set) var editor: LineEditor
  /// Index of the verb that Enter chooses; -1 while there is none.
  package private(set) var chosen: Int
  /// Whether keys go to the line of text.
  package private(set) var isTyping: Bool
  package private(set) var problem: String?

  /// - Parameters:
  ///   - verbs: Left to right; the first is chosen at first, unless there is a text for those who have not chosen yet.
  ///   - cancelID: The id of the verb that changes nothing.
  package init(
    title: String, body: String, verbs: [Verb], cancelID: String, prompt: String? = nil, text: String = "",
    textMissing: String = "", undecided: String = ""
  ) {
    self.title = title
    self.body = body
    self.verbs = verbs
    self.cancelID = cancelID
    self.prompt = prompt
    self.textMissing = textMissing
    self.undecided = undecided
    editor = LineEditor(text)
    chosen = undecided.isEmpty ? 0 : -1
    isTyping = prompt != nil
  }

  /// Says why an answer was not taken; what is typed stays.
  package mutating func refuse(_ why: String) { (isTyping, problem) = (prompt != nil, why) }

  /// Puts what was typed before into the line of text.
  package mutating func type(_ text: String) { editor = LineEditor(text) }

  /// - Parameter size: What the dialog is drawn in, in the coordinates of the mouse.
  /// - Returns: The answer, once there is one.
  package mutating func handle(_ event: InputEvent, in size: Size) -> DialogAnswer? {
    switch event {
    case .key(.escape): return DialogAnswer(verb: cancelID, text: editor.text)
    case .key(let key): return press(key)
    case .paste(let text) where isTyping:
      editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
      problem = nil
    case .mouse(let mouse): return handle(mouse, in: size)
    default: break
    }
    return nil
  }

  /// A click on a verb chooses it, one on the line of text goes there; the wheel moves as Tab does.
  private mutating func handle(_ mouse: MouseEvent, in size: Size) -> DialogAnswer? {
    switch mouse.action {
    case .wheelUp: moveFocus(by: -1)
    case .wheelDown: moveFocus(by: 1)
    case .press(.left):
      let layout = layout(in: Rect(origin: .zero, size: size), charset: .utf8)
      guard layout.inner.contains(mouse.position) else { return nil }
      let point = mouse.position - layout.inner.origin
      if prompt != nil, (layout.promptTop...layout.promptTop + 1).contains(point.y) {
        isTyping = true
      } else if let index = verb(at: point - Point(x: 0, y: layout.verbsTop), width: layout.inner.width) {
        (isTyping, chosen) = (false, index)
        return choose(index)
      }
    default: break
    }
    return nil
  }

  private mutating func press(_ key: Key) -> DialogAnswer? {
    switch key {
    case .enter: return choose(chosen)
    case .tab, .down: moveFocus(by: 1)
    case .backTab, .up: moveFocus(by: -1)
    default:
      if isTyping {
        if editor.handle(key) { problem = nil }
        return nil
      }
      if key == .left { chosen = max(0, chosen - 1) }
      if key == .right { chosen = min(verbs.count - 1, chosen + 1) }
      if chosen >= 0, problem == undecided { problem = nil }
      if let letter = key.typed { return point(by: letter) }
    }
    return nil
  }

  /// A letter chooses its verb, or points at one that needs Enter; any other letter points away from that again.
  private mutating func point(by letter: Character) -> DialogAnswer? {
    let index = verbs.firstIndex { $0.letter == Character(letter.lowercased()) }
    if let index, !verbs[index].needsEnter { return choose(index) }
    guard verbs.contains(where: \.needsEnter) else { return nil }
    chosen = index ?? verbs.firstIndex { $0.id == cancelID } ?? 0
    return nil
  }

  /// Stops of Tab: the text where there is one, then each verb.
  private mutating func moveFocus(by step: Int) {
    let stops = verbs.count + (prompt == nil ? 0 : 1)
    guard stops > 0 else { return }
    let textStops = prompt == nil ? 0 : 1
    let now = isTyping ? 0 : max(chosen, step < 0 ? 0 : -1) + textStops
    let next = (now + step + stops) % stops
    isTyping = textStops == 1 && next == 0
    guard !isTyping else { return }
    chosen = next - textStops
    if problem == undecided { problem = nil }
  }

  private mutating func choose(_ index: Int) -> DialogAnswer? {
    guard verbs.indices.contains(index) else {
      problem = undecided
      return nil
    }
    let verb = verbs[index]
    if verb.needsText, editor.text.allSatisfy(\.isWhitespace) {
      (isTyping, problem) = (true, textMissing)
      return nil
    }
    return DialogAnswer(verb: verb.id, text: editor.text)
  }

  private struct Layout {
    let box: Rect
    /// Within the border; the rows of the rest are counted from its top.
    let inner: Rect
    let lines: [String]
    let promptTop: Int
    let verbsTop: Int
  }

  /// In a low window the body gives way, so that the line of text and the verbs stay in sight.
  private func layout(in bounds: Rect, charset: Charset) -> Layout {
    let width = min(bounds.width, 64)
    let body = prompt == nil ? [body, problem ?? ""].filter { !$0.isEmpty }.joined(separator: " ") : body
    let lines = body.isEmpty ? [] : CellText.wrapped(body, width: max(1, width - 4), in: charset)
    let rows = verbPlaces(width: max(1, width - 4)).last.map { $0.y + 1 } ?? 0
    let wanted =
      2 + rows + (prompt == nil ? 0 : 3) + lines.count + (lines.isEmpty ? 0 : 1)
    let box = bounds.centered(Size(width: width, height: wanted))
    let inner = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    let verbsTop = max(0, inner.height - rows)
    let promptTop = max(0, verbsTop - (box.height < wanted ? 2 : 3))
    return Layout(
      box: box, inner: inner, lines: Array(lines.prefix(prompt == nil ? verbsTop : promptTop)), promptTop: promptTop,
      verbsTop: verbsTop)
  }

  /// Draws the box in the middle of the region, as wide as its words need.
  package func draw(on canvas: inout Canvas) {
    let layout = layout(in: canvas.bounds, charset: canvas.charset)
    canvas.fill(layout.box)
    canvas.drawBox(layout.box, title: title)
    canvas.within(layout.inner) { area in
      for (y, line) in layout.lines.enumerated() { area.draw(line, at: Point(x: 0, y: y)) }
      drawVerbs(at: layout.verbsTop, on: &area)
      if let prompt { drawPrompt(prompt, at: layout.promptTop, on: &area) }
    }
  }

  private func drawPrompt(_ prompt: String, at y: Int, on canvas: inout Canvas) {
    canvas.draw(problem ?? prompt, at: Point(x: 0, y: y), role: problem == nil ? .muted : .error)
    let place = Point(x: 0, y: min(y + 1, max(0, canvas.bounds.height - 1)))
    if isTyping {
      editor.draw(on: &canvas, at: place, width: canvas.bounds.width)
    } else {
      canvas.fill(Rect(x: 0, y: place.y, width: canvas.bounds.width, height: 1), role: .field)
      canvas.draw(editor.text, at: place, role: .field)
    }
  }

  private func drawVerbs(at y: Int, on canvas: inout Canvas) {
    let places = verbPlaces(width: canvas.bounds.width)
    for (index, verb) in verbs.enumerated() {
      let isFocused = index == chosen && !isTyping
      let mark = index == chosen ? "\(canvas.signs.pointer) " : "  "
      let place = places[index] + Point(x: 0, y: y)
      let used = canvas.draw("\(mark)\(verb.title) ", at: place, role: isFocused ? .focused : .button)
      // While a text is typed, a letter is a letter of it.
      if !isTyping { canvas.draw("(\(verb.letter))", at: Point(x: place.x + used, y: place.y), role: .muted) }
      if isFocused { canvas.moveCursor(to: place) }
    }
  }

  /// Where each verb stands from the first row of verbs on; they go on in the next row where one is full.
  private func verbPlaces(width: Int) -> [Point] {
    var place = Point.zero
    return verbs.map { verb in
      let wanted = Self.width(of: verb)
      if place.x > 0, place.x + wanted > width { place = Point(x: 0, y: place.y + 1) }
      defer { place.x += wanted + 2 }
      return place
    }
  }

  /// The verb under a point, counted from the first row of verbs.
  private func verb(at point: Point, width: Int) -> Int? {
    verbPlaces(width: width).enumerated().first { index, place in
      place.y == point.y && (place.x..<place.x + Self.width(of: verbs[index])).contains(point.x)
    }?.offset
  }

  /// The cells of a verb with its mark and its letter.
  private static func width(of verb: Verb) -> Int { CellText.width(of: verb.title) + 6 }
}

/// What a person chose in a dialog.
package struct DialogAnswer: Equatable, Sendable {
  /// The id of the verb.
  package let verb: String
  package let text: String

  package init(verb: String, text: String = "") {
    self.verb = verb
    self.text = text
  }
}
