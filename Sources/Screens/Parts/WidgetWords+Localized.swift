import Localization
import TerminalUI

extension WidgetWords {
  /// What widgets say of themselves, in the language of the console.
  static var localized: WidgetWords {
    var words = WidgetWords()
    words.nothingHere = English.Widgets.nothingHere
    words.nothingFound = English.Widgets.nothingFound
    words.loading = English.Widgets.loading
    words.selected = English.Widgets.selected
    words.filter = English.Widgets.filter
    words.required = English.Widgets.required
    words.missing = English.Forms.required
    words.noChoice = English.Widgets.noChoice
    words.yes = English.Widgets.yes
    words.no = English.Widgets.no
    words.more = English.Widgets.more
    words.tooSmall = English.Widgets.tooSmall
    return words
  }
}
