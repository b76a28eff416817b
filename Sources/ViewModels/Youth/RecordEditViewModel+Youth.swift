package import Domain
import Localization
package import Repository

extension RecordEditViewModel {
  /// The edit of a youth, with the duplicates beside the form.
  package static func youth(
    _ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil
  ) throws(RepositoryError) -> RecordEditViewModel {
    let record = try workspace.youthRecord(reference)
    let person = PersonFields(workspace: workspace, places: places)
    let fields =
      person.name(heading: English.YouthForm.childHeading, needsBirthDate: record.person.birthDate != nil)
      + person.address()
      + [YouthFields.program(try workspace.programs())]
      + person.contact(heading: English.YouthForm.homeHeading, needsPhone: false) + YouthFields.school
      + person.matters() + YouthFields.wishes(withNotes: record.profile.notes != nil)
    let key = DraftKey(form: "youth", subject: reference.description)
    let edit = RecordEdit(of: record) { () throws(RepositoryError) in
      try workspace.youthRecord(reference, isRefresh: true)
    } values: { record in
      PersonFields.values(of: record.person).merging(YouthFields.values(of: record.profile)) { value, _ in value }
    } save: { form, record throws(RepositoryError) in
      try form.workspace.saveYouth(
        reference, person: person.details(form.values, base: record.person),
        profile: YouthFields.details(form.values, base: record.profile), versions: record.versions)
    }
    return RecordEditViewModel(
      title: English.YouthForm.editTitle(reference), saved: English.YouthForm.saved(reference), fields: fields,
      key: key,
      edit: edit, duplicates: DuplicatePanel(of: person, excluding: reference.number, in: workspace),
      workspace: workspace)
  }
}
