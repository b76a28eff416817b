extension ListView {
  /// Answers a key, click or turn of the wheel.
  ///
  /// - Parameter area: Where the list is drawn, in the coordinates of the mouse. Esc is answered only while it has
  ///   something to end here: typing, sorting or a filter.
  package mutating func handle(_ event: InputEvent, in area: Rect) -> ListOutcome {
    fit(area)
    switch event {
    case .key(let key):
      if finder != nil { return type(key) }
      if let pick = sortPick { return chooseSort(key, from: pick) }
      if key == .escape, !filter.isEmpty {
        find("")
        return .handled
      }
      return ListCommand(key).map { perform($0) } ?? .ignored
    case .paste(let text):
      guard finder != nil else { return .ignored }
      return edit { editor in
        editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
        return true
      }
    case .mouse(let event): return handle(event, in: area)
    case .resize, .focus, .pasteStalled: return .ignored
    }
  }

  private mutating func type(_ key: Key) -> ListOutcome {
    switch key {
    case .enter: finder = nil
    case .escape:
      finder = nil
      find("")
    case .up, .down, .pageUp, .pageDown:
      if let command = ListCommand(key) { return perform(command) }
    default:
      return edit { $0.handle(key) }
    }
    return .handled
  }

  /// Changes the filter being typed, and finds at once what answers it.
  private mutating func edit(_ change: (inout LineEditor) -> Bool) -> ListOutcome {
    guard var editor = finder, change(&editor) else { return .ignored }
    finder = editor
    if editor.text != filter { find(editor.text) }
    return .handled
  }

  private mutating func chooseSort(_ key: Key, from pick: Int) -> ListOutcome {
    let sortable = columns.indices.filter { columns[$0].isSortable }
    switch key {
    case .left: sortPick = sortable.last { $0 < pick } ?? pick
    case .right: sortPick = sortable.first { $0 > pick } ?? pick
    case .enter, .character("s"):
      sortPick = nil
      sort(by: pick)
    default: sortPick = nil
    }
    return .handled
  }

  private mutating func handle(_ event: MouseEvent, in area: Rect) -> ListOutcome {
    guard area.contains(event.position) else { return .ignored }
    switch event.action {
    case .wheelUp: attempt { try $0.window.move(by: -3) }
    case .wheelDown: attempt { try $0.window.move(by: 3) }
    case .press(.left): return click(at: event.position - area.origin, in: Rect(origin: .zero, size: area.size))
    default: return .ignored
    }
    return .handled
  }

  /// A click selects; a click on what is selected opens it; a click on a column title sorts.
  private mutating func click(at point: Point, in area: Rect) -> ListOutcome {
    let areas = areas(in: area)
    if areas.titles.contains(point) {
      let layout = ColumnLayout(columns, width: areas.titles.width - gutter)
      let place = layout.places.last { $0.x + gutter <= point.x }
      if let place { sort(by: place.column) }
      return .handled
    }
    guard areas.rows.contains(point), failure == nil else { return .ignored }
    let index = firstShown(in: areas.rows.height) + point.y - areas.rows.top
    guard window.rows.indices.contains(index) else { return .ignored }
    if index == window.selected { return .opened }
    attempt { try $0.window.select(index: index) }
    return .handled
  }
}
