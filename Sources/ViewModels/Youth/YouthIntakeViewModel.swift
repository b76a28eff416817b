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
  /// The brother or sister this child is added beside, with the family they share; nil for a child by themselves.
  private let sibling: YouthRecord?
  private var guardianTraits: DuplicateTraits?

  package convenience init(workspace: Workspace, places: PlaceLookup? = nil) {
    self.init(besides: nil, workspace: workspace, places: places)
  }

  /// A brother or sister of a youth: family, home, languages and program are filled in. What grants is asked again.
  package convenience init(
    siblingOf youth: Reference, workspace: Workspace, places: PlaceLookup? = nil
  ) throws(RepositoryError) {
    self.init(besides: try workspace.youthRecord(youth), workspace: workspace, places: places)
  }

  private init(besides sibling: YouthRecord?, workspace: Workspace, places: PlaceLookup?) {
    self.workspace = workspace
    self.sibling = sibling
    let person = PersonFields(workspace: workspace, places: places)
    personFields = person
    let programs = workspace.reading(or: []) { try workspace.programs() }
    let fields =
      person.name(heading: English.YouthForm.childHeading, needsBirthDate: true) + [YouthFields.program(programs)]
      + (sibling.map(FamilyFields.guardians) ?? YouthFields.guardian(person.reader))
      + YouthFields.consents(person.reader)
      + person.address(heading: English.YouthForm.moreHeading)
      + person.contact(heading: English.YouthForm.homeHeading, needsPhone: false) + YouthFields.school
      + person.matters() + YouthFields.wishes(withNotes: true)
      + [
        RecordField(
          "is_new", English.Duplicates.isNew, kind: .yesOrNo, hint: English.Duplicates.isNewHint,
          heading: English.Duplicates.title)
      ]
      // The form of a brother or sister asks that at the guardians themselves.
      + (sibling == nil
        ? [
          RecordField(
            "guardian_is_known", English.YouthForm.guardianIsKnown, kind: .yesOrNo,
            hint: English.YouthForm.guardianIsKnownHint)
        ] : [])
    var values = ["signed_on": workspace.clock.today().description]
    if programs.count == 1, let only = programs.first { values["program_id"] = "\(only.id)" }
    if let sibling { values.merge(FamilyFields.shared(with: sibling)) { $1 } }
    let key = sibling.map { DraftKey(form: "sibling", subject: "\($0.reference)") } ?? DraftKey(form: "youth")
    form = RecordForm(fields, key: key, values: values, workspace: workspace)
    duplicates = DuplicatePanel(of: person, in: workspace)
  }

  package var title: String {
    sibling.map { English.Family.siblingTitle($0.person.name, $0.reference) } ?? English.YouthForm.newTitle
  }

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
    duplicates.look(at: form.values, atLast: true)
    guardianTraits = nil
    lookForGuardian()
    return form.saving { () throws(RepositoryError) in
      try checkDuplicates()
      let reference = try form.workspace.addYouth(try intake())
      return (English.YouthForm.added(reference), reference)
    }
  }

  /// The guardian's own traits: a name and a telephone are enough to know them by.
  private func lookForGuardian() {
    guard sibling == nil else { return }
    let name = PersonName(
      given: form["guardian_given_name"],
      family: form["guardian_given_name"].isEmpty ? form["guardian_family_name"] : guardianFamily)
    let phone = PhoneNumber(form["guardian_phone"])
    let traits = DuplicateTraits(name: name, phones: phone.map { [$0.digits] } ?? [])
    guard traits != guardianTraits else { return }
    guardianTraits = traits
    knownGuardian = nil
    guard !name.full.isEmpty, phone != nil else { return }
    knownGuardian = workspace.reading(or: []) { try workspace.duplicates(of: traits) }.first {
      $0.youthState == nil && $0.likelihood.isLikely && $0.likelihood.reasons.contains(.samePhone)
    }
  }

  /// A guardian with a given name alone has the child's family name.
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
    if let sibling {
      intake.relatives = FamilyFields.relatives(form, sharedWith: sibling)
      return intake
    }
    let told = ["guardian_given_name", "guardian_family_name", "guardian_label", "guardian_phone", "guardian_email"]
    if told.allSatisfy({ form[$0].isEmpty }), kinds.isEmpty { return intake }
    if form["guardian_given_name"].isEmpty, form["guardian_family_name"].isEmpty {
      throw .invalid(field: "guardian_given_name", .required)
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
    relative.rights = FamilyFields.rights(form.values)
    if !kinds.isEmpty, relative.rights.mayConsent == .notAsked { throw .invalid(field: "may_consent", .required) }
    intake.relatives = [relative]
    return intake
  }
}
