import Domain
import Localization
import Repository

/// A small form about one record, such as a consent or a training: its fields, and what saving does.
package final class StepFormViewModel: RecordFormViewModel {
  package let title: String
  package let form: RecordForm
  private let saveValues: (RecordForm) throws(RepositoryError) -> String

  /// - Parameter save: Saves the validated values and returns what to say.
  init(
    title: String, fields: [RecordField], key: DraftKey, values: [String: String] = [:], workspace: Workspace,
    save: @escaping (RecordForm) throws(RepositoryError) -> String
  ) {
    self.title = title
    form = RecordForm(fields, key: key, values: values, workspace: workspace)
    saveValues = save
  }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      let said = try saveValues(form)
      try form.forgetDraft()
      return (said, nil)
    }
  }
}
