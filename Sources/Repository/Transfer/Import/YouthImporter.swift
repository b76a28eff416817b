import Domain
import GRDB

/// Imports youth with their guardians, as a web form's export tells them.
struct YouthImporter: RecordImporter {
  struct Record {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells: a row known by it is left as it is on file.
    var isDerived: Bool
    var submitted: Instant?
    var status: YouthState?
    var youth: YouthIntake
    var guardians: [GuardianCells]
    /// What the notes have of the row.
    var noted: [NotedCell]
    /// Why the row is handed back although the youth is kept.
    var handedBack: [RowProblem]

    var identity: RecordFinder.Identity {
      .init(reference: reference, externalID: externalID, isDerived: isDerived)
    }
  }

  let programs: ProgramChoice
  let options: ImportOptions
  let source: RecordSource
  let clock: Clock

  func record(_ cells: inout CellReader) -> Record? {
    let reference = cells.text("reference")
    let program = programs.program(&cells)
    let submitted = cells.time("submittedAt")
    let person = PersonDetails(&cells, options: options, )
    if let submitted, let born = person.birthDate, submitted.day < born {
      cells.report("submittedAt", cells.text("submittedAt"), .tooEarly)
    }
    let (guardians, guardianProblem) = GuardianCells.all(&cells, child: person)
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
    return Record(
      reference: reference, externalID: externalID, isDerived: isDerived,
      submitted: submitted?.instant(clock), status: status,
      youth: YouthIntake(person: person, profile: profile), guardians: guardians, noted: cells.noted,
      handedBack: [guardianProblem].compactMap(\.self) + cells.noted.map(\.problem))
  }

  let keepsNotes = true

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let finder = RecordFinder(change: change, source: source)
    let identity = record.identity
    if let id = try finder.own(.youth, identity) {
      if !record.isDerived { try update(id, record, finder.column(identity, .youth, of: id), in: &change) }
      var differing = try record.isDerived ? differences(record, from: id, change) : []
      for guardian in record.guardians {
        differing += try guardian.store(for: id, isCorrection: !record.isDerived, in: &change)
      }
      try finder.remember(identity, .youth, id)
      var outcome = ImportOutcome.present(Reference(.youth, id), differing: differing)
      outcome.handedBack = record.handedBack
      return outcome
    }
    let similar = try PersonMatcher(change: change).similar(to: record.youth.person)
    var youth = record.youth
    youth.profile.externalID = try finder.columnOfNew(identity, .youth)
    youth.profile.notes = record.noted.added(to: youth.profile.notes ?? "")
    if let status = record.status { youth.state = status }
    var handedBack = record.handedBack
    if youth.person.birthDate == nil {
      youth.state = .inquiry
      handedBack.append(.noBirthDate)
    }
    youth.referredAt = record.submitted.map { min($0, change.now) }
    youth.relatives = try record.guardians.map { try $0.intake(change) }
    let reference = try change.addYouth(youth)
    try finder.remember(identity, .youth, reference.number)
    return ImportOutcome(
      effect: .added, reference: reference, similar: similar, handedBack: handedBack,
      isDatedAhead: record.submitted.map { $0 > change.now } ?? false)
  }

  /// What a row says otherwise about a youth than what is on file, where it isn't a correction.
  private func differences(_ record: Record, from id: Int64, _ change: Change) throws -> [String] {
    guard let stored = try PersonReader.details(change.db, of: id)?.details else { return [] }
    let statement = try change.db.cachedStatement(
      sql: "SELECT grade, school, goals FROM youth_profile WHERE person_id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
    let profile = record.youth.profile
    let told = [("grade", profile.grade), ("school", profile.school), ("goals", profile.goals)]
    return try record.youth.person.differences(from: stored)
      + told.filter { try !$0.1.isEmpty && $0.1 != (row[$0.0] as String) }.map(\.0)
  }

  private func update(
    _ id: Int64, _ record: Record, _ externalID: String?, in change: inout Change
  ) throws {
    let reference = Reference(.youth, id)
    guard var person = try PersonReader.details(change.db, of: id)?.details else { return }
    let told = record.youth.person
    guard Sameness.isSameYouth(told.name, bornOn: told.birthDate, as: person.name, bornOn: person.birthDate) else {
      throw RowRefusal(
        problem: .somebodyElse(
          reference, field: record.identity.field, stored: person.name.full, named: told.name.full))
    }
    person.take(record.youth.person)
    let standing = try change.youth(reference)
    let policy = try change.policy(forProgram: standing.programID)
    try change.savePerson(id, person, as: policy.youth, expecting: nil, object: reference)
    let profile = record.youth.profile
    try profile.check()
    var values: Change.Values = [:]
    for (column, text) in [("grade", profile.grade), ("school", profile.school), ("goals", profile.goals)]
    where !text.isEmpty {
      values[column] = text
    }
    if change.actor.role.may(.seeCaseNotes) {
      if let needs = profile.needs, !needs.isEmpty { values["needs"] = needs }
      if let notes = try record.noted.notes(over: profile.notes, of: "youth_profile", id, change.db) {
        values["notes"] = notes
      }
    }
    if profile.availability != .none { values["availability"] = profile.availability }
    if let gender = profile.mentorGender { values["mentor_gender"] = gender }
    if let language = profile.mentorLanguage { values["mentor_language"] = language }
    if profile.preferences.bits != 0 { values["youth_preferences"] = profile.preferences.bits }
    if profile.guardianPreferences.bits != 0 { values["guardian_preferences"] = profile.guardianPreferences.bits }
    if let externalID { values["external_id"] = externalID }
    try change.update("youth_profile", id: id, set: values, object: reference)
    try StatusCell.check(record.status?.rawValue, of: .youth, id, in: change)
  }
}
