/// The few words that widgets say of themselves; everything else is told to them by screens.
///
/// Empty until the console sets them, so that this module holds no sentence of its own.
package struct WidgetWords: Hashable, Sendable {
  package var nothingHere = ""
  /// Before the text that was searched for.
  package var nothingFound = ""
  package var loading = ""
  package var selected = ""
  package var filter = ""
  /// Beside a field that must be filled in.
  package var required = ""
  /// Why such a field cannot be saved.
  package var missing = ""
  package var noChoice = ""
  package var yes = ""
  package var no = ""
  package var more = ""
  package var tooSmall = ""

  package init() {}
}
