/// A form on one screen: labels on the left, fields on the right, each checked as it is left.
///
/// It knows nothing of what is asked: its fields carry their readings as closures. A form larger than its area shows the
/// part around the focused field.
package struct FormView {
  package let fields: [FormField]
  package internal(set) var state: FormState
  let words: WidgetWords

  /// - Parameters:
  ///   - values: What the form begins with.
  ///   - draft: What was typed in an earlier session and not saved; shown instead, and counted as a change.
  package init(
    _ fields: [FormField], values: [String: String] = [:], draft: [String: String]? = nil,
    words: WidgetWords = WidgetWords()
  ) {
    self.fields = fields
    self.words = words
    state = FormState(original: values, values: draft ?? values)
    for index in fields.indices where !value(of: fields[index].id).isEmpty { readField(at: index) }
    state.errors = [:]
    enterField(at: 0)
  }

  package var values: [String: String] { state.values }
  /// The values with what is typed into a pick list and not chosen yet, so that it can be kept.
  package var valuesAsTyped: [String: String] {
    var view = self
    view.storeTyped()
    return view.values
  }
  package var isChanged: Bool { state.isChanged }
  package var focusedField: FormField? { fields.indices.contains(state.focus) ? fields[state.focus] : nil }

  /// The value of a field; empty where it has none.
  package func value(of id: String) -> String { state.values[id] ?? "" }

  /// The ids chosen in a field of several choices or a grid.
  package func choices(of id: String) -> [String] { value(of: id).split(separator: "\n").map(String.init) }

  /// Sets a value from outside, as when a duplicate is picked up; the field is read at once.
  package mutating func setValue(_ value: String, of id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    store(value, of: id)
    readField(at: index)
    if index == state.focus { enterField(at: index) }
  }

  /// Shows an error at a field that only saving could find, and moves there.
  package mutating func refuse(_ id: String, because reason: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    enterField(at: index)
    state.errors[id] = reason
  }

  /// Takes the keyboard to a field.
  package mutating func focus(on id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }), index != state.focus else { return }
    leaveField()
    enterField(at: index)
  }

  /// Reads every field, and moves to the first that cannot be used.
  ///
  /// - Returns: How many cannot be used.
  package mutating func validate() -> Int {
    commitSuggestion()
    for index in fields.indices { readField(at: index, isSaving: true) }
    if let first = fields.firstIndex(where: { state.errors[$0.id] != nil }) { enterField(at: first) }
    return state.errors.count
  }

  mutating func store(_ value: String, of id: String) { state.values[id] = value.isEmpty ? nil : value }

  mutating func enterField(at index: Int) {
    guard fields.indices.contains(index) else { return }
    state.focus = index
    state.highlight = 0
    state.suggestions = []
    state.isUntouched = true
    let field = fields[index]
    switch field.kind {
    case .pick(_, let title, _): state.editor = LineEditor(Self.shown(value(of: field.id), title))
    case .line, .lines: state.editor = LineEditor(value(of: field.id))
    case .choices, .yesOrNo, .grid:
      state.editor = LineEditor()
      let chosen = Set(choices(of: field.id))
      state.highlight = field.toggles.firstIndex { chosen.contains($0) } ?? 0
    }
  }

  /// Reads the focused field as it is left.
  mutating func leaveField() {
    commitSuggestion()
    readField(at: state.focus)
  }

  /// What a pick list shows of its value: the title of the option, or what was typed and matches none.
  static func shown(_ value: String, _ title: (String) -> String?) -> String { title(value) ?? value }

  /// Takes the highlighted suggestion, or the one that is typed in full; what matches nothing stays as it is typed.
  mutating func commitSuggestion() {
    guard let field = focusedField, case .pick(let find, let title, let wantsPointing) = field.kind else { return }
    let typed = state.editor.text
    let isTaken = state.isPointedAt || !wantsPointing
    if typed == Self.shown(value(of: field.id), title) {
      state.suggestions = []
    } else if typed.allSatisfy(\.isWhitespace), !state.isPointedAt {
      store("", of: field.id)
      state.editor = LineEditor()
    } else if let option = isTaken ? state.suggestions.dropFirst(state.highlight).first : nil {
      store(option.id, of: field.id)
      state.editor = LineEditor(option.title)
    } else if let option = find(typed, Self.suggestionLimit).first(where: { $0.isNamed(typed) }) {
      store(option.id, of: field.id)
      state.editor = LineEditor(option.title)
    } else {
      storeTyped()
    }
    state.suggestions = []
    state.isPointedAt = false
  }

  /// Closes the list of a pick list without taking anything: the field shows again what it holds.
  mutating func closeSuggestions() {
    state.suggestions = []
    guard let field = focusedField, case .pick(_, let title, _) = field.kind else { return }
    let value = value(of: field.id)
    guard !value.isEmpty || state.editor.text.allSatisfy(\.isWhitespace) else { return }
    state.editor = LineEditor(Self.shown(value, title))
    state.isUntouched = true
  }

  /// Stores what is typed into a pick list as it is typed.
  private mutating func storeTyped() {
    guard let field = focusedField, case .pick(_, let title, _) = field.kind else { return }
    let typed = state.editor.text
    guard typed != Self.shown(value(of: field.id), title) else { return }
    // A blank before it where it would pass for the id of an option.
    store(title(typed) == nil ? typed : " \(typed)", of: field.id)
  }

  /// Asks the screen what it makes of a field, and keeps the answer.
  private mutating func readField(at index: Int, isSaving: Bool = false) {
    guard fields.indices.contains(index) else { return }
    let field = fields[index]
    (state.errors[field.id], state.remarks[field.id]) = (nil, nil)
    let value = value(of: field.id)
    guard !value.isEmpty else {
      if isSaving, field.isRequired { state.errors[field.id] = words.missing }
      return
    }
    if case .pick(_, let title, _) = field.kind, title(value) == nil {
      state.errors[field.id] = words.noChoice
      return
    }
    switch field.read(value, state.values) {
    case .wrong(let reason): state.errors[field.id] = reason
    case .understood(let understood, let text, let fills):
      if !understood.isEmpty { state.remarks[field.id] = understood }
      if let text { store(text, of: field.id) }
      for (id, filling) in fills where state.mayFill(id, from: field.id) { setValue(filling, of: id) }
    }
  }
}
