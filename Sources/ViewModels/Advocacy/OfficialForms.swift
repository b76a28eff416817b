package import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// Somebody new on an official's staff.
  package static func aide(of official: Reference, in workspace: Workspace) -> StepFormViewModel {
    let words = English.Officials.self
    return member(words.aide, form: "aide", of: official, role: words.aideTitle, in: workspace) {
      form throws(RepositoryError) in
      let aide = OfficialAide(
        name: form["name"], title: form["role"], phone: form["phone"], email: form["email"])
      try form.workspace.saveAide(aide, of: official)
      return words.aideAdded(aide.name, official)
    }
  }

  /// An aide who has gone.
  package static func goneAide(
    of official: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    let aides = try workspace.officialRecord(official, isRefresh: true).aides.map { ($0.id, $0.name, $0.title) }
    let words = English.Officials.self
    return goneMember(words.goneAide, form: "gone-aide", of: official, among: aides, in: workspace) {
      form, aide throws(RepositoryError) in
      try form.workspace.removeAide(aide, of: official, reason: form["reason"])
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
      try form.workspace.saveOfficial(
        reference, OfficialFields.details(form, over: seen.details), leftOn: CivilDate(iso: form["left_on"]),
        version: seen.version)
    }
    return RecordEditViewModel(
      title: "\(English.Officials.editOfficial) \(reference)", saved: English.Advocacy.changed(reference),
      fields: OfficialFields(workspace).fields(isNew: false), key: key, edit: edit, workspace: workspace)
  }
}
