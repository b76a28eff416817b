import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("How far a user sees")
struct ScopeTests {
  let network: Network
  let families: TwoFamilies

  init() throws {
    network = try Network.inMemory()
    families = try TwoFamilies(network)
  }

  private func sees(_ role: Role, _ reference: Reference) throws -> Bool {
    let workspace = network.workspace(role)
    return try workspace.read { try workspace.scope.contains(reference, $0) }
  }

  @Test func `a director sees every program's people and matches`() throws {
    for reference in families.ours + families.others { #expect(try sees(.director, reference), "\(reference)") }
  }

  @Test(arguments: [Role.supervisor, .matchSpecialist, .frontDesk])
  func `staff see of their organization what nobody has yet, and nothing of another's`(role: Role) throws {
    for reference in families.ours { #expect(try sees(role, reference), "\(reference)") }
    for reference in families.others { #expect(try !sees(role, reference), "\(reference)") }
  }

  @Test func `a specialist does not see what a colleague has, a supervisor does`() throws {
    try give(to: colleague(under: network.workspace(.supervisor).actor.id))
    for reference in families.records { #expect(try !sees(.matchSpecialist, reference), "\(reference)") }
    for reference in families.records { #expect(try sees(.supervisor, reference), "\(reference)") }
  }

  @Test func `a supervisor does not see what another's team has`() throws {
    let other = try network.workspace().addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    try give(to: colleague(under: other))
    for reference in families.records { #expect(try !sees(.supervisor, reference), "\(reference)") }
    for reference in families.records { #expect(try sees(.frontDesk, reference) || reference.kind == .match) }
  }

  @Test func `a mentor who waits is every specialist's to match, whoever found them`() throws {
    try give(to: colleague(under: nil))
    try network.store.write { try $0.execute(sql: "UPDATE mentor_profile SET state = 'waiting' WHERE person_id = 13") }
    #expect(try sees(.matchSpecialist, Reference(.adult, 13)))
    #expect(try !sees(.matchSpecialist, Reference(.youth, 11)))
  }

  @Test func `a specialist sees the people of their own match, whoever else has them`() throws {
    try give(to: colleague(under: nil))
    let own = network.workspace(.matchSpecialist).actor.id
    try network.store.write { try $0.execute(sql: "UPDATE match SET specialist_id = ? WHERE id = 1", arguments: [own]) }
    for reference in families.records { #expect(try sees(.matchSpecialist, reference), "\(reference)") }
  }

  @Test func `an ambassador sees a match and its people on the days it is entrusted to them`() throws {
    for reference in families.ours + families.others { #expect(try !sees(.ambassador, reference), "\(reference)") }
    let ambassador = network.workspace(.ambassador).actor.id
    try network.workspace(.supervisor).entrustMatch(
      Reference(.match, 1), to: ambassador, since: Network.today, until: Network.today + 9)
    for reference in families.ours { #expect(try sees(.ambassador, reference), "\(reference)") }
    for reference in families.others { #expect(try !sees(.ambassador, reference), "\(reference)") }
    for day in [Network.today - 1, Network.today + 10] {
      let workspace = network.workspace(.ambassador).on(day)
      for reference in families.ours {
        #expect(try workspace.read { try !workspace.scope.contains(reference, $0) }, "\(reference) on \(day)")
      }
    }
  }

  @Test func `an ambassador no longer sees a family that has taken its consent back`() throws {
    try network.workspace(.supervisor).entrustMatch(
      Reference(.match, 1), to: network.workspace(.ambassador).actor.id)
    try network.store.write {
      try $0.execute(
        sql: """
          INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, revoked_on, revoke_reason,
            created_at, updated_at) VALUES (11, 'participation', '1', 12, '2026-01-01', '2026-02-01', 'x', 0, 0)
          """)
    }
    for reference in families.records { #expect(try !sees(.ambassador, reference), "\(reference)") }
    for reference in families.records { #expect(try sees(.supervisor, reference), "\(reference)") }
  }

  @Test func `only an ambassador can be entrusted with a match`() throws {
    #expect(throws: RepositoryError.invalid(field: "ambassador", .otherRole("Fay Desk", needs: .ambassador))) {
      try network.workspace(.supervisor).entrustMatch(
        Reference(.match, 1), to: network.workspace(.frontDesk).actor.id)
    }
  }

  @Test func `a CORI officer sees the mentors whose check was asked for, and nobody else`() throws {
    try network.workspace().recordScreening(.backgroundCheck, of: Reference(.adult, 13), as: .requested)
    _ = network.workspace(.coriOfficer)
    try network.workspace().addToNeedToKnow("cori-officer", reason: "Decides background checks.")
    #expect(try sees(.coriOfficer, Reference(.adult, 13)))
    for reference in families.records where reference != Reference(.adult, 13) {
      #expect(try !sees(.coriOfficer, reference), "\(reference)")
    }
  }

  @Test(arguments: [Role.qualityLead, .advocacyLead, .auditor])
  func `who has no part in a case sees no person, match, session or program`(role: Role) throws {
    for reference in families.ours + families.others { #expect(try !sees(role, reference), "\(reference)") }
  }

  @Test func `a record that is kept closer than the role goes is not there`() throws {
    try network.store.write { try $0.execute(sql: "UPDATE person SET sensitivity = 3 WHERE id = 11") }
    #expect(try !sees(.frontDesk, Reference(.youth, 11)))
    #expect(try sees(.matchSpecialist, Reference(.youth, 11)))
    #expect(try sees(.frontDesk, Reference(.adult, 13)))
  }

  /// A specialist of the organization.
  private func colleague(under supervisor: Int64?) throws -> Int64 {
    try network.workspace().addUser(
      NewUser(
        login: "cole", name: "Cole", role: .matchSpecialist, organizationID: network.organization,
        supervisorID: supervisor))
  }

  private func give(to specialist: Int64) throws {
    try network.store.write { db in
      for table in ["youth_profile", "mentor_profile", "match"] {
        try db.execute(sql: "UPDATE \(table) SET specialist_id = ?", arguments: [specialist])
      }
    }
  }

  @Test func `a record that is not there is in nobody's reach`() throws {
    for kind in Reference.Kind.allCases { #expect(try !sees(.director, Reference(kind, 99_999)), "\(kind)") }
  }
}

/// A youth with a guardian, a mentor, a match and a session, in the network's program and in another organization's.
struct TwoFamilies {
  var ours: [Reference] = []
  var others: [Reference] = []
  /// Ours that are about somebody.
  var records: [Reference] { ours.filter { $0.kind != .program } }

  init(_ network: Network) throws {
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Inland Mentoring", kind: .nonprofit))
    let program = try director.addProgram(name: "Inland", organizationID: other, setting: .siteBased)
    ours = try Self.family(1, program: network.program, network.store)
    others = try Self.family(2, program: program, network.store)
  }

  private static func family(_ number: Int64, program: Int64, _ store: Store) throws -> [Reference] {
    let (youth, guardian, mentor) = (number * 10 + 1, number * 10 + 2, number * 10 + 3)
    try store.write { db in
      for (id, given) in [(youth, "Mei"), (guardian, "Lan"), (mentor, "José Ángel")] {
        try db.execute(
          sql: """
            INSERT INTO person (id, given_name, family_name, phone, email, town, sort_name, sound_key, created_at,
              updated_at) VALUES (?, ?, ?, ?, ?, 'Boston', ?, '', 0, 0)
            """,
          arguments: [
            id, given, "O'Brien\(number)", "617446148\(number)", "a\(id)@example.org",
            PersonName(given: given, family: "O'Brien\(number)").sortName,
          ])
      }
      try db.execute(
        sql: """
          INSERT INTO relationship (person_id, related_id, kind, created_at, updated_at)
            VALUES (\(youth), \(guardian), 'guardian', 0, 0);
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, created_at, updated_at)
            VALUES (\(youth), \(program), 'matched', '2026-01-01', 0, 0, 0);
          INSERT INTO mentor_profile (person_id, program_id, state, state_since, created_at, updated_at)
            VALUES (\(mentor), \(program), 'matched', '2026-01-01', 0, 0);
          INSERT INTO match (id, youth_id, mentor_id, program_id, state, state_since, proposed_on, rationale, accept_by,
              started_on, created_at, updated_at)
            VALUES (\(number), \(youth), \(mentor), \(program), 'active', '2026-01-01', '2026-01-01', 'both read',
              '2026-01-08', '2026-01-01', 0, 0);
          INSERT INTO session (id, held_on, minutes, created_at, updated_at)
            VALUES (\(number), '2026-02-01', 60, 0, 0);
          INSERT INTO session_match (match_id, held_on, session_id, minutes)
            VALUES (\(number), '2026-02-01', \(number), 60);
          """)
      try SearchIndex.rebuild(db)
    }
    return [
      Reference(.youth, youth), Reference(.adult, guardian), Reference(.adult, mentor), Reference(.match, number),
      Reference(.session, number), Reference(.program, program),
    ]
  }
}
