/// Which draft of the acting user: a form's name, and the record it edits.
package struct DraftKey: Hashable, Sendable {
  /// The form's name, `youth`.
  package var form: String
  /// The reference of the record the form edits; empty for a new one.
  package var subject: String

  package init(form: String, subject: String = "") {
    self.form = form
    self.subject = subject
  }
}

extension Change {
  /// Takes this user's draft away in the transaction that saves its record.
  func removeDraft(_ draft: DraftKey) throws { try removeDraft(form: draft.form, subject: draft.subject) }
}
