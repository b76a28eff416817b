import Domain
import Repository
import TestSupport
import Testing

@Suite("What needs me today")
struct TodayTests {
  private let today = Network.today

  private func kinds(_ role: Role, _ database: MatchDatabase) throws -> [TaskKind: Tally] {
    // What nobody has yet, and what ends, have suites of their own.
    let others: Set = [
      TaskKind.unowned, .unownedMatches, .consents, .screening, .mentorTraining, .unconsented, .eligibility,
    ]
    let sections = try database.network.workspace(role).today()
      .filter { !others.contains($0.kind) }
    return Dictionary(uniqueKeysWithValues: sections.map { ($0.kind, $0.count) })
  }

  @Test func `each role sees what it can act on`() throws {
    let database = try MatchDatabase()
    try database.add {
      $0.state = .proposed
      $0.since = 1
    }
    try database.add {
      $0.youth = "Ana Lima"
      $0.state = .presented
      $0.acceptBy = 1
    }
    try database.add {
      $0.youth = "Leo Roy"
      $0.lastSession = 30
      $0.checkIn = -2
    }
    try database.execute(
      """
      INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
        VALUES (900, 'Zoe', 'Hart', 'hart zoe', '', 0, 0);
      INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, created_at, updated_at)
        VALUES (900, 1, 'inquiry', '\(today - 3)', 0, 0, 0);
      INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, expires_on, created_at, updated_at)
        VALUES (101, 'participation', '1', 900, '\(today - 300)', '\(today + 10)', 0, 0),
          (101, 'media', '1', 900, '\(today - 300)', '\(today + 10)', 0, 0),
          (101, 'media', '1', 900, '\(today - 1)', '\(today + 300)', 0, 0);
      INSERT INTO draft (user_id, form, body, created_at, updated_at)
        VALUES (1, 'youth', '{}', 0, \((today - 1).dayNumber * 86_400_000)),
          (1, 'mentor', '{}', 0, \((today - 9).dayNumber * 86_400_000));
      """)
    #expect(
      try kinds(.director, database) == [
        .decisions: 1, .acceptances: 1, .clocks: 1, .checkIns: 1, .quiet: 1, .inquiries: 1, .drafts: 1,
      ])
    #expect(
      try kinds(.supervisor, database) == [.decisions: 1, .acceptances: 1, .clocks: 1, .checkIns: 1, .quiet: 1])
    #expect(
      try kinds(.matchSpecialist, database) == [.acceptances: 1, .clocks: 1, .checkIns: 1, .quiet: 1])
    #expect(try kinds(.frontDesk, database) == [.inquiries: 1])
    #expect(try kinds(.ambassador, database) == [:])
  }

  @Test func `shows the most pressing of each kind and counts the rest`() throws {
    let database = try MatchDatabase()
    for days in 1...8 {
      try database.add {
        $0.youth = "Youth\(days) Family"
        $0.mentor = "Mentor\(days) Berg"
        $0.checkIn = -days
        $0.lastSession = 1
      }
    }
    let section = try #require(try database.network.workspace().today().first { $0.kind == .checkIns })
    #expect(section.kind == .checkIns)
    #expect(section.count == 8)
    #expect(section.rows.map(\.matter) == (4...8).reversed().map { .checkIn(due: today - $0) })
  }

  @Test func `a specialist's are their own and nobody's`() throws {
    let database = try MatchDatabase()
    let me = database.network.workspace(.matchSpecialist).actor.id
    for (name, specialist) in [("Ana Lima", me), ("Leo Roy", 1), ("Zoe Hart", nil)] as [(String, Int64?)] {
      try database.add {
        $0.youth = name
        $0.specialist = specialist
        $0.checkIn = 0
        $0.lastSession = 1
      }
    }
    #expect(try kinds(.matchSpecialist, database) == [.checkIns: 2])
    #expect(try kinds(.supervisor, database) == [.checkIns: 3])
  }

  @Test func `a paused match is not called quiet`() throws {
    let database = try MatchDatabase()
    try database.add {
      $0.state = .paused
      $0.lastSession = 90
    }
    #expect(try kinds(.director, database) == [:])
  }

  @Test func `silence is measured by the policy of each program`() throws {
    let database = try MatchDatabase()
    var patient = ProgramPolicy.sample
    patient.key = "patient"
    patient.attention.quietDays = 40
    let director = database.network.workspace()
    let policy = try director.addPolicy(patient)
    let program = try director.addProgram(
      name: "Patient", organizationID: database.network.organization, setting: .siteBased, policyID: policy)
    try database.add { $0.lastSession = 30 }
    try database.add {
      $0.youth = "Ana Lima"
      $0.program = program
      $0.lastSession = 30
    }
    #expect(try kinds(.director, database) == [.quiet: 1])
  }
}
