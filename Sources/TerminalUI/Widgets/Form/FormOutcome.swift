/// What an event came to in a form.
package enum FormOutcome: Equatable, Sendable {
  /// The event means nothing to the form. Esc is ignored once the form has nothing to close: the screen leaves it.
  case ignored
  /// Something shown may have changed.
  case handled
  /// The field with this id was left; its reading and the draft are up to date.
  case left(field: String)
  /// The form is to be saved, and every field can be used.
  case save
  /// The form was to be saved, but so many fields cannot be used; the first of them has the keyboard.
  case refused(errors: Int)
}
