package import Domain
import Localization
package import Repository

/// A new youth: the child, a guardian and the consents in one form, with the duplicates beside it.
///
/// What a parent at the desk is asked in the first minute comes first, and fits the smallest screen there is.
package final class YouthIntakeViewModel: RecordFormViewModel {
  package let form: RecordForm
  package let duplicates: DuplicatePanel
  /// Somebody on file with the name and telephone of the guardian being typed.
  package private(set) var knownGuardian: DuplicateCandidate?

  private let workspace: Workspace
  private let personFields: PersonFields
  private var guardianTraits: DuplicateTraits?

  package init(workspace: Workspace, places: PlaceLookup? = nil) {
    self.workspace = workspace
    let person = PersonFields(workspace: workspace, places: places)
    personFields = person
    let programs = (try? workspace.programs()) ?? []
    let fields =
      person.name(heading: English.YouthForm.childHeading, needsBirthDate: true) + [YouthFields.program(programs)]
      + YouthFields.guardian(person.reader) + YouthFields.consents(person.reader)
      + person.address(heading: English.YouthForm.moreHeading)
      + person.contact(heading: English.YouthForm.homeHeading, needsPhone: false) + YouthFields.school
      + person.matters() + YouthFields.wishes(withNotes: true)
      + [
        RecordField(
          "is_new", English.Duplicates.isNew, kind: .yesOrNo, hint: English.Duplicates.isNewHint,
          heading: English.Duplicates.title)
      ]
    var values = ["signed_on": workspace.clock.today().description]
    if programs.count == 1, let only = programs.first { values["program_id"] = "\(only.id)" }
    form = RecordForm(fields, key: DraftKey(form: "youth"), values: values, workspace: workspace)
    duplicates = DuplicatePanel(of: person, in: workspace)
  }

  package var title: String { English.YouthForm.newTitle }

  package var panel: FormPanel? {
    guard let knownGuardian else { return duplicates.panel }
    let notice = FormPanel.Line(
      English.YouthForm.guardianOnFile(
        workspace.names.shown(knownGuardian.name, knownGuardian.reference), guardianOf: knownGuardian.guardianOf),
      .notice)
    return FormPanel(title: duplicates.panel.title, lines: [notice] + duplicates.panel.lines)
  }

  package var likelyDuplicate: Reference? { duplicates.likely?.reference }

  package func valuesChanged() {
    duplicates.look(at: form.values)
    lookForGuardian()
  }

  package func save() -> FormSaving {
    valuesChanged()
    return form.saving { () throws(RepositoryError) in
      try checkDuplicates()
      let reference = try workspace.addYouth(try intake(), removing: form.draftKey)
      return (English.YouthForm.added(reference), reference)
    }
  }

  /// The guardian's own traits: a name and a telephone are enough to know them by.
  private func lookForGuardian() {
    let name = PersonName(given: form["guardian_given_name"], family: guardianFamily)
    let phone = PhoneNumber(form["guardian_phone"])
    let traits = DuplicateTraits(name: name, phones: phone.map { [$0.digits] } ?? [])
    guard traits != guardianTraits else { return }
    guardianTraits = traits
    knownGuardian = nil
    guard !name.given.isEmpty, phone != nil else { return }
    knownGuardian = (try? workspace.duplicates(of: traits))?.first {
      $0.youthState == nil && $0.likelihood.isLikely && $0.likelihood.reasons.contains(.samePhone)
    }
  }

  /// A guardian without a family name of their own has the child's.
  private var guardianFamily: String {
    form["guardian_family_name"].isEmpty ? form["family_name"] : form["guardian_family_name"]
  }

  private func checkDuplicates() throws(RepositoryError) {
    if duplicates.likely != nil, form["is_new"] != "yes" {
      throw .invalid(field: "is_new", .required)
    }
    if knownGuardian != nil, form["guardian_is_known"].isEmpty {
      throw .invalid(field: "guardian_is_known", .required)
    }
  }

  private func intake() throws(RepositoryError) -> YouthIntake {
    let person = personFields.details(form.values)
    var intake = YouthIntake(person: person, profile: YouthFields.details(form.values))
    let kinds = form["consents"].split(separator: "\n").compactMap { ConsentKind(rawValue: String($0)) }
    let signedOn = CivilDate(iso: form["signed_on"]) ?? workspace.clock.today()
    intake.consents = kinds.map { ConsentIntake(kind: $0, signedOn: signedOn) }
    if form["guardian_given_name"].isEmpty {
      guard kinds.isEmpty else { throw .invalid(field: "guardian_given_name", .required) }
      return intake
    }
    let guardian: RelativeIntake.Person
    if let knownGuardian, form["guardian_is_known"] == "yes" {
      guardian = .known(knownGuardian.id)
    } else {
      var details = PersonDetails(name: PersonName(given: form["guardian_given_name"], family: guardianFamily))
      details.phone = PhoneNumber(form["guardian_phone"])
      details.email = form["guardian_email"]
      (details.street, details.town, details.state) = (person.street, person.town, person.state)
      details.postalCode = person.postalCode
      (details.latitude, details.longitude) = (person.latitude, person.longitude)
      guardian = .new(details)
    }
    var relative = RelativeIntake(guardian)
    relative.label = form["guardian_label"]
    intake.relatives = [relative]
    return intake
  }
}
