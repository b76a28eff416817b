package import TerminalUI

extension WidgetWords {
  /// Words to see in the pictures of widgets.
  package static var sample: WidgetWords {
    var words = WidgetWords()
    (words.nothingHere, words.nothingFound, words.loading) = ("Nothing here yet.", "Nothing found for", "Loading…")
    (words.selected, words.filter, words.more) = ("selected", "Find", "more")
    (words.required, words.missing, words.yes, words.no) = ("required", "Required; fill it in.", "Yes", "No")
    words.noChoice = "No such choice; type a part of one and pick it."
    words.tooSmall = "Please enlarge the window"
    return words
  }
}
