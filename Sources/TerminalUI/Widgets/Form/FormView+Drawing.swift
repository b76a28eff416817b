extension FormView {
  /// Draws the form in the whole current region, with the cursor at the insertion point or on the highlighted choice.
  package func draw(on canvas: inout Canvas) {
    let size = canvas.bounds.size
    let layout = layout(in: size)
    for index in fields.indices {
      let place = layout.places[index]
      guard place.bottom > layout.scroll, place.top < layout.scroll + size.height else { continue }
      draw(fieldAt: index, place, layout, on: &canvas)
    }
    if let place = layout.places.indices.contains(state.focus) ? layout.places[state.focus] : nil {
      drawSuggestions(at: Point(x: layout.fieldLeft, y: place.fieldTop + 1 - layout.scroll), on: &canvas)
    }
  }

  private func draw(fieldAt index: Int, _ place: FormLayout.Place, _ layout: FormLayout, on canvas: inout Canvas) {
    let field = fields[index]
    let isFocused = index == state.focus
    let y = place.fieldTop - layout.scroll
    if !field.heading.isEmpty {
      canvas.draw(field.heading, at: Point(x: 0, y: y - 1), role: .title)
    }
    if isFocused { canvas.draw(canvas.signs.pointer, at: Point(x: 0, y: y), role: .accent) }
    let mark = field.isRequired ? " *" : ""
    let label = Point(x: 2, y: y)
    let used = canvas.draw(field.label, at: label, width: layout.labelWidth - mark.count, role: .text)
    canvas.draw(mark, at: Point(x: label.x + used, y: y), role: .accent)
    let width = width(of: field, room: layout.room)
    canvas.within(Rect(x: layout.fieldLeft, y: y, width: width, height: place.fieldHeight)) {
      drawValue(of: field, isFocused: isFocused, room: layout.room, on: &$0)
    }
    guard let note = note(of: index) else { return }
    if place.noteHeight == 0 {
      canvas.draw(note.text, at: Point(x: layout.fieldLeft + width + 2, y: y), role: note.role)
    } else {
      let below = Rect(x: layout.fieldLeft, y: y + place.fieldHeight, width: layout.room, height: place.noteHeight)
      canvas.drawWrapped(note.text, in: below, role: note.role)
    }
  }

  private func drawValue(of field: FormField, isFocused: Bool, room: Int, on canvas: inout Canvas) {
    let value = value(of: field.id)
    switch field.kind {
    case .line: drawLine(value, isFocused: isFocused, on: &canvas)
    case .pick(_, let title, _): drawLine(Self.shown(value, title), isFocused: isFocused, on: &canvas)
    case .lines:
      TextArea(text: value, position: isFocused ? state.editor.position : nil).draw(on: &canvas)
    case .choices(let options):
      let places = flow(of: options, room: room).places
      for (index, (option, place)) in zip(options, places).enumerated() {
        canvas.within(place) {
          drawToggle(option.id, index, option.title, of: field, isFocused: isFocused, at: .zero, on: &$0)
        }
      }
    case .yesOrNo:
      let words = canvas.options.words
      drawToggle("yes", 0, words.yes, of: field, isFocused: isFocused, at: .zero, on: &canvas)
      drawToggle("no", 1, words.no, of: field, isFocused: isFocused, at: Point(x: 8, y: 0), on: &canvas)
    case .grid(let rows, let columns): drawGrid(field, rows, columns, isFocused: isFocused, on: &canvas)
    }
  }

  private func drawLine(_ value: String, isFocused: Bool, on canvas: inout Canvas) {
    if isFocused {
      state.editor.draw(on: &canvas, at: .zero, width: canvas.bounds.width)
    } else {
      canvas.fill(canvas.bounds, role: .field)
      canvas.draw(value, at: .zero, role: .field)
    }
  }

  private func drawToggle(
    _ id: String, _ index: Int, _ title: String, of field: FormField, isFocused: Bool, at point: Point,
    on canvas: inout Canvas
  ) {
    let isOn = choices(of: field.id).contains(id)
    let isHere = isFocused && state.highlight == index
    let sign = isOn ? canvas.signs.chosen : canvas.signs.unchosen
    canvas.draw("\(sign) \(title)", at: point, role: isHere ? .focused : (isOn ? .accent : .text))
    if isHere { canvas.moveCursor(to: point) }
  }

  private func drawGrid(
    _ field: FormField, _ rows: [FormOption], _ columns: [FormOption], isFocused: Bool, on canvas: inout Canvas
  ) {
    let chosen = Set(choices(of: field.id))
    var x = gridLabelWidth(rows)
    for (number, column) in columns.enumerated() {
      canvas.draw(column.title, at: Point(x: x, y: 0), width: gridWidth(column), role: .muted)
      for (line, row) in rows.enumerated() {
        if number == 0 { canvas.draw(row.title, at: Point(x: 0, y: line + 1), width: x, role: .muted) }
        let isOn = chosen.contains("\(row.id).\(column.id)")
        let isHere = isFocused && state.highlight == line * columns.count + number
        let point = Point(x: x, y: line + 1)
        let sign = isOn ? canvas.signs.checked : canvas.signs.unchecked
        canvas.draw(" \(sign) ", at: point, role: isHere ? .focused : (isOn ? .accent : .muted))
        if isHere { canvas.moveCursor(to: Point(x: x + 1, y: line + 1)) }
      }
      x += gridWidth(column)
    }
  }

  /// The toggle drawn at a point of a field, in the field's own coordinates.
  func toggle(of field: FormField, at point: Point, room: Int) -> Int? {
    guard point.x >= 0 else { return nil }
    switch field.kind {
    case .choices(let options): return flow(of: options, room: room).choice(at: point)
    case .yesOrNo: return point.y == 0 && point.x < 16 ? point.x / 8 : nil
    case .grid(let rows, let columns):
      var x = gridLabelWidth(rows)
      for (number, column) in columns.enumerated() {
        if point.x >= x, point.x < x + gridWidth(column), rows.indices.contains(point.y - 1) {
          return (point.y - 1) * columns.count + number
        }
        x += gridWidth(column)
      }
      return nil
    case .line, .lines, .pick: return nil
    }
  }

  /// Draws the options that answer what is typed, over what is beneath the field.
  private func drawSuggestions(at point: Point, on canvas: inout Canvas) {
    guard !state.suggestions.isEmpty else { return }
    let width = min(48, max(1, canvas.bounds.width - point.x - 1))
    for (row, option) in state.suggestions.enumerated() {
      let line = Rect(x: point.x, y: point.y + row, width: width, height: 1)
      let isHere = row == state.highlight
      canvas.within(line) { line in
        line.fill(Rect(x: 0, y: 0, width: width, height: 1), role: isHere ? .focused : .text)
        line.draw(isHere ? line.signs.pointer : " ", at: .zero, role: isHere ? .focused : .text)
        let used = line.draw(option.title, at: Point(x: 2, y: 0), width: width - 2, role: isHere ? .focused : .text)
        line.draw(
          option.detail, at: Point(x: 4 + used, y: 0), width: max(0, width - 4 - used), role: isHere ? .focused : .muted
        )
      }
    }
  }
}
