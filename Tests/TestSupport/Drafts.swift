package import Repository

extension Workspace {
  /// Keeps a draft as a form would that has just been opened.
  @discardableResult
  package func saveDraft(
    form: String, subject: String = "", values: [String: String]
  ) throws -> Draft.ID {
    try saveDraft(DraftKey(form: form, subject: subject), values: values)
  }

  /// The draft of a form that was typed last.
  package func draft(form: String, subject: String = "") throws -> Draft? {
    try drafts(DraftKey(form: form, subject: subject)).first
  }
}
