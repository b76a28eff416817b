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
  func `staff see their organization's and nobody else's`(role: Role) throws {
    for reference in families.ours { #expect(try sees(role, reference), "\(reference)") }
    for reference in families.others { #expect(try !sees(role, reference), "\(reference)") }
  }

  @Test func `an ambassador sees the people of matches entrusted to them`() throws {
    for reference in families.ours + families.others { #expect(try !sees(.ambassador, reference), "\(reference)") }
    let ambassador = network.workspace(.ambassador).actor.id
    try network.store.write {
      try $0.execute(sql: "UPDATE match SET ambassador_id = ? WHERE id = 1", arguments: [ambassador])
    }
    for reference in families.ours { #expect(try sees(.ambassador, reference), "\(reference)") }
    for reference in families.others { #expect(try !sees(.ambassador, reference), "\(reference)") }
  }

  @Test func `a record that is not there is in nobody's reach`() throws {
    for kind in Reference.Kind.allCases { #expect(try !sees(.director, Reference(kind, 99_999)), "\(kind)") }
  }
}

/// A youth with a guardian, a mentor, a match and a session, in the network's program and in another organization's.
struct TwoFamilies {
  var ours: [Reference] = []
  var others: [Reference] = []

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
