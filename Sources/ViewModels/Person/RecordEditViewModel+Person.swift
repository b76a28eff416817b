package import Domain
import Localization
package import Repository

extension RecordEditViewModel {
  /// The edit of somebody who is neither youth nor mentor.
  package static func person(
    _ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil
  ) throws(RepositoryError) -> RecordEditViewModel {
    let record = try workspace.personRecord(reference)
    let person = PersonFields(workspace: workspace, places: places)
    let fields =
      person.name(heading: English.Record.person, needsBirthDate: false) + person.address()
      + person.contact(heading: English.MentorForm.contactHeading, needsPhone: false)
      + person.matters().filter { $0.id == "languages" }
    let key = DraftKey(form: "person", subject: reference.description)
    let edit = RecordEdit(of: record) { () throws(RepositoryError) in
      try workspace.personRecord(reference, isRefresh: true)
    } values: { record in
      PersonFields.values(of: record.person).filter { $0.key != "interests" }
    } save: { form, record throws(RepositoryError) in
      var details = person.details(form.values, base: record.person)
      // Not asked here.
      details.interests = record.person.interests
      try form.workspace.savePerson(reference, details, version: record.version)
    }
    return RecordEditViewModel(
      title: English.Record.editTitle(reference), saved: English.Record.saved(reference), fields: fields, key: key,
      edit: edit, workspace: workspace)
  }
}
