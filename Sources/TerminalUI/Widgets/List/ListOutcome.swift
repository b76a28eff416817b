/// What an event came to in a list.
package enum ListOutcome: Equatable, Sendable {
  /// The event means nothing to the list; the screen may have a use for it.
  case ignored
  /// Something shown may have changed.
  case handled
  /// The selected row is to be opened.
  case opened
  /// More rows are listed than can be marked at once.
  case tooManyToMark(limit: Int)
}
