import Domain
import Localization
package import Repository

/// The form of a new record of a kind that needs nothing beside its fields: saving it opens what it made.
package final class NewRecordViewModel: RecordFormViewModel {
  package let title: String
  package let form: RecordForm
  private let add: (RecordForm) throws(RepositoryError) -> (said: String, opens: Reference?)

  /// - Parameter add: Keeps the validated values, and the draft goes with them.
  init(
    title: String, fields: [RecordField], key: DraftKey, values: [String: String] = [:], workspace: Workspace,
    add: @escaping (RecordForm) throws(RepositoryError) -> (said: String, opens: Reference?)
  ) {
    self.title = title
    self.add = add
    form = RecordForm(fields, key: key, values: values, workspace: workspace)
  }

  package func save() -> FormSaving { form.saving { () throws(RepositoryError) in try add(form) } }
}

extension NewRecordViewModel {
  /// The form of an official whom no list brings.
  package static func official(in workspace: Workspace) -> NewRecordViewModel {
    NewRecordViewModel(
      title: English.Officials.newOfficial, fields: OfficialFields(workspace).fields(isNew: true),
      key: DraftKey(form: "official"), workspace: workspace
    ) { form throws(RepositoryError) in
      let details = OfficialFields.details(form)
      let reference = try form.workspace.addOfficial(details)
      return (English.Advocacy.added(reference, details.name.full), reference)
    }
  }
}
