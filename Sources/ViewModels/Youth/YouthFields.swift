import Domain
import Localization
import Repository

/// The fields of a youth beyond the person, and the way from them to what is kept and back.
enum YouthFields {
  typealias Words = English.YouthForm

  static func program(_ programs: [ProgramName]) -> RecordField {
    let choices = programs.map { RecordField.Choice("\($0.id)", $0.name, detail: $0.organization) }
    return RecordField("program_id", Words.program, kind: .pick(choices), isRequired: true)
  }

  static let school = [
    RecordField("grade", Words.grade, kind: .line(width: 8)), RecordField("school", Words.school),
  ]

  /// - Parameter withNotes: Whether the user may see case notes.
  static func wishes(withNotes: Bool) -> [RecordField] {
    let wishes = [
      RecordField("goals", Words.goals, kind: .lines(rows: 2), heading: Words.wishesHeading),
      RecordField("mentor_gender", Words.mentorGender, kind: .pick(PersonFields.genders), hint: Words.onlyIfRequired),
      RecordField("mentor_language", Words.mentorLanguage, hint: Words.onlyIfRequired) { text, _ in
        FieldReader(today: CivilDate(dayNumber: 0)).names(text, known: CommonLanguages.all)
      },
      RecordField(
        "youth_preferences", Words.preferences, kind: .choices(mentorPreferences), hint: Words.ifPossible),
      RecordField(
        "guardian_preferences", Words.guardianPreferences, kind: .choices(mentorPreferences), hint: Words.ifPossible),
    ]
    let notes = [
      RecordField("needs", Words.needs, kind: .lines(rows: 2)),
      RecordField("notes", Words.notes, kind: .lines(rows: 3)),
    ]
    return withNotes ? wishes + notes : wishes
  }

  /// A parent at the desk: who they are and how to reach them.
  static func guardian(_ reader: FieldReader) -> [RecordField] {
    [
      RecordField("guardian_given_name", English.PersonForm.givenName, heading: Words.guardianHeading),
      RecordField("guardian_family_name", English.PersonForm.familyName),
      RecordField("guardian_label", Words.relation, kind: .line(width: 20), hint: Words.relationHint),
      RecordField("guardian_phone", English.PersonForm.phone, kind: .line(width: 18)) { text, _ in reader.phone(text) },
      RecordField("guardian_email", English.PersonForm.email) { text, _ in reader.email(text) },
    ] + FamilyFields.rights()
  }

  static func consents(_ reader: FieldReader) -> [RecordField] {
    [
      RecordField(
        "consents", Words.consentsSigned, kind: .choices(consentKinds), hint: Words.consentsHint),
      RecordField("signed_on", Words.signedOn, kind: .line(width: 16), hint: Words.signedOnHint) { text, _ in
        reader.pastDay(text)
      },
    ]
  }

  static let mentorPreferences = MentorPreference.allCases.map {
    RecordField.Choice($0.rawValue, English.preference($0))
  }

  static let consentKinds = ConsentKind.allCases.map { RecordField.Choice($0.rawValue, Words.consent($0)) }

  static func values(of youth: YouthDetails) -> [String: String] {
    [
      "program_id": "\(youth.programID)", "grade": youth.grade, "school": youth.school, "goals": youth.goals,
      "needs": youth.needs ?? "", "notes": youth.notes ?? "",
      "availability": AvailabilityText.value(youth.availability), "mentor_gender": youth.mentorGender?.rawValue ?? "",
      "mentor_language": youth.mentorLanguage ?? "",
      "youth_preferences": PreferenceText.value(youth.preferences),
      "guardian_preferences": PreferenceText.value(youth.guardianPreferences),
    ]
  }

  /// - Parameter base: What was on file, for what the form does not ask; nil for a new youth.
  static func details(_ values: [String: String], base: YouthDetails? = nil) -> YouthDetails {
    func text(_ id: String) -> String { values[id] ?? "" }
    var youth = base ?? YouthDetails(programID: 0)
    youth.programID = Int64(text("program_id")) ?? 0
    (youth.grade, youth.school, youth.goals) = (text("grade"), text("school"), text("goals"))
    if youth.needs != nil { youth.needs = text("needs") }
    if youth.notes != nil { youth.notes = text("notes") }
    youth.availability = AvailabilityText.availability(text("availability"))
    youth.mentorGender = Gender(rawValue: text("mentor_gender"))
    youth.mentorLanguage = values["mentor_language"]
    youth.preferences = PreferenceText.preferences(text("youth_preferences"))
    youth.guardianPreferences = PreferenceText.preferences(text("guardian_preferences"))
    return youth
  }
}
