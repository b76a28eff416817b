package import Domain
import Localization
package import Repository

extension RecordEditViewModel {
  /// The edit of a mentor, with the duplicates beside the form.
  package static func mentor(
    _ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil
  ) throws(RepositoryError) -> RecordEditViewModel {
    let record = try workspace.mentorRecord(reference)
    let person = PersonFields(workspace: workspace, places: places)
    let fields =
      person.name(heading: English.MentorForm.heading, needsBirthDate: false) + person.address()
      + MentorFields.work(try workspace.programs())
      + person.contact(heading: English.MentorForm.contactHeading, needsPhone: false) + person.matters()
      + MentorFields.wishes(withNotes: record.profile.notes != nil)
    let key = DraftKey(form: "mentor", subject: reference.description)
    let edit = RecordEdit(of: record) { () throws(RepositoryError) in
      try workspace.mentorRecord(reference, isRefresh: true)
    } values: { record in
      PersonFields.values(of: record.person).merging(MentorFields.values(of: record.profile)) { value, _ in value }
    } save: { form, record throws(RepositoryError) in
      try form.workspace.saveMentor(
        reference, person: person.details(form.values, base: record.person),
        profile: MentorFields.details(form.values, base: record.profile), versions: record.versions)
    }
    return RecordEditViewModel(
      title: English.MentorForm.editTitle(reference), saved: English.MentorForm.saved(reference), fields: fields,
      key: key,
      edit: edit, duplicates: DuplicatePanel(of: person, excluding: reference.number, in: workspace),
      workspace: workspace)
  }
}
