import Domain
import Localization
import Repository

/// The fields of a relative, and the way from them to what is kept and back. No question that grants is answered before
/// somebody asks.
enum FamilyFields {
  typealias Words = English.Family

  /// Who they are and how they are reached.
  ///
  /// - Parameter isRequired: False where somebody on file can be picked instead of typing a name.
  static func person(_ reader: FieldReader, isRequired: Bool) -> [RecordField] {
    [
      RecordField("given_name", English.PersonForm.givenName, isRequired: isRequired, heading: Words.whoHeading),
      RecordField("family_name", English.PersonForm.familyName),
      RecordField(
        "birth_date", English.PersonForm.birthDate, kind: .line(width: 16), hint: English.PersonForm.birthDateHint
      ) { text, _ in reader.birthDate(text) },
      RecordField("phone", English.PersonForm.phone, kind: .line(width: 18)) { text, _ in reader.phone(text) },
      RecordField("email", English.PersonForm.email) { text, _ in reader.email(text) },
    ]
  }

  /// What they are to the youth, and what they may do.
  static func relation(heading: String = "") -> [RecordField] {
    let kinds = RelationshipKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    return [
      RecordField("kind", Words.kind, kind: .pick(kinds), isRequired: true, heading: heading),
      RecordField("label", English.YouthForm.relation, kind: .line(width: 20), hint: English.YouthForm.relationHint),
    ] + rights(heading: Words.rightsHeading)
  }

  /// The three questions that grant something: yes, no, or empty where nobody asked.
  static func rights(heading: String = "") -> [RecordField] {
    [
      RecordField(
        "may_consent", Words.mayConsent, kind: .yesOrNo, hint: Words.guardiansOnly, heading: heading),
      RecordField("may_pick_up", Words.mayPickUp, kind: .yesOrNo, hint: Words.askEach),
      RecordField("has_custody", Words.hasCustody, kind: .yesOrNo, hint: Words.askEach),
    ]
  }

  /// Why a "no" is taken back; nothing where there is none.
  static func reason(_ rights: RelativeRights) -> [RecordField] {
    rights.refused.isEmpty ? [] : [RecordField("reason", Words.whyLifted, hint: Words.whyLiftedHint)]
  }

  static func rights(_ values: [String: String]) -> RelativeRights {
    RelativeRights(
      mayConsent: answer(values["may_consent"]), mayPickUp: answer(values["may_pick_up"]),
      hasCustody: answer(values["has_custody"]))
  }

  static func answer(_ value: String?) -> Answer { value.flatMap { Answer(rawValue: $0) } ?? .notAsked }

  /// What a form begins with for a relative on file.
  static func values(of relative: Relative, _ person: PersonDetails) -> [String: String] {
    func value(_ answer: Answer) -> String { answer == .notAsked ? "" : answer.rawValue }
    var values = [
      "kind": relative.kind.rawValue, "label": relative.label, "may_consent": value(relative.rights.mayConsent),
      "may_pick_up": value(relative.rights.mayPickUp), "has_custody": value(relative.rights.hasCustody),
    ]
    guard !relative.hasOwnForm else { return values }
    for (id, text) in PersonFields.values(of: person)
    where ["given_name", "family_name", "birth_date", "phone", "email"].contains(id) {
      values[id] = text
    }
    return values
  }

  /// What a validated form holds of the person.
  ///
  /// - Parameter base: What was on file, for what the form does not ask; nil for somebody new.
  static func person(_ form: RecordForm, base: PersonDetails? = nil) -> PersonDetails {
    var person = base ?? PersonDetails(name: PersonName(given: "", family: ""))
    (person.name.given, person.name.family) = (form["given_name"], form["family_name"])
    person.birthDate = CivilDate(iso: form["birth_date"])
    person.phone = PhoneNumber(kept: form["phone"])
    person.email = form["email"]
    return person
  }
}

// What a brother or sister of a youth on file shares with them.
extension FamilyFields {
  /// The guardians on file, each with the three questions: they are asked again for each child.
  static func guardians(of sibling: YouthRecord) -> [RecordField] {
    let guardians = guardians(sibling)
    guard !guardians.isEmpty else { return [] }
    let choices = guardians.map {
      RecordField.Choice("\($0.personID)", $0.name.full, detail: Words.relation($0.kind, $0.label))
    }
    let same = RecordField(
      "guardians", Words.sameGuardians, kind: .choices(choices), heading: English.YouthForm.guardianHeading)
    return [same]
      + guardians.flatMap { guardian in
        zip(RelativeRight.allCases, rights(heading: guardian.name.full)).map { right, field in
          RecordField(
            "\(field.id)_\(guardian.personID)", field.label, kind: field.kind,
            hint: guardian.rights[right] == .no ? Words.refusedFor(sibling.person.name) : field.hint,
            heading: field.heading)
        }
      }
  }

  /// What the form of a brother or sister begins with: home, languages, program, and who the guardians are.
  static func shared(with sibling: YouthRecord) -> [String: String] {
    let shared = ["family_name", "postal_code", "town", "state", "street", "languages"]
    var values = PersonFields.values(of: sibling.person).filter { shared.contains($0.key) }
    values["program_id"] = "\(sibling.profile.programID)"
    values["guardians"] = guardians(sibling).map { "\($0.personID)" }.sorted().joined(separator: "\n")
    return values
  }

  /// The guardians who were ticked, with what was answered of each, and the brother or sister.
  static func relatives(_ form: RecordForm, sharedWith sibling: YouthRecord) -> [RelativeIntake] {
    let chosen = Set(form["guardians"].split(separator: "\n").map(String.init))
    let guardians = guardians(sibling).filter { chosen.contains("\($0.personID)") }.map { guardian in
      var relative = RelativeIntake(.known(guardian.personID))
      (relative.kind, relative.label) = (.guardian, guardian.label)
      let values = ["may_consent", "may_pick_up", "has_custody"].map { ($0, form["\($0)_\(guardian.personID)"]) }
      relative.rights = rights(Dictionary(uniqueKeysWithValues: values))
      return relative
    }
    var brother = RelativeIntake(.known(sibling.reference.number))
    brother.kind = .sibling
    return guardians + [brother]
  }

  private static func guardians(_ sibling: YouthRecord) -> [Relative] {
    sibling.relatives.filter { $0.kind == .guardian }
  }
}
