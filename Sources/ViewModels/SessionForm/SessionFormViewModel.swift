package import Domain
import Localization
package import Repository

/// The full form of a session: a new one, or a correction that is merged with what others have saved meanwhile.
package final class SessionFormViewModel: RecordFormViewModel {
  package let form: RecordForm
  /// The entry being corrected; nil for a new one.
  private var logged: LoggedSession?
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
    fields = SessionFields(today: workspace.clock.today())
    let logged = try workspace.session(session)
    self.logged = logged
    form = RecordForm(
      fields.fields, key: DraftKey(form: "session", subject: session.description),
      values: SessionFields.values(of: logged.entry), workspace: workspace)
  }

  package var title: String {
    logged.map { English.SessionForm.editTitle($0.reference) } ?? English.SessionForm.newTitle
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    let saving = form.saving { () throws(RepositoryError) in try saveOrMerge() }
    guard case .refused = saving, !form.clashes.isEmpty else { return saving }
    return .refused(English.Forms.clashes(form.clashes.count))
  }

  private func saveOrMerge() throws(RepositoryError) -> (said: String, opens: Reference?) {
    guard let seen = logged else {
      let entry = fields.entry(form)
      let session = try workspace.logSession(entry, removing: form.draftKey)
      return (English.Mentoring.logged(session, entry), nil)
    }
    do throws(RepositoryError) {
      try correct(seen)
    } catch {
      guard case .conflict = error else { throw error }
      let current = try workspace.session(seen.reference)
      logged = current
      guard form.merge(SessionFields.values(of: current.entry)) else { throw error }
      try correct(current)
    }
    return (English.Mentoring.changed(seen.reference), nil)
  }

  private func correct(_ seen: LoggedSession) throws(RepositoryError) {
    try workspace.editSession(
      seen.reference, expecting: seen.version, to: fields.entry(form), removing: form.draftKey)
  }
}
