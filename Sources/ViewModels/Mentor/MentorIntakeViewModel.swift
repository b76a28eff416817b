package import Domain
import Localization
package import Repository

/// A new mentor, with the duplicates beside the form.
package final class MentorIntakeViewModel: RecordFormViewModel {
  package let form: RecordForm
  package let duplicates: DuplicatePanel

  private let workspace: Workspace
  private let personFields: PersonFields

  package init(workspace: Workspace, places: PlaceLookup? = nil) {
    self.workspace = workspace
    let person = PersonFields(workspace: workspace, places: places)
    personFields = person
    let programs = workspace.reading(or: []) { try workspace.programs() }
    let fields =
      person.name(heading: English.MentorForm.heading, needsBirthDate: true) + person.address()
      + MentorFields.work(programs)
      + person.contact(heading: English.MentorForm.contactHeading, needsPhone: true) + person.matters()
      + MentorFields.wishes(withNotes: true)
      + [
        RecordField(
          "is_new", English.Duplicates.isNew, kind: .yesOrNo, hint: English.Duplicates.isNewHint,
          heading: English.Duplicates.title)
      ]
    var values = ["capacity": "1"]
    if programs.count == 1, let only = programs.first { values["program_id"] = "\(only.id)" }
    form = RecordForm(fields, key: DraftKey(form: "mentor"), values: values, workspace: workspace)
    duplicates = DuplicatePanel(of: person, in: workspace)
  }

  package var title: String { English.MentorForm.newTitle }
  package var panel: FormPanel? { duplicates.panel }

  package var likelyDuplicate: Reference? { duplicates.likely?.reference }

  package func valuesChanged() { duplicates.look(at: form.values) }

  package func save() -> FormSaving {
    duplicates.look(at: form.values, atLast: true)
    return form.saving { () throws(RepositoryError) in
      if duplicates.likely != nil, form["is_new"] != "yes" { throw .invalid(field: "is_new", .required) }
      let intake = MentorIntake(
        person: personFields.details(form.values), profile: MentorFields.details(form.values))
      let reference = try form.workspace.addMentor(intake)
      return (English.MentorForm.added(reference), reference)
    }
  }
}
