import Domain
import GRDB

/// Imports youth with their guardians, as a web form's export tells them.
struct YouthImporter: RecordImporter {
  /// Ages that a child in a mentoring program can have; any other means that the date is wrong. Who may be enrolled is
  /// for the program's policy.
  static let plausibleAges = 4...24

  struct Record {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells: a row known by it is left as it is on file.
    var isDerived: Bool
    var submitted: Instant?
    var status: YouthState?
    var youth: YouthIntake
    var guardian: GuardianCells
  }

  let programs: ProgramChoice
  let options: ImportOptions
  let today: CivilDate

  func record(_ cells: inout CellReader) -> Record? {
    let reference = cells.text("reference")
    let program = programs.program(&cells)
    let submitted = cells.time("submittedAt")
    var person = PersonDetails(
      &cells, options: options, plausibleAges: Self.plausibleAges, needsBirthDate: reference.isEmpty)
    let guardian = GuardianCells(&cells, child: &person)
    var profile = YouthDetails(programID: program ?? 0)
    profile.grade = GradeCell.grade(cells.text("grade"))
    profile.school = cells.text("school")
    profile.goals = cells.prose("goals")
    profile.needs = cells.prose("needs")
    profile.notes = cells.prose("notes")
    profile.availability = cells.availability("availability")
    profile.mentorGender = cells.choice("mentorGender", Gender.self, synonyms: PersonDetails.genders)
    profile.mentorLanguage = ListCell.languages(cells.text("mentorLanguage")).first
    profile.preferences = cells.choices("youthPreferences", MentorPreference.self, synonyms: PreferenceCell.ofMentors)
    profile.guardianPreferences = cells.choices(
      "guardianPreferences", MentorPreference.self, synonyms: PreferenceCell.ofMentors)
    let status = cells.choice("status", YouthState.self)
    var externalID = cells.text("externalId")
    let isDerived = externalID.isEmpty && reference.isEmpty
    if isDerived {
      externalID = RowIdentity.derived(
        "form",
        from: [
          "\(profile.programID)", submitted?.identity ?? "", person.name.given, person.name.family,
          person.birthDate.map(String.init(describing:)) ?? "",
        ])
    }
    if !externalID.isEmpty { profile.externalID = externalID }
    return Record(
      reference: reference, externalID: externalID, isDerived: isDerived,
      submitted: submitted?.instant(options.zoneOffset), status: status,
      youth: YouthIntake(person: person, profile: profile), guardian: guardian)
  }

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let finder = RecordFinder(change: change)
    if let id = try finder.own(.youth, reference: record.reference, externalID: record.externalID) {
      if !record.isDerived { try update(id, record, in: &change) }
      return .present(Reference(.youth, id))
    }
    let matcher = PersonMatcher(change: change)
    let similar = try matcher.similar(to: record.youth.person)
    var youth = record.youth
    if let status = record.status { youth.state = status }
    youth.referredAt = record.submitted.map { min($0, change.now) }
    if let guardian = record.guardian.person {
      var relative = RelativeIntake(try matcher.known(guardian).map(RelativeIntake.Person.known) ?? .new(guardian))
      relative.label = record.guardian.label
      youth.relatives = [relative]
    }
    let reference = try change.addYouth(youth)
    return ImportOutcome(
      effect: .added, reference: reference, similar: similar,
      isDatedAhead: record.submitted.map { $0 > change.now } ?? false)
  }

  private func update(_ id: Int64, _ record: Record, in change: inout Change) throws {
    let reference = Reference(.youth, id)
    guard var person = try PersonReader.details(change.db, of: id)?.details else { return }
    person.take(record.youth.person)
    try change.savePerson(id, person, expecting: nil, object: reference)
    let profile = record.youth.profile
    try profile.check()
    var values: Change.Values = [:]
    for (column, text) in [("grade", profile.grade), ("school", profile.school), ("goals", profile.goals)]
    where !text.isEmpty {
      values[column] = text
    }
    if change.actor.role.may(.seeCaseNotes) {
      for (column, text) in [("needs", profile.needs ?? ""), ("notes", profile.notes ?? "")] where !text.isEmpty {
        values[column] = text
      }
    }
    if profile.availability != .none { values["availability"] = profile.availability }
    if let gender = profile.mentorGender { values["mentor_gender"] = gender }
    if let language = profile.mentorLanguage { values["mentor_language"] = language }
    if profile.preferences.bits != 0 { values["youth_preferences"] = profile.preferences.bits }
    if profile.guardianPreferences.bits != 0 { values["guardian_preferences"] = profile.guardianPreferences.bits }
    if let externalID = profile.externalID { values["external_id"] = externalID }
    try change.update("youth_profile", id: id, set: values, object: reference)
    try StatusCell.check(record.status?.rawValue, of: .youth, id, in: change)
  }
}
