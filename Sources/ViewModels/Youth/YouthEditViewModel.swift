package import Domain
import Localization
package import Repository

/// An edit of a youth; what somebody else saves meanwhile is merged, and clashes are shown with both values.
package final class YouthEditViewModel: RecordFormViewModel {
  package let reference: Reference
  package let form: RecordForm
  package let duplicates: DuplicatePanel

  private let workspace: Workspace
  private let personFields: PersonFields
  private var record: YouthRecord

  package init(_ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    record = try workspace.youthRecord(reference)
    let person = PersonFields(workspace: workspace, places: places)
    personFields = person
    let fields =
      person.name(heading: English.YouthForm.childHeading, needsBirthDate: true)
      + [YouthFields.program(try workspace.programs())]
      + person.contact(heading: English.YouthForm.homeHeading, needsPhone: false) + YouthFields.school
      + person.matters() + YouthFields.wishes(withNotes: record.profile.notes != nil)
    form = RecordForm(
      fields, key: DraftKey(form: "youth", subject: reference.description), values: Self.values(of: record),
      workspace: workspace)
    duplicates = DuplicatePanel(workspace: workspace, excluding: reference.number)
  }

  package var title: String { English.YouthForm.editTitle(reference) }
  package var panel: FormPanel? { form.clashes.isEmpty ? duplicates.panel : form.clashPanel }

  package func valuesChanged() { duplicates.look(for: personFields.traits(form.values)) }

  package func save() -> FormSaving {
    let saving = form.saving { () throws(RepositoryError) in try saveOrMerge() }
    guard case .refused = saving, !form.clashes.isEmpty else { return saving }
    return .refused(English.Forms.clashes(form.clashes.count))
  }

  private func saveOrMerge() throws(RepositoryError) -> (said: String, opens: Reference?) {
    do throws(RepositoryError) {
      try save(over: record)
    } catch {
      guard case .conflict = error else { throw error }
      record = try workspace.youthRecord(reference, isRefresh: true)
      guard form.merge(Self.values(of: record)) else { throw error }
      try save(over: record)
    }
    return (English.YouthForm.saved(reference), nil)
  }

  private func save(over record: YouthRecord) throws(RepositoryError) {
    try workspace.saveYouth(
      reference, person: personFields.details(form.values, base: record.person),
      profile: YouthFields.details(form.values, base: record.profile), versions: record.versions,
      removing: form.draftKey)
  }

  private static func values(of record: YouthRecord) -> [String: String] {
    PersonFields.values(of: record.person).merging(YouthFields.values(of: record.profile)) { value, _ in value }
  }
}
