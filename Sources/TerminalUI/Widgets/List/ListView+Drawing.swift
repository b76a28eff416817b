extension ListView {
  /// Draws the list in the whole current region.
  ///
  /// - Parameter isFocused: Whether keys go here: then the cursor rests here, and the selected row has a bar.
  package func draw(on canvas: inout Canvas, isFocused: Bool = true) {
    let areas = areas(in: canvas.bounds)
    drawTitles(on: &canvas, in: areas.titles)
    if let message = message(in: canvas.options.words) {
      let place = areas.rows.inset(left: 2)
      canvas.drawWrapped(message.text, in: place, role: message.role)
      if isFocused { canvas.moveCursor(to: areas.rows.origin) }
    } else {
      canvas.within(areas.rows) { drawRows(on: &$0, isFocused: isFocused) }
    }
    if !areas.footer.isEmpty { canvas.within(areas.footer) { drawFooter(on: &$0, isFocused: isFocused) } }
  }

  /// The rows of titles, of the list itself, and of filter and marks, within an area.
  func areas(in area: Rect) -> (titles: Rect, rows: Rect, footer: Rect) {
    let hasFooter = (finder != nil || !filter.isEmpty || !marked.isEmpty) && area.height > 1
    let (upper, footer) = area.splitRows(area.height - (hasFooter ? 1 : 0))
    let (titles, rows) = upper.splitRows(upper.height > 2 ? 1 : 0)
    return (titles, rows, footer)
  }

  /// The columns taken by the pointer and the mark before each row.
  var gutter: Int { allowsMarking ? 3 : 2 }

  /// The index of the topmost row shown where `height` rows are; the window's own unless the height just changed.
  func firstShown(in height: Int) -> Int {
    guard height > 0 else { return 0 }
    let selected = window.selected ?? 0
    let top = min(max(window.top, selected - height + 1), selected)
    return max(0, min(top, window.rows.count - height))
  }

  private func message(in words: WidgetWords) -> (text: String, role: Role)? {
    if let failure { return (failure, .error) }
    guard window.rows.isEmpty else { return nil }
    if !isLoaded { return (words.loading, .muted) }
    return filter.isEmpty
      ? (emptyText ?? words.nothingHere, .muted) : ("\(words.nothingFound) “\(filter)”.", .muted)
  }

  private func drawTitles(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    canvas.fill(area, role: .columnTitle)
    for place in ColumnLayout(columns, width: area.width - gutter).places {
      let column = columns[place.column]
      let isSorted = column.id == order.column
      let sign = isSorted ? " \(order.isDescending ? canvas.signs.descending : canvas.signs.ascending)" : ""
      let room = max(0, place.width - sign.count)
      let title = CellText.truncated(
        CellText.glyphs(of: column.title, in: canvas.charset), to: room, in: canvas.charset
      ).map(\.text).joined()
      canvas.draw(
        title + sign, at: Point(x: area.left + gutter + place.x, y: area.top), width: place.width,
        role: sortPick == place.column ? .focused : .columnTitle, alignment: column.alignment)
      if sortPick == place.column {
        canvas.moveCursor(to: Point(x: area.left + gutter + place.x, y: area.top))
      }
    }
  }

  private func drawRows(on canvas: inout Canvas, isFocused: Bool) {
    let layout = ColumnLayout(columns, width: canvas.bounds.width - gutter)
    let first = firstShown(in: canvas.bounds.height)
    for (y, row) in window.rows.dropFirst(first).prefix(canvas.bounds.height).enumerated() {
      draw(row, isSelected: first + y == window.selected, isFocused: isFocused, at: y, in: layout, on: &canvas)
    }
  }

  private func draw(
    _ row: Row, isSelected: Bool, isFocused: Bool, at y: Int, in layout: ColumnLayout, on canvas: inout Canvas
  ) {
    let hasBar = isSelected && isFocused && !canvas.options.isLowBandwidth
    let attributes: Attributes = hasBar ? .selected : []
    if hasBar { canvas.fill(Rect(x: 0, y: y, width: canvas.bounds.width, height: 1), attributes: attributes) }
    if isSelected {
      canvas.draw(canvas.signs.pointer, at: Point(x: 0, y: y), role: .accent, attributes: attributes)
      if isFocused, finder == nil, sortPick == nil { canvas.moveCursor(to: Point(x: 0, y: y)) }
    }
    if marked.contains(row.id) {
      canvas.draw(canvas.signs.checked, at: Point(x: 1, y: y), role: .accent, attributes: attributes)
    }
    for place in layout.places {
      let column = columns[place.column]
      let cell = column.cell(row)
      canvas.draw(
        cell.text, at: Point(x: gutter + place.x, y: y), width: place.width, role: cell.role, attributes: attributes,
        alignment: column.alignment)
    }
  }

  private func drawFooter(on canvas: inout Canvas, isFocused: Bool) {
    let words = canvas.options.words
    var facts: [String] = []
    if !marked.isEmpty { facts.append("\(marked.count) \(words.selected)") }
    if let total, !filter.isEmpty { facts.append(total) }
    let width = canvas.bounds.width
    let end = canvas.draw(facts.joined(separator: " · "), at: .zero, width: width, role: .muted, alignment: .trailing)
    guard finder != nil || !filter.isEmpty else { return }
    let start = canvas.draw("\(words.filter) ", at: Point(x: 2, y: 0), role: .keyHint) + 2
    let room = max(1, width - start - (end == 0 ? 0 : end + 2))
    if let finder {
      finder.draw(on: &canvas, at: Point(x: start, y: 0), width: room, role: .field)
    } else {
      canvas.draw(filter, at: Point(x: start, y: 0), width: room, role: .found)
    }
  }
}
