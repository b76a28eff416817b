/// The few words that widgets say of themselves; everything else is told to them by screens.
///
/// In English unless replaced, so that the module stands alone; a translation sets the properties.
package struct WidgetWords: Hashable, Sendable {
  package var nothingHere = "Nothing here yet."
  /// Before the text that was searched for.
  package var nothingFound = "Nothing found for"
  package var loading = "Loading…"
  package var selected = "selected"
  package var filter = "Find"
  package var required = "required"
  package var noChoice = "no such choice"
  package var yes = "Yes"
  package var no = "No"
  package var more = "more"
  package var tooSmall = "Please enlarge the window"

  package init() {}
}
