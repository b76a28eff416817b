import Domain
import GRDB

/// Imports adults who want to be mentors.
struct MentorImporter: RecordImporter {
  struct Record {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells: a row known by it is left as it is on file.
    var isDerived: Bool
    var submitted: LocalTime?
    var status: MentorState?
    var employer: String
    var mentor: MentorIntake
    /// The row says how many youth; otherwise a mentor on file keeps what is there.
    var tellsCapacity: Bool
    /// What the notes have of the row.
    var noted: [NotedCell]

    var identity: RecordFinder.Identity {
      .init(reference: reference, externalID: externalID, isDerived: isDerived)
    }
  }

  let programs: ProgramChoice
  let options: ImportOptions
  let source: RecordSource

  func record(_ cells: inout CellReader) -> Record? {
    let reference = cells.text("reference")
    let program = programs.program(&cells)
    let submitted = cells.time("submittedAt")
    let person = PersonDetails(&cells, options: options)
    if let submitted, let born = person.birthDate, submitted.day < born {
      cells.report("submittedAt", cells.text("submittedAt"), .tooEarly)
    }
    var profile = MentorDetails(programID: program ?? 0)
    let capacity = cells.number("capacity", in: 1...3, else: .seats(needed: 1, most: 3))
    profile.capacity = capacity ?? 1
    profile.occupation = cells.text("occupation")
    profile.strengths = cells.prose("strengths")
    profile.notes = cells.prose("notes")
    profile.availability = cells.availability("availability")
    profile.youthGender = cells.choice("youthGender", Gender.self, synonyms: PersonDetails.genders)
    profile.preferences = cells.choices("mentorPreferences", YouthPreference.self, synonyms: PreferenceCell.ofYouth)
    profile.youthMinimumAge = cells.number("youthMinimumAge", in: 0...25)
    profile.youthMaximumAge = cells.number("youthMaximumAge", in: 0...25)
    profile.maximumDistance = cells.number("maximumDistance", in: 1...1_000)
    let status = cells.choice("status", MentorState.self)
    var externalID = cells.text("externalId")
    let isDerived = externalID.isEmpty && reference.isEmpty
    if isDerived {
      externalID = RowIdentity.derived(
        "form",
        from: [
          "\(profile.programID)", submitted?.identity ?? "", person.name.given, person.name.family,
          person.birthDate.map(String.init(describing:)) ?? "", person.email, person.phone?.digits ?? "",
        ])
    }
    return Record(
      reference: reference, externalID: externalID, isDerived: isDerived, submitted: submitted, status: status,
      employer: cells.text("employer"), mentor: MentorIntake(person: person, profile: profile),
      tellsCapacity: capacity != nil, noted: cells.noted)
  }

  let keepsNotes = true

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let finder = RecordFinder(change: change, source: source)
    let identity = record.identity
    var mentor = record.mentor
    mentor.profile.employerID = try employer(record.employer, in: change)
    if let id = try finder.own(.adult, identity) {
      mentor.profile.externalID = try finder.column(identity, .adult, of: id)
      if !record.isDerived { try update(id, record, mentor, in: &change) }
      try finder.remember(identity, .adult, id)
      let stored = try record.isDerived ? PersonReader.details(change.db, of: id)?.details : nil
      var outcome = ImportOutcome.present(
        Reference(.adult, id), differing: stored.map { mentor.person.differences(from: $0) } ?? [])
      outcome.handedBack = record.noted.map(\.problem)
      return outcome
    }
    mentor.profile.externalID = try finder.columnOfNew(identity, .adult)
    let similar = try PersonMatcher(change: change).similar(to: mentor.person)
    mentor.profile.notes = record.noted.added(to: mentor.profile.notes ?? "")
    if let status = record.status { mentor.state = status }
    mentor.since = record.submitted?.day
    let reference = try change.addMentor(mentor)
    try finder.remember(identity, .adult, reference.number)
    return ImportOutcome(
      effect: .added, reference: reference, similar: similar, handedBack: record.noted.map(\.problem),
      isDatedAhead: record.submitted.map { $0.day > change.today } ?? false)
  }

  private func update(_ id: Int64, _ record: Record, _ mentor: MentorIntake, in change: inout Change) throws {
    let reference = Reference(.adult, id)
    guard var person = try PersonReader.details(change.db, of: id)?.details else { return }
    let told = mentor.person
    guard Sameness.isSameAdult(told.name, bornOn: told.birthDate, as: person.name, bornOn: person.birthDate) else {
      throw RowRefusal(
        problem: .somebodyElse(
          reference, field: record.identity.field, stored: person.name.full, named: told.name.full))
    }
    person.take(told)
    let profile = mentor.profile
    let standing = try change.mentor(reference)
    let policy = try change.policy(forProgram: standing.programID)
    try change.savePerson(id, person, as: policy.mentor, expecting: nil, object: reference)
    try profile.check(
      policy: policy, seatsTaken: standing.seatsTaken, capacity: record.tellsCapacity ? profile.capacity : nil)
    var values: Change.Values = [:]
    for (column, text) in [("occupation", profile.occupation), ("strengths", profile.strengths)] where !text.isEmpty {
      values[column] = text
    }
    if change.actor.role.may(.seeCaseNotes) {
      if let notes = try record.noted.notes(over: profile.notes, of: "mentor_profile", id, change.db) {
        values["notes"] = notes
      }
    }
    if record.tellsCapacity { values["capacity"] = profile.capacity }
    if let employer = profile.employerID { values["employer_id"] = employer }
    if profile.availability != .none { values["availability"] = profile.availability }
    if let gender = profile.youthGender { values["youth_gender"] = gender }
    if profile.preferences.bits != 0 { values["mentor_preferences"] = profile.preferences.bits }
    if let age = profile.youthMinimumAge { values["youth_minimum_age"] = age }
    if let age = profile.youthMaximumAge { values["youth_maximum_age"] = age }
    if let distance = profile.maximumDistance { values["maximum_distance"] = distance }
    if let externalID = profile.externalID { values["external_id"] = externalID }
    try change.update("mentor_profile", id: id, set: values, object: reference)
    try StatusCell.check(record.status?.rawValue, of: .adult, id, in: change)
  }

  /// The organization of this reference or name; nil where none is on file, which is no reason to turn a mentor away.
  private func employer(_ text: String, in change: Change) throws -> Int64? {
    guard !text.isEmpty else { return nil }
    let reference = Reference(text).flatMap { $0.kind == .organization ? $0.number : nil } ?? 0
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT id FROM organization WHERE (id = ? OR name = ? COLLATE NOCASE) AND voided_at IS NULL ORDER BY id LIMIT 1
        """)
    return try Int64.fetchOne(statement, arguments: [reference, text])
  }
}
