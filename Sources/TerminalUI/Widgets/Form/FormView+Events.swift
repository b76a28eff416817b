extension FormView {
  /// Answers a key, a paste or a click.
  ///
  /// - Parameter area: Where the form is drawn, in the coordinates of the mouse.
  package mutating func handle(_ event: InputEvent, in area: Rect) -> FormOutcome {
    switch event {
    case .key(let key): handle(key, in: area.size)
    case .paste(let text): paste(text)
    case .mouse(let event): handle(event, in: area)
    case .resize, .focus, .pasteStalled: .ignored
    }
  }

  private mutating func handle(_ key: Key, in size: Size) -> FormOutcome {
    guard let field = focusedField else { return .ignored }
    switch key {
    case .control("s"):
      let errors = validate()
      return errors == 0 ? .save : .refused(errors: errors)
    case .tab: return move(by: 1)
    case .backTab: return move(by: -1)
    case .escape:
      guard !state.suggestions.isEmpty else { return .ignored }
      closeSuggestions()
      return .handled
    default: break
    }
    switch field.kind {
    case .line: return editLine(key, of: field)
    case .lines: return editLines(key, of: field)
    case .pick: return editPick(key, of: field)
    case .choices, .yesOrNo, .grid: return toggle(key, of: field, in: size)
    }
  }

  private mutating func move(by distance: Int) -> FormOutcome {
    guard let field = focusedField else { return .ignored }
    leaveField()
    enterField(at: (state.focus + distance + fields.count) % fields.count)
    return .left(field: field.id)
  }

  private mutating func editLine(_ key: Key, of field: FormField) -> FormOutcome {
    switch key {
    case .enter, .down: return move(by: 1)
    case .up: return move(by: -1)
    default:
      guard state.editor.handle(key) else { return .ignored }
      textChanged(in: field)
      return .handled
    }
  }

  private mutating func editLines(_ key: Key, of field: FormField) -> FormOutcome {
    switch key {
    case .enter: state.editor.insert("\n")
    case .up, .down:
      guard state.editor.moveLine(by: key == .up ? -1 : 1) else { return move(by: key == .up ? -1 : 1) }
    case .home: state.editor.moveToLineEdge(atEnd: false)
    case .end: state.editor.moveToLineEdge(atEnd: true)
    default: guard state.editor.handle(key) else { return .ignored }
    }
    textChanged(in: field)
    return .handled
  }

  private mutating func editPick(_ key: Key, of field: FormField) -> FormOutcome {
    let last = state.suggestions.count - 1
    switch key {
    case .down where last >= 0: (state.highlight, state.isPointedAt) = (min(state.highlight + 1, last), true)
    case .up where last >= 0: (state.highlight, state.isPointedAt) = (max(state.highlight - 1, 0), true)
    case .enter, .down:
      state.isPointedAt = last >= 0
      return move(by: 1)
    case .up: return move(by: -1)
    default:
      // A letter over what the list held before replaces it.
      let before = state.editor
      if state.isUntouched, key.typed != nil { state.editor = LineEditor() }
      guard state.editor.handle(key) else {
        state.editor = before
        return .ignored
      }
      state.isUntouched = false
      textChanged(in: field)
    }
    return .handled
  }

  private mutating func toggle(_ key: Key, of field: FormField, in size: Size) -> FormOutcome {
    let isYesOrNo = if case .yesOrNo = field.kind { true } else { false }
    switch key {
    case .space: flip(field)
    case .enter: return move(by: 1)
    case .up, .down:
      let direction = key == .up ? -1 : 1
      guard let target = toggle(direction, below: state.highlight, of: field, in: size) else {
        return move(by: direction)
      }
      state.highlight = target
    case .left: state.highlight = max(0, state.highlight - 1)
    case .right: state.highlight = max(0, min(state.highlight + 1, field.toggles.count - 1))
    case .character("y") where isYesOrNo, .character("n") where isYesOrNo:
      state.highlight = key == .character("y") ? 0 : 1
      store(field.toggles[state.highlight], of: field.id)
    default: return .ignored
    }
    return .handled
  }

  /// What stands so many rows below a choice or cell, and the other of yes and no; nil where the field ends.
  private func toggle(_ rows: Int, below index: Int, of field: FormField, in size: Size) -> Int? {
    let target: Int
    switch field.kind {
    case .choices(let options): return flow(of: options, room: layout(in: size).room).choice(rows, below: index)
    case .grid(_, let columns): target = index + rows * columns.count
    case .yesOrNo: target = index + rows
    case .line, .lines, .pick: return nil
    }
    return field.toggles.indices.contains(target) ? target : nil
  }

  /// Turns the highlighted choice on or off; of yes and no, one at most is on.
  mutating func flip(_ field: FormField) {
    guard field.toggles.indices.contains(state.highlight) else { return }
    let id = field.toggles[state.highlight]
    var chosen = Set(choices(of: field.id))
    if chosen.remove(id) == nil {
      if case .yesOrNo = field.kind { chosen = [] }
      chosen.insert(id)
    }
    store(chosen.sorted().joined(separator: "\n"), of: field.id)
    state.errors[field.id] = nil
  }

  private mutating func paste(_ text: String) -> FormOutcome {
    guard let field = focusedField, field.toggles.isEmpty else { return .ignored }
    if case .lines = field.kind {
      state.editor.insert(text)
    } else {
      state.editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
    }
    textChanged(in: field)
    return .handled
  }

  /// Keeps what was typed; an error or remark about the earlier text is withdrawn.
  private mutating func textChanged(in field: FormField) {
    guard case .pick(let find, let title, _) = field.kind else {
      if state.editor.text == value(of: field.id) { return }
      store(state.editor.text, of: field.id)
      (state.errors[field.id], state.remarks[field.id]) = (nil, nil)
      return
    }
    let typed = state.editor.text
    if typed == Self.shown(value(of: field.id), title) { return }
    state.errors[field.id] = nil
    (state.highlight, state.isPointedAt) = (0, false)
    state.suggestions = typed.isEmpty ? [] : find(typed, Self.suggestionLimit)
  }

  /// The most options that a pick list shows.
  static var suggestionLimit: Int { 7 }

  private mutating func handle(_ event: MouseEvent, in area: Rect) -> FormOutcome {
    guard area.contains(event.position) else { return .ignored }
    switch event.action {
    case .wheelUp: return move(by: -1)
    case .wheelDown: return move(by: 1)
    case .press(.left): return click(at: event.position - area.origin, in: area.size)
    default: return .ignored
    }
  }

  private mutating func click(at point: Point, in size: Size) -> FormOutcome {
    let layout = layout(in: size)
    let row = point.y + layout.scroll
    guard let index = layout.places.lastIndex(where: { $0.fieldTop <= row && row < $0.bottom }) else { return .ignored }
    var outcome = FormOutcome.handled
    if index != state.focus, let field = focusedField {
      leaveField()
      enterField(at: index)
      outcome = .left(field: field.id)
    }
    if let toggle = toggle(
      of: fields[index], at: Point(x: point.x - layout.fieldLeft, y: row - layout.places[index].fieldTop),
      room: layout.room)
    {
      state.highlight = toggle
      flip(fields[index])
    }
    return outcome
  }
}
