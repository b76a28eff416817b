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
    let blank = SessionEntry(matches: matches, heldOn: today, minutes: .zero)
    form = RecordForm(
      fields.fields, key: DraftKey(form: "session"), values: SessionFields.values(of: blank), workspace: workspace)
    // What a line has said is typed, and kept as a draft like it; what could not be read is in the note.
    var said = blank
    if let typed = try? SessionLine(line: line, matches: matches, today: today) {
      said = typed.entry(today: today)
    } else {
      said.note = line
    }
    form.take(SessionFields.values(of: said))
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
      try form.workspace.editSession(session, expecting: seen.version, to: fields.entry(form))
    }
    self.edit = edit
    form = RecordForm(
      fields.fields, key: key, values: edit.values(edit.record), isEdit: true, workspace: workspace)
  }

  package var title: String {
    edit.map { English.SessionForm.editTitle($0.record.reference) } ?? English.SessionForm.newTitle
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      guard let session = edit?.record.reference else {
        let entry = fields.entry(form)
        let logged = English.Mentoring.logged(try form.workspace.logSession(entry), entry)
        return (English.sentences([logged, workspace.guardWarning(of: entry.matches, on: entry.heldOn)]), nil)
      }
      let entry = fields.entry(form)
      let isMoved = edit?.record.entry.heldOn != entry.heldOn || edit?.record.entry.matches != entry.matches
      try edit?.save(form)
      let warning = isMoved ? workspace.guardWarning(of: entry.matches, on: entry.heldOn) : nil
      return (English.sentences([English.Mentoring.changed(session), warning]), nil)
    }
  }
}
