/// All that changes while a form is filled in; a plain value, to keep, compare and restore.
package struct FormState: Equatable, Sendable {
  /// The values by field id; a field without one is empty.
  package internal(set) var values: [String: String]
  /// The values that the form began with, to tell whether it was changed.
  package let original: [String: String]
  /// The index of the field that has the keyboard.
  package internal(set) var focus = 0
  /// The text being typed in the focused field; empty in fields without text.
  package internal(set) var editor = LineEditor()
  /// The index of the option or cell that the cursor is on in the focused field.
  package internal(set) var highlight = 0
  /// The options that answer what is typed in the focused pick list; empty while its list is closed.
  package internal(set) var suggestions: [FormOption] = []
  /// Whether nothing was typed into the focused pick list yet, so that a letter begins over.
  package internal(set) var isUntouched = false
  /// Whether the highlighted suggestion was pointed at, and is not just the first.
  package internal(set) var isPointedAt = false
  /// Why fields cannot be used, by field id.
  package internal(set) var errors: [String: String] = [:]
  /// What was understood of fields, by field id.
  package internal(set) var remarks: [String: String] = [:]

  init(original: [String: String], values: [String: String]) {
    self.original = original.filter { !$0.value.isEmpty }
    self.values = values.filter { !$0.value.isEmpty }
  }

  package var isChanged: Bool { values != original }

  /// Whether what one field tells may be put into another: where that is empty, and where it still holds what the form began
  /// with and the field no longer does, as the town of a ZIP code that was changed.
  func mayFill(_ id: String, from field: String) -> Bool {
    values[id] == nil || (values[id] == original[id] && values[field] != original[field])
  }
}
