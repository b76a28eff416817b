/// What a cell means; a ``Theme`` decides what that looks like only when the canvas is shown.
package enum Role: UInt8, CaseIterable, Sendable {
  case text
  /// Less important than its neighbours: units, counts, placeholders.
  case muted
  /// The header row of the screen.
  case header
  /// A heading within a screen.
  case title
  /// The names of a list's columns.
  case columnTitle
  case tab
  case activeTab
  /// A thing worth the eye that is neither good nor bad.
  case accent
  case success
  case warning
  case error
  /// A field that waits for text.
  case field
  /// The field, button or item that the next key goes to.
  case focused
  case button
  /// The name of a key, in the hint row and in help.
  case keyHint
  case border
  /// The letters that answer a search.
  case found
  case status
  case chart
  case badgeNeutral
  case badgeSuccess
  case badgeWarning
  case badgeError
}
