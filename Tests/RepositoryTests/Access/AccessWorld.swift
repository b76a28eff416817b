import Domain
import GRDB
import TestSupport

@testable import Repository

/// A network with a user of each role, and a family in each situation.
struct AccessWorld {
  let network: Network
  let families: [AccessFamily]
  private let tables: [AccessTable]
  private let whole: DatabaseQueue

  init() throws {
    network = try Network.inMemory()
    for role in Role.allCases { _ = network.workspace(role) }
    let director = network.workspace()
    // The supervisor and the CORI officer see what background checks have found; the director and the specialist do not.
    try director.removeFromNeedToKnow("director")
    try director.removeFromNeedToKnow("match-specialist")
    try director.addToNeedToKnow("cori-officer", reason: "Decides background checks.")
    let organization = try director.addOrganization(NewOrganization(name: "Inland Mentoring", kind: .nonprofit))
    let elsewhere = try director.addProgram(name: "Inland", organizationID: organization, setting: .siteBased)
    let supervisor = network.workspace(.supervisor).actor.id
    let other = try director.addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    let mate = try director.addUser(
      NewUser(
        login: "max", name: "Max", role: .matchSpecialist, organizationID: network.organization,
        supervisorID: supervisor))
    let colleague = try director.addUser(
      NewUser(
        login: "cole", name: "Cole", role: .matchSpecialist, organizationID: network.organization, supervisorID: other))
    let own = network.workspace(.matchSpecialist).actor.id
    let program = network.program
    for place in [network.organization, organization] { try network.programAsking(of: place) }
    families = AccessSituation.allCases.map {
      AccessFamily(situation: $0, program: $0 == .elsewhere ? elsewhere : program)
    }
    let ambassador = network.workspace(.ambassador).actor.id
    for family in families {
      let specialist =
        switch family.situation {
        case .own, .voided, .withdrawn: own
        case .team: mate
        case .colleague, .elsewhere: colleague
        }
      try network.store.write { db in
        try family.write(specialist: specialist, ambassador: family.ambassador(ambassador), db)
      }
      // Something in the log that holds a value and a typed reason.
      try director.write(.savePerson, .editPerson, reason: family.word) { change in
        try change.update(
          "person", id: family.youth.number, set: ["street": family.word(.contact)], object: family.youth)
      }
    }
    // Guardians who are users, too, so that the training of staff is out of reach where their families are.
    for family in families where family.situation != .voided {
      let isElsewhere = family.situation == .elsewhere
      try director.addUser(
        NewUser(
          login: "guardian-\(family.situation)", name: "Kin", role: .matchSpecialist,
          organizationID: isElsewhere ? organization : network.organization,
          supervisorID: isElsewhere ? nil : family.situation == .colleague ? other : supervisor,
          personID: family.guardian.number))
    }
    try network.addOfficials()
    try director.saveOrganizationContact(OrganizationContact(name: "Lou Site"), of: Reference(.organization, 1))
    try network.store.write { try SearchIndex.rebuild($0) }
    tables = try network.store.read(AccessTable.all)
    whole = try DatabaseQueue()
    try network.store.copy(into: whole)
  }

  /// How many rows have been written so far, whatever they are; what a test has seen is as it was where this is.
  var writes: Int { get throws { try network.store.locked { $0.totalChangesCount } } }

  /// Everything but the log, drafts and what can be undone, as text: each value as SQLite writes it in SQL.
  func contents() throws -> [String] {
    try network.store.read { db in
      try tables.map { table in
        let text = try String.fetchOne(db.cachedStatement(sql: table.sql))
        return "\(table.name): \(text ?? "")"
      }
    }
  }

  /// Puts everything back as it was at first.
  func mend() throws {
    try network.store.locked { db in try whole.read { try $0.backup(to: db) } }
  }
}

/// A table, and the SQL that tells all of it in one text.
struct AccessTable {
  let name: String
  let sql: String

  static func all(_ db: Database) throws -> [AccessTable] {
    // What is written with any change: the ledger, and what follows from other tables.
    let skipped = [
      "audit_event", "audit_object", "audit_salt", "draft", "undo_entry", "day_begun", "staff_training",
      "staff_training_due",
    ]
    let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return try names.filter { !skipped.contains($0) && !$0.contains("_search") }.map { name in
      let values = try db.columns(in: name).map { "quote(\($0.name.quotedDatabaseIdentifier))" }
      let row = values.joined(separator: " || ',' || ")
      return AccessTable(
        name: name, sql: "SELECT group_concat(\(row), char(10)) FROM \(name.quotedDatabaseIdentifier)")
    }
  }
}

extension AccessFamily {
  fileprivate func ambassador(_ user: Int64) -> (user: Int64?, until: String?) {
    switch situation {
    case .own, .voided, .withdrawn: (user, nil)
    case .team: (user, "\(Network.today - 1)")
    case .colleague, .elsewhere: (nil, nil)
    }
  }

  fileprivate func write(specialist: Int64, ambassador: (user: Int64?, until: String?), _ db: Database) throws {
    for offset in Int64(1)...8 {
      try person(number + offset, given: ["Mei", "Lan", "José"][Int(offset - 1) % 3], db)
    }
    let isVoided = situation == .voided
    for (youth, state) in [
      (youth, isVoided ? "closed" : "matched"), (waiting, "waiting"), (applicant, "application"),
      (proposedYouth, isVoided ? "waiting" : "proposed"),
    ] {
      try db.execute(
        sql: """
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, waiting_since,
            specialist_id, school, goals, needs, notes, created_at, updated_at)
          VALUES (?, ?, ?, '2026-01-01', 0, '2026-01-01', ?, ?, ?, ?, ?, 0, 0)
          """,
        arguments: [
          youth.number, program, state, specialist, word(.contact), word(.contact), word(.need), word(.need),
        ])
    }
    for (mentor, state) in [
      (mentor, isVoided ? "inactive" : "matched"), (volunteer, "screening"),
      (proposedMentor, isVoided ? "inactive" : "proposed"),
    ] {
      try db.execute(
        sql: """
          INSERT INTO mentor_profile (person_id, program_id, state, state_since, specialist_id, capacity, seats_taken,
            occupation, strengths, notes, created_at, updated_at)
          VALUES (?, ?, ?, '2026-01-01', ?, 2, 1, ?, ?, ?, 0, 0)
          """,
        arguments: [mentor.number, program, state, specialist, word(.contact), word(.contact), word(.need)])
      try db.execute(
        sql: """
          INSERT INTO screening_item (person_id, kind, status, decided_on, exempt_reason, updated_at)
          VALUES (?, 'background check', 'exempt', '2026-01-01', ?, 0)
          """, arguments: [mentor.number, word(.screening)])
    }
    let matches = [
      (match, youth, mentor, isVoided ? "closed" : "active"),
      (proposal, proposedYouth, proposedMentor, isVoided ? "declined" : "proposed"),
    ]
    for (match, youth, mentor, state) in matches {
      try db.execute(
        sql: """
          INSERT INTO match (id, youth_id, mentor_id, program_id, state, state_since, proposed_on, rationale, accept_by,
            started_on, ended_on, closure_reason, closure_note, specialist_id, ambassador_id, ambassador_until,
            created_at, updated_at)
          VALUES (?, ?, ?, ?, ?, '2026-01-01', '2026-01-01', ?, '2026-03-06', '2026-01-01', ?, ?, ?, ?, ?, ?, 0, 0)
          """,
        arguments: [
          match.number, youth.number, mentor.number, program, state, word(.note),
          state == "closed" ? "2026-02-20" : nil, state == "closed" ? "family" : nil, word(.note), specialist,
          ambassador.user, ambassador.until,
        ])
    }
    try db.execute(
      sql: """
        INSERT INTO match_run (id, made_on, made_by, policy, selection, figures, pool_hash, result_hash, waiting, served,
          score, widening_reason, created_at, updated_at)
          VALUES (\(number), '2026-03-01', 1, 'strict', '{}', '{}', '\(String(repeating: "0", count: 64))',
            '\(String(repeating: "0", count: 64))', 1, 0, 0, '\(word(.note))', 0, 0);
        INSERT INTO match_run_body (run_id, problem, result) VALUES (\(number), x'00', '\(word(.note))');
        INSERT INTO match_run_youth (run_id, youth_id) VALUES (\(number), \(waiting.number));
        """)
    try db.execute(
      sql: """
        INSERT INTO relationship (id, person_id, related_id, kind, may_consent, created_at, updated_at)
          VALUES (\(number), \(youth.number), \(guardian.number), 'guardian', 1, 0, 0);
        INSERT INTO session (id, held_on, minutes, note, created_at, updated_at)
          VALUES (\(number), '2026-02-01', 60, '\(word(.note))', 0, 0);
        INSERT INTO session_match (match_id, held_on, session_id, minutes)
          VALUES (\(number), '2026-02-01', \(number), 60);
        INSERT INTO training_course (id, title, topic, minutes, created_at, updated_at)
          VALUES (1, 'Listening', 'relationships', 60, 0, 0) ON CONFLICT DO NOTHING;
        INSERT INTO training_class (id, course_id, on_date, minutes, organization_id, state, created_at, updated_at)
          VALUES (\(number), 1, '2026-03-05', 60, (SELECT organization_id FROM program WHERE id = \(program)), 'planned',
            0, 0);
        INSERT INTO training_attendance (class_id, course_id, person_id, status, seat, on_date, created_at, updated_at)
          VALUES (\(number), 1, \(mentor.number), 'present', 1, '2026-03-05', 0, 0),
            (\(number), 1, \(volunteer.number), 'enrolled', 2, '2026-03-05', 0, 0);
        INSERT INTO check_in (match_id, party, outcome, on_date, note, created_at)
          VALUES (\(number), 'youth', 'done', '2026-02-02', '\(word(.note))', 0);
        INSERT INTO transition (subject, subject_id, to_state, effective_on, recorded_at, reason)
          VALUES ('match', \(number), 'active', '2026-01-01', 0, '\(word(.note))');
        INSERT INTO consent (id, person_id, kind, text_version, signer_id, signed_on, expires_on, revoked_on,
          revoke_reason, created_at, updated_at)
          VALUES (\(number), \(youth.number), 'participation', '1', \(guardian.number), '2026-01-01', '2026-03-20',
            \(situation == .withdrawn ? "'2026-02-01', 'x'" : "NULL, NULL"), 0, 0);
        """)
    for youth in [waiting, applicant, proposedYouth] where situation == .withdrawn {
      try db.execute(
        sql: """
          INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, revoked_on, revoke_reason,
            created_at, updated_at)
            VALUES (?, 'participation', '1', ?, '2026-01-01', '2026-02-01', 'x', 0, 0)
          """, arguments: [youth.number, guardian.number])
    }
  }

  private func person(_ id: Int64, given: String, _ db: Database) throws {
    let isVoided = situation == .voided
    try db.execute(
      sql: """
        INSERT INTO person (id, given_name, family_name, birth_date, phone, email, town, street, sort_name, sound_key,
          organization_id, created_at, updated_at, voided_at, void_reason)
        VALUES (?, ?, ?, '2014-05-05', ?, ?, 'Boston', ?, ?, ?,
          (SELECT organization_id FROM program WHERE id = ?), 0, 0, ?, ?)
        """,
      arguments: [
        id, given, word, phone, "\(word(.contact))@example.org", word(.contact),
        PersonName(given: given, family: word).sortName, SoundKey.of(PersonName(given: given, family: word)), program,
        isVoided ? 1 : nil, isVoided ? "x" : nil,
      ])
  }
}
