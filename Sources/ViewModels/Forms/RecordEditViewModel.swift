import Domain
import Localization
import Repository

/// The form that edits a record; what somebody else saves meanwhile is merged, and clashes are shown with both values.
package final class RecordEditViewModel: RecordFormViewModel {
  package let title: String
  package let form: RecordForm
  /// The people on file who may be the one being edited; nil for what is no person.
  private let duplicates: DuplicatePanel?
  private let saved: () -> String
  private let saveForm: (RecordForm) throws(RepositoryError) -> Void

  /// - Parameter saved: What to say once it is saved.
  init<Record>(
    title: String, saved: @autoclosure @escaping () -> String, fields: [RecordField], key: DraftKey,
    edit: RecordEdit<Record>,
    duplicates: DuplicatePanel? = nil, workspace: Workspace
  ) {
    self.title = title
    self.saved = saved
    self.duplicates = duplicates
    form = RecordForm(fields, key: key, values: edit.values(edit.record), isEdit: true, workspace: workspace)
    var edit = edit
    saveForm = { form throws(RepositoryError) in try edit.save(form) }
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? duplicates?.panel : form.clashPanel }

  package func valuesChanged() { duplicates?.look(at: form.values) }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      try saveForm(form)
      return (saved(), nil)
    }
  }
}
