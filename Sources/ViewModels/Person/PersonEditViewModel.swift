package import Domain
import Localization
package import Repository

/// An edit of somebody who is neither youth nor mentor.
package final class PersonEditViewModel: RecordFormViewModel {
  package let reference: Reference
  package let form: RecordForm

  private let workspace: Workspace
  private let personFields: PersonFields
  private var record: PersonRecord

  package init(_ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    record = try workspace.personRecord(reference)
    let person = PersonFields(workspace: workspace, places: places)
    personFields = person
    let fields =
      person.name(heading: English.Record.person, needsBirthDate: false)
      + person.contact(heading: English.MentorForm.contactHeading, needsPhone: false)
      + person.matters().filter { $0.id == "languages" }
    form = RecordForm(
      fields, key: DraftKey(form: "person", subject: reference.description),
      values: PersonFields.values(of: record.person).filter { $0.key != "interests" }, workspace: workspace)
  }

  package var title: String { English.Record.editTitle(reference) }
  package var panel: FormPanel? { form.clashes.isEmpty ? nil : form.clashPanel }

  package func save() -> FormSaving {
    let saving = form.saving { () throws(RepositoryError) in try saveOrMerge() }
    guard case .refused = saving, !form.clashes.isEmpty else { return saving }
    return .refused(English.Forms.clashes(form.clashes.count))
  }

  private func saveOrMerge() throws(RepositoryError) -> (said: String, opens: Reference?) {
    do throws(RepositoryError) {
      try saveOver(record)
    } catch {
      guard case .conflict = error else { throw error }
      record = try workspace.personRecord(reference, isRefresh: true)
      guard form.merge(PersonFields.values(of: record.person)) else { throw error }
      try saveOver(record)
    }
    return (English.Record.saved(reference), nil)
  }

  private func saveOver(_ record: PersonRecord) throws(RepositoryError) {
    var details = personFields.details(form.values, base: record.person)
    // Not asked here.
    details.interests = record.person.interests
    try workspace.savePerson(reference, details, version: record.version, removing: form.draftKey)
  }
}
