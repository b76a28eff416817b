package import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// Somebody new on an official's staff.
  package static func aide(of official: Reference, in workspace: Workspace) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let words = English.Officials.self
    let fields = [
      RecordField("name", words.aideName, isRequired: true), RecordField("title", words.aideTitle),
      RecordField("phone", words.phone, kind: .line(width: 20)),
      RecordField("email", words.email) { text, _ in reader.email(text) },
    ]
    return StepFormViewModel(
      title: "\(words.aide) · \(official)", fields: fields,
      key: DraftKey(form: "aide", subject: official.description), workspace: workspace
    ) { form throws(RepositoryError) in
      let aide = OfficialAide(
        name: form["name"], title: form["title"], phone: form["phone"], email: form["email"])
      try workspace.saveAide(aide, of: official)
      return words.aideAdded(aide.name, official)
    }
  }

  /// An aide who has gone.
  package static func goneAide(
    of official: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    let aides = try workspace.officialRecord(official, isRefresh: true).aides
    let words = English.Officials.self
    let choices = aides.map { RecordField.Choice("\($0.id)", $0.name, detail: $0.title) }
    let fields = [
      RecordField("aide", words.aideName, kind: .pick(choices), isRequired: true),
      RecordField("reason", words.whyGone, isRequired: true),
    ]
    return StepFormViewModel(
      title: "\(words.goneAide) · \(official)", fields: fields,
      key: DraftKey(form: "gone-aide", subject: official.description), workspace: workspace
    ) { form throws(RepositoryError) in
      try workspace.removeAide(Int64(form["aide"]) ?? 0, of: official, reason: form["reason"])
      return words.aideGone(official)
    }
  }
}

extension RecordEditViewModel {
  /// The form that edits an official.
  package static func official(
    _ reference: Reference, workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let key = DraftKey(form: "official", subject: reference.description)
    let read = { () throws(RepositoryError) in try workspace.officialRecord(reference, isRefresh: true) }
    let edit = RecordEdit(of: try read(), reread: read) {
      OfficialFields.values(of: $0.details, leftOn: $0.leftOn)
    } save: { form, seen throws(RepositoryError) in
      try workspace.saveOfficial(
        reference, OfficialFields.details(form, over: seen.details), leftOn: CivilDate(iso: form["left_on"]),
        version: seen.version, removing: key)
    }
    return RecordEditViewModel(
      title: "\(English.Officials.editOfficial) \(reference)", saved: English.Advocacy.changed(reference),
      fields: OfficialFields(workspace).fields(isNew: false), key: key, edit: edit, workspace: workspace)
  }
}
