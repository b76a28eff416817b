package import Domain
import Localization
package import Repository

/// Another person in the family of a youth: somebody new, or somebody on file whom a typed name brings up beside the form.
package final class FamilyFormViewModel: RecordFormViewModel {
  package let title: String
  package let form: RecordForm

  private let youth: YouthRecord
  private let workspace: Workspace
  private let found: FoundPeople

  package init(of youth: Reference, in workspace: Workspace) throws(RepositoryError) {
    self.workspace = workspace
    self.youth = try workspace.youthRecord(youth)
    let person = PersonFields(workspace: workspace, places: nil)
    let found = FoundPeople(DuplicatePanel(of: person, excluding: youth.number, in: workspace), in: workspace)
    self.found = found
    let pick = RecordField(
      "related_id", English.Family.onFile, kind: .search(find: found.find, title: found.title),
      hint: English.Family.onFileHint)
    let fields = FamilyFields.person(person.reader, isRequired: false) + [pick] + FamilyFields.relation()
    title = English.Family.addTitle(youth)
    form = RecordForm(fields, key: DraftKey(form: "relative", subject: youth.description), workspace: workspace)
  }

  package var panel: FormPanel? { found.panel.panel }
  package var likelyDuplicate: Reference? { found.panel.likely?.reference }
  package func valuesChanged() { found.panel.look(at: form.values) }

  package func save() -> FormSaving {
    found.panel.look(at: form.values, atLast: true)
    let picked = Reference(form["related_id"])
    // Else what was typed would be dropped, and somebody else would be of the family.
    if picked != nil, let name = found.title(form["related_id"]), !form.isAbout(name) {
      _ = form.refuse("related_id", because: English.Family.pickedOther(typed: form.typedName, picked: name))
      return .refused(English.Forms.problems(1))
    }
    if picked == nil, found.panel.likely != nil, form["related_id"] != FoundPeople.isNew {
      _ = form.refuse("related_id", because: English.Family.pickOrNew)
      return .refused(English.Forms.problems(1))
    }
    return form.saving { () throws(RepositoryError) in
      let details = FamilyFields.person(form)
      let kind = RelationshipKind(rawValue: form["kind"]) ?? .emergencyContact
      var relative = RelativeIntake(picked.map { .known($0.number) } ?? .new(details))
      (relative.kind, relative.label, relative.rights) = (kind, form["label"], FamilyFields.rights(form.values))
      let id = try form.workspace.addRelative(relative, to: youth.reference)
      let name = try workspace.youthRecord(youth.reference, isRefresh: true).relatives.first { $0.personID == id }?.name
      let relation = English.Family.relation(kind, form["label"])
      return (English.Family.added(name ?? details.name, relation, to: youth.person.name), nil)
    }
  }
}

extension RecordForm {
  fileprivate var typedName: String {
    [self["given_name"], self["family_name"]].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the name that is typed, if any, has a word in common with another.
  fileprivate func isAbout(_ name: String) -> Bool {
    let typed = NameFolding.words(typedName)
    return typed.isEmpty || !Set(typed).isDisjoint(with: NameFolding.words(name))
  }
}
