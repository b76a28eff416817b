/// Where the fields of a form stand at a given size.
struct FormLayout {
  /// The rows of one field, counted from the top of the whole form.
  struct Place {
    /// The first row, where the heading is if there is one.
    let top: Int
    /// The row of the label and the first row of the field.
    let fieldTop: Int
    /// The rows of the field itself.
    let fieldHeight: Int
    /// The rows under the field for its error or remark; 0 where that stands beside the field.
    let noteHeight: Int

    var bottom: Int { fieldTop + fieldHeight + noteHeight }
  }

  let places: [Place]
  /// The columns of the labels, and the column where the fields begin.
  let labelWidth: Int
  let fieldLeft: Int
  /// The columns that a field has at most.
  let room: Int
  /// The rows of the form above its visible part.
  let scroll: Int
}

extension FormView {
  /// The columns of a field before what stands beside it.
  func width(of field: FormField, room: Int) -> Int {
    switch field.kind {
    case .line(let width): min(width, room)
    case .lines: room
    case .pick: min(36, room)
    case .choices(let options): flow(of: options, room: room).width
    case .yesOrNo: min(16, room)
    case .grid(let rows, let columns): min(gridLabelWidth(rows) + columns.reduce(0) { $0 + gridWidth($1) }, room)
    }
  }

  /// What is said of a field: its error, what was understood, or how to fill it in.
  func note(of index: Int) -> (text: String, role: Role)? {
    let field = fields[index]
    if let error = state.errors[field.id] { return ("! \(error)", .error) }
    if let remark = state.remarks[field.id] { return (remark, .success) }
    guard index == state.focus else { return nil }
    if field.isRequired, value(of: field.id).isEmpty {
      return ([words.required, field.hint].filter { !$0.isEmpty }.joined(separator: ", "), .muted)
    }
    return field.hint.isEmpty ? nil : (field.hint, .muted)
  }

  func gridLabelWidth(_ rows: [FormOption]) -> Int { (rows.map { CellText.width(of: $0.title) }.max() ?? 0) + 2 }
  func gridWidth(_ column: FormOption) -> Int { max(5, CellText.width(of: column.title) + 2) }

  func flow(of options: [FormOption], room: Int) -> ChoiceFlow {
    ChoiceFlow(titles: options.map { CellText.width(of: $0.title) }, room: room)
  }

  /// The rows from which a blank one parts the sections of a form.
  private static var roomyHeight: Int { 24 }

  func layout(in size: Size) -> FormLayout {
    let widest = fields.map { CellText.width(of: $0.label) }.max() ?? 0
    let labelWidth = min(widest + 2, max(8, size.width / 3))
    let fieldLeft = 2 + labelWidth + 1
    let room = max(1, size.width - fieldLeft - 1)
    // On the smallest screens a row tells more than a blank.
    let between = size.height < Self.roomyHeight ? 1 : 2
    var row = 0
    let places = fields.indices.map { index in
      let field = fields[index]
      let heading = field.heading.isEmpty ? 0 : (index == 0 ? 1 : between)
      let place = FormLayout.Place(
        top: row, fieldTop: row + heading, fieldHeight: height(of: field, room: room),
        noteHeight: noteHeight(of: index, room: room))
      row = place.bottom
      return place
    }
    var scroll = 0
    if row > size.height, places.indices.contains(state.focus) {
      let place = places[state.focus]
      let cursor = place.fieldTop + highlightedRow(of: fields[state.focus], room: room)
      let lowest = place.bottom + state.suggestions.count
      scroll = lowest - place.top < size.height ? (place.top + lowest - size.height) / 2 : cursor - size.height / 2
      scroll = max(0, min(scroll, max(row, lowest) - size.height))
    }
    return FormLayout(places: places, labelWidth: labelWidth, fieldLeft: fieldLeft, room: room, scroll: scroll)
  }

  /// The row within the focused field that its cursor is on.
  private func highlightedRow(of field: FormField, room: Int) -> Int {
    switch field.kind {
    case .choices(let options):
      flow(of: options, room: room).places.dropFirst(state.highlight).first?.top ?? 0
    case .grid(_, let columns): 1 + state.highlight / max(1, columns.count)
    case .lines, .line, .pick, .yesOrNo: 0
    }
  }

  private func height(of field: FormField, room: Int) -> Int {
    switch field.kind {
    case .line, .pick, .yesOrNo: 1
    case .lines(let rows): max(1, rows)
    case .choices(let options): flow(of: options, room: room).height
    case .grid(let rows, _): 1 + rows.count
    }
  }

  /// A note stands beside its field where there is room for all of it, else beneath.
  private func noteHeight(of index: Int, room: Int) -> Int {
    guard let note = note(of: index) else { return 0 }
    if CellText.width(of: note.text) + 2 <= room - width(of: fields[index], room: room) { return 0 }
    return CellText.wrapped(note.text, width: room).count
  }
}
