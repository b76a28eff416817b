package import Domain
import Localization
package import Repository

extension RecordEditViewModel {
  /// The edit of somebody in the family of a youth: what they are there, and how they are reached where they have no form
  /// of their own.
  ///
  /// - Parameter id: Row id of the relationship.
  package static func relative(
    _ id: Int64, of youth: Reference, workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let read = { () throws(RepositoryError) -> (relative: Relative, person: PersonDetails) in
      guard let relative = try workspace.youthRecord(youth, isRefresh: true).relatives.first(where: { $0.id == id })
      else { throw .notFound("\(youth)") }
      return (relative, try workspace.relativePerson(relationship: id, of: youth))
    }
    let record = try workspace.youthRecord(youth)
    let first = try read()
    let reader = FieldReader(today: workspace.clock.today())
    let person = first.relative.hasOwnForm ? [] : FamilyFields.person(reader, isRequired: false)
    let key = DraftKey(form: "relative", subject: "\(youth) \(id)")
    let edit = RecordEdit(of: first, reread: read) { seen in
      FamilyFields.values(of: seen.relative, seen.person)
    } save: { form, seen throws(RepositoryError) in
      let edit = RelativeEdit(
        kind: RelationshipKind(rawValue: form["kind"]) ?? seen.relative.kind, label: form["label"],
        rights: FamilyFields.rights(form.values),
        person: seen.relative.hasOwnForm ? nil : FamilyFields.person(form, base: seen.person))
      try form.workspace.editRelative(
        relationship: id, of: youth, edit, versions: seen.relative.versions, reason: form["reason"])
    }
    return RecordEditViewModel(
      title: English.Family.editTitle(first.relative.name, youth),
      saved: English.Family.saved(first.relative.name, of: record.person.name),
      fields: person + FamilyFields.relation(heading: person.isEmpty ? first.relative.name.full : "")
        + FamilyFields.reason(first.relative.rights), key: key,
      edit: edit, workspace: workspace)
  }
}
