import Domain
import Localization
import Repository

/// A small form about one record, such as a consent or a training: its fields, and what saving does.
package final class StepFormViewModel: RecordFormViewModel {
  package let title: String
  package let form: RecordForm
  private let saveValues: (RecordForm) throws(RepositoryError) -> String

  /// - Parameters:
  ///   - isEdit: Whether the values are on file, so that others may change them too.
  ///   - save: Saves the validated values and returns what to say.
  init(
    title: String, fields: [RecordField], key: DraftKey, values: [String: String] = [:], isEdit: Bool = false,
    workspace: Workspace, save: @escaping (RecordForm) throws(RepositoryError) -> String
  ) {
    self.title = title
    form = RecordForm(fields, key: key, values: values, isEdit: isEdit, workspace: workspace)
    saveValues = save
  }

  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in (try saveValues(form), nil) }
  }
}
