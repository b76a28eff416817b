package import TerminalUI

extension WidgetWords {
  /// Words to see in the pictures of widgets.
  package static var sample: WidgetWords {
    var words = WidgetWords()
    (words.nothingHere, words.nothingFound, words.loading) = ("Nothing here yet.", "Nothing found for", "Loading…")
    (words.selected, words.filter, words.more) = ("selected", "Find", "more")
    (words.required, words.noChoice, words.yes, words.no) = ("required", "no such choice", "Yes", "No")
    words.tooSmall = "Please enlarge the window"
    return words
  }
}
