import Domain
import Localization
import Repository

/// Somebody who is kept with a record, such as an aide of an official or a contact of an organization: two forms, one that
/// adds and one that takes off.
extension StepFormViewModel {
  /// - Parameters:
  ///   - form: The key of the draft.
  ///   - role: What the people at the record call what somebody is there.
  ///   - phone: Reads a telephone number, where it is not kept as it is published.
  static func member(
    _ title: String, form: String, of record: Reference, role: String,
    phone: @escaping (String) -> FieldReading = { _ in .understood() },
    in workspace: Workspace, save: @escaping (RecordForm) throws(RepositoryError) -> String
  ) -> StepFormViewModel {
    let words = English.Organizations.self
    let reader = FieldReader(today: workspace.clock.today())
    let fields = [
      RecordField("name", words.name, isRequired: true), RecordField("role", role),
      RecordField("phone", words.phone, kind: .line(width: 20)) { text, _ in phone(text) },
      RecordField("email", words.email) { text, _ in reader.email(text) },
    ]
    return StepFormViewModel(
      title: "\(title) · \(record)", fields: fields, key: DraftKey(form: form, subject: record.description),
      workspace: workspace, save: save)
  }

  /// - Parameter members: Who is there: row id, name, and what they are.
  static func goneMember(
    _ title: String, form: String, of record: Reference, among members: [(id: Int64, name: String, role: String)],
    in workspace: Workspace, remove: @escaping (RecordForm, _ id: Int64) throws(RepositoryError) -> String
  ) -> StepFormViewModel {
    let choices = members.map { RecordField.Choice("\($0.id)", $0.name, detail: $0.role) }
    let fields = [
      RecordField("member", English.Organizations.name, kind: .pick(choices), isRequired: true),
      RecordField("reason", English.Organizations.whyGone, isRequired: true),
    ]
    return StepFormViewModel(
      title: "\(title) · \(record)", fields: fields, key: DraftKey(form: form, subject: record.description),
      workspace: workspace
    ) { form throws(RepositoryError) in
      try remove(form, Int64(form["member"]) ?? 0)
    }
  }
}
