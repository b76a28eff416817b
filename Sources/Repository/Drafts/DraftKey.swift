/// Which form a draft is of: its name, and the record it edits.
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
