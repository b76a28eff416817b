package import Domain
import Localization
package import Repository

/// The full form of a session: a new one, or a correction that is merged with what others have saved meanwhile.
package final class SessionFormViewModel: RecordFormViewModel {
  package let form: RecordForm
  /// The entry being corrected; nil for a new one.
  private var edit: RecordEdit<LoggedSession>?
  private let fields: SessionFields
  private let workspace: Workspace

  /// A new session, with what a line has said of it so far.
  package init(matches: [Reference], line: String = "", workspace: Workspace) {
    self.workspace = workspace
    let today = workspace.clock.today()
    fields = SessionFields(today: today)
    let typed = try? SessionLine(line: line, matches: matches, today: today)
    let entry = typed?.entry(today: today) ?? SessionEntry(matches: matches, heldOn: today, minutes: .zero)
    form = RecordForm(
      fields.fields, key: DraftKey(form: "session"), values: SessionFields.values(of: entry), workspace: workspace)
  }

  /// A correction of an entry.
  package init(correcting session: Reference, workspace: Workspace) throws(RepositoryError) {
    self.workspace = workspace
    let fields = SessionFields(today: workspace.clock.today())
    self.fields = fields
    let key = DraftKey(form: "session", subject: session.description)
    let edit = RecordEdit(of: try workspace.session(session)) { () throws(RepositoryError) in
      try workspace.session(session)
    } values: {
      SessionFields.values(of: $0.entry)
    } save: { form, seen throws(RepositoryError) in
      try workspace.editSession(session, expecting: seen.version, to: fields.entry(form), removing: key)
    }
    self.edit = edit
    form = RecordForm(fields.fields, key: key, values: edit.values(edit.record), workspace: workspace)
  }

  package var title: String {
    edit.map { English.SessionForm.editTitle($0.record.reference) } ?? English.SessionForm.newTitle
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      guard let session = edit?.record.reference else {
        let entry = fields.entry(form)
        return (English.Mentoring.logged(try workspace.logSession(entry, removing: form.draftKey), entry), nil)
      }
      try edit?.save(form)
      return (English.Mentoring.changed(session), nil)
    }
  }
}
