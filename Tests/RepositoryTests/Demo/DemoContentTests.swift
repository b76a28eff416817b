import Domain
import GRDB
@testable import Repository
import Testing

/// Invariants that hold in every demo, asked of a small one and of one with some of everything.
@Suite("What a demo holds")
struct DemoContentTests {
  static let fixtures = ["small", "medium"]

  private func fixture(_ name: String) throws -> DemoFixture {
    try (name == "small" ? DemoFixture.small : DemoFixture.medium).get()
  }

  @Test(arguments: fixtures) func `is sound and counts what was promised`(name: String) throws {
    let demo = try fixture(name)
    #expect(try demo.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
    #expect(try demo.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    let counts = demo.counts
    #expect(try demo.count("organization") == counts.organizations)
    #expect(try demo.count("program") == counts.programs)
    #expect(try demo.count("youth_profile") == counts.youth)
    #expect(try demo.count("mentor_profile") == counts.mentors)
    let staff = try demo.count("user WHERE person_id IS NOT NULL")
    #expect(try demo.count("person") == counts.people + staff)
    #expect(try demo.count("match") == counts.matches)
    #expect(try demo.count("session") == counts.sessions)
    let isOfStaff = "person_id IN (SELECT person_id FROM user WHERE person_id IS NOT NULL)"
    #expect(try demo.count("training_attendance WHERE NOT \(isOfStaff)") == counts.attendances)
    #expect(try demo.count("official") == counts.officials)
    #expect(try demo.count("measure") == counts.measures)
    #expect(try demo.count("advocacy_contact") == counts.contacts)
    #expect(try demo.count("person_search") == counts.people + staff)
    #expect(try demo.count("organization_search") == counts.organizations)
    let verification = try demo.workspace().verifyAudit()
    #expect(verification.fault == nil)
    #expect(try demo.count("audit_event WHERE action = 'demo built' AND reason LIKE 'size small, seed %'") == 1)
  }

  /// Conditions that no row may meet.
  @Test(
    arguments: fixtures,
    [
      """
      mentor_profile m WHERE seats_taken <> (SELECT count(*) FROM match x WHERE x.mentor_id = m.person_id
        AND x.state NOT IN ('closed', 'declined', 'expired'))
      """,
      """
      mentor_profile m WHERE (state = 'matched') <> EXISTS (SELECT 1 FROM match x WHERE x.mentor_id = m.person_id
        AND x.state IN ('active', 'paused', 'intervention', 'closing'))
      """,
      "mentor_profile WHERE state = 'proposed' AND seats_taken = 0 OR state = 'waiting' AND seats_taken > 0",
      """
      youth_profile y WHERE (state = 'matched') <> EXISTS (SELECT 1 FROM match x WHERE x.youth_id = y.person_id
        AND x.state IN ('active', 'paused', 'intervention', 'closing'))
      """,
      """
      youth_profile y WHERE (state = 'proposed') <> EXISTS (SELECT 1 FROM match x WHERE x.youth_id = y.person_id
        AND x.state IN ('proposed', 'presented', 'accepted', 'scheduled'))
      """,
      "youth_profile WHERE (waiting_since IS NOT NULL) <> (state IN ('waiting', 'proposed'))",
      """
      match m WHERE last_session_on IS NOT (SELECT max(held_on) FROM session_match s
        WHERE s.match_id = m.id AND s.minutes > 0)
      """,
      "match WHERE (next_check_in_on IS NOT NULL) <> (state IN ('active', 'paused', 'intervention', 'closing'))",
      """
      match m JOIN youth_profile y ON y.person_id = m.youth_id JOIN mentor_profile p ON p.person_id = m.mentor_id
        WHERE y.program_id <> m.program_id OR p.program_id <> m.program_id
      """,
      """
      session s JOIN session_match x ON x.session_id = s.id JOIN match m ON m.id = x.match_id
        WHERE s.held_on <> x.held_on OR s.held_on < m.started_on OR s.held_on > coalesce(m.ended_on, '2026-03-05')
          OR x.minutes <> CASE WHEN s.attempted THEN 0 ELSE s.minutes END
      """,
      "session s WHERE NOT EXISTS (SELECT 1 FROM session_match x WHERE x.session_id = s.id)",
      "match WHERE state IN ('presented', 'proposed') AND accept_by < '2026-03-05'",
      """
      match m WHERE state IN ('accepted', 'scheduled', 'active') AND 4 <> (SELECT count(*) FROM match_acceptance a
        WHERE a.match_id = m.id AND decision = 'accepted')
      """,
      "transition WHERE effective_on > '2026-03-05' OR recorded_at > unixepoch('2026-03-05 12:00') * 1000",
      """
      youth_profile y WHERE state IS NOT (SELECT to_state FROM transition t WHERE subject = 'youth'
        AND subject_id = y.person_id ORDER BY id DESC LIMIT 1)
      """,
      """
      mentor_profile m WHERE state IS NOT (SELECT to_state FROM transition t WHERE subject = 'mentor'
        AND subject_id = m.person_id ORDER BY id DESC LIMIT 1)
      """,
      """
      match m WHERE state IS NOT (SELECT to_state FROM transition t WHERE subject = 'match'
        AND subject_id = m.id ORDER BY id DESC LIMIT 1)
      """,
      """
      consent c WHERE NOT EXISTS (SELECT 1 FROM relationship r WHERE r.person_id = c.person_id
        AND r.related_id = c.signer_id AND r.may_consent = 1) OR signed_on > '2026-03-05'
      """,
      """
      official o WHERE last_contact_on IS NOT (SELECT max(c.held_on) FROM advocacy_contact_official x
        JOIN advocacy_contact c ON c.id = x.contact_id WHERE x.official_id = o.id)
        OR standing IS NOT (SELECT c.response FROM advocacy_contact_official x JOIN advocacy_contact c
          ON c.id = x.contact_id WHERE x.official_id = o.id AND c.response IS NOT NULL
          ORDER BY c.held_on DESC, c.id DESC LIMIT 1)
      """,
      "advocacy_contact WHERE response IS NOT NULL AND id NOT IN (SELECT contact_id FROM advocacy_contact_measure)",
      "advocacy_contact WHERE minutes = 0 AND medium NOT IN ('letter', 'e-mail') OR held_on > '2026-03-05'",
      "advocacy_contact WHERE done_on > '2026-03-05' OR done_on < held_on",
      "advocacy_contact WHERE id NOT IN (SELECT contact_id FROM advocacy_contact_official)",
      """
      advocacy_contact_official x JOIN official o ON o.id = x.official_id JOIN advocacy_contact c
        ON c.id = x.contact_id WHERE c.held_on > o.left_on
      """,
      """
      advocacy_contact_aide x JOIN official_aide a ON a.id = x.aide_id WHERE NOT EXISTS (SELECT 1
        FROM advocacy_contact_official o WHERE o.contact_id = x.contact_id AND o.official_id = a.official_id)
      """,
      """
      advocacy_contact_user x JOIN user u ON u.id = x.user_id WHERE u.role NOT IN ('director', 'advocacy lead')
      """,
      """
      ask a WHERE state <> 'planned' AND NOT EXISTS (SELECT 1 FROM advocacy_contact_official o
        JOIN advocacy_contact_measure m ON m.contact_id = o.contact_id
        WHERE o.official_id = a.official_id AND m.measure_id = a.measure_id)
      """,
      """
      advocacy_contact c JOIN advocacy_contact_measure x ON x.contact_id = c.id JOIN measure m ON m.id = x.measure_id
        WHERE c.held_on < (SELECT min(on_date) FROM measure_step s WHERE s.measure_id = m.id)
          OR m.stage IN ('law', 'died') AND c.held_on >= m.stage_since
      """,
      """
      measure m WHERE stage IS NOT (SELECT stage FROM measure_step s WHERE s.measure_id = m.id
        ORDER BY on_date DESC, id DESC LIMIT 1) OR stage_since > '2026-03-05'
      """,
      "youth_profile y WHERE NOT EXISTS (SELECT 1 FROM relationship r WHERE r.person_id = y.person_id)",
    ])
  func `has no row that contradicts another`(name: String, condition: String) throws {
    #expect(try fixture(name).count(condition) == 0)
  }

  @Test(arguments: fixtures) func `moves everyone along the course, forwards in time`(name: String) throws {
    let demo = try fixture(name)
    let rows = try demo.read {
      try Row.fetchAll($0, sql: "SELECT * FROM transition ORDER BY subject, subject_id, id")
    }
    func follows<State: LifecycleState>(_ from: String, _ to: String, _: State.Type) -> Bool {
      State(rawValue: from)?.next.contains { $0.rawValue == to } == true
    }
    var last: (subject: String, id: Int64, state: String, day: String)?
    for row in rows {
      let subject = try row.decode(String.self, forColumn: "subject")
      let id = try row.decode(Int64.self, forColumn: "subject_id")
      let from = try row.decode(String?.self, forColumn: "from_state")
      let to = try row.decode(String.self, forColumn: "to_state")
      let day = try row.decode(String.self, forColumn: "effective_on")
      if let last, last.subject == subject, last.id == id {
        #expect(from == last.state && day >= last.day, "\(subject) \(id) \(last.state) → \(to) on \(day)")
        let isInCourse =
          switch subject {
          case "youth": follows(last.state, to, YouthState.self)
          case "mentor": follows(last.state, to, MentorState.self)
          default: follows(last.state, to, MatchState.self)
          }
        #expect(isInCourse, "\(subject) \(id) \(last.state) → \(to)")
      } else {
        #expect(from == nil)
      }
      last = (subject, id, to, day)
    }
  }

  @Test(arguments: fixtures) func `gives whoever waits what the guards ask for`(name: String) throws {
    let demo = try fixture(name)
    let director = try demo.workspace()
    let youth = try demo.read {
      try Int64.fetchAll($0, sql: "SELECT person_id FROM youth_profile WHERE state IN ('waiting', 'proposed')")
    }
    #expect(!youth.isEmpty)
    for id in youth {
      let (facts, policy) = try demo.read { db in
        let standing = try #require(
          try YouthStanding.read(db, id, scope: director.scope, on: DemoFixture.day))
        return (standing.facts, try PolicyRecord.ofProgram(standing.programID, db))
      }
      #expect(YouthRequirements.missing(for: .enrolled, facts: facts, policy: policy, on: DemoFixture.day) == [])
      #expect(YouthRequirements.missing(for: .waiting, facts: facts, policy: policy, on: DemoFixture.day) == [])
    }
    let mentors = try demo.read {
      try Int64.fetchAll(
        $0,
        sql: """
          SELECT person_id FROM mentor_profile
          WHERE state IN ('trained', 'waiting', 'proposed', 'matched') AND suspended_on IS NULL
          """)
    }
    #expect(!mentors.isEmpty)
    for id in mentors {
      let (facts, policy) = try demo.read { db in
        let standing = try #require(
          try MentorStanding.read(db, id, scope: director.scope, on: DemoFixture.day))
        return (standing.facts, try PolicyRecord.ofProgram(standing.programID, db))
      }
      #expect(MentorRequirements.missing(for: .waiting, facts: facts, policy: policy, on: DemoFixture.day) == [])
      #expect(MentorRequirements.missing(for: .approved, facts: facts, policy: policy, on: DemoFixture.day) == [])
    }
    let runOut = try demo.read { try Workspace.expired($0, scope: director.scope, today: DemoFixture.day) }
    #expect(runOut.map(\.mentor) == [])
  }

  @Test func `ends matches as the field knows it`() throws {
    let demo = try DemoFixture.medium.get()
    let closed = try demo.count("match WHERE state = 'closed'")
    let early = try demo.count(
      "match WHERE state = 'closed' AND closure_reason NOT IN ('planned end', 'youth: aged out')")
    let byMentor = try demo.count("match WHERE closure_reason LIKE 'mentor:%'")
    #expect((0.3...0.66).contains(Double(early) / Double(closed)))
    #expect((0.5...0.78).contains(Double(byMentor) / Double(early)))
    let waiting = try demo.count("youth_profile WHERE state = 'waiting'")
    let served = try demo.count("youth_profile WHERE state IN ('waiting', 'proposed', 'matched')")
    #expect((0.25...0.42).contains(Double(waiting) / Double(served)))
  }

  @Test func `shows each role its work`() throws {
    let demo = try DemoFixture.small.get()
    #expect(try demo.workspace("supervisor").actor.role == .supervisor)
    #expect(try demo.workspace("specialist").actor.role == .matchSpecialist)
    #expect(try demo.workspace("desk").actor.role == .frontDesk)
    let ambassador = try demo.workspace("ambassador").actor
    #expect(ambassador.role == .ambassador)
    #expect((8...12).contains(try demo.count("match WHERE ambassador_id = \(ambassador.id)")))
    let lead = try demo.workspace("advocacy")
    #expect(lead.actor.role == .advocacyLead)
    #expect(try lead.officialCount(.inOffice).counted > 20)
    #expect(try lead.contactCount(.mine).counted > 20)
    #expect(try lead.contactCount(.open).counted > 1)
    #expect(try lead.measureCount(.open).counted > 5)
    let organization = try demo.workspace("supervisor").actor.organizationID
    #expect(organization == 1)
    let mine = "program_id IN (SELECT id FROM program WHERE organization_id = 1)"
    #expect(try demo.count("match WHERE state = 'proposed' AND \(mine)") >= 1)
    #expect(try demo.count("match WHERE state = 'presented' AND \(mine)") >= 1)
    #expect(try demo.count("youth_profile WHERE state IN ('inquiry', 'application') AND \(mine)") >= 3)
  }

  @Test func `has organizations of every kind, with people to speak to and towns served`() throws {
    for name in Self.fixtures {
      let demo = try fixture(name)
      let kinds = try demo.read { try String.fetchAll($0, sql: "SELECT DISTINCT kind FROM organization") }
      #expect(Set(kinds) == Set(OrganizationKind.allCases.map(\.rawValue)))
      #expect(
        try demo.count("organization o WHERE id NOT IN (SELECT organization_id FROM organization_contact)") == 0)
      #expect(
        try demo.count(
          """
          organization o WHERE kind <> 'business' AND NOT EXISTS (SELECT 1 FROM organization_town t
            WHERE t.organization_id = o.id AND t.town = o.town)
          """) == 0)
    }
  }

  @Test func `has officials who have left, are unmet, answer in every way, and measures at many stages`() throws {
    let lead = try DemoFixture.medium.get().workspace("advocacy")
    #expect(try lead.officialCount(.left).counted > 0)
    #expect(try lead.officialCount(.unmet).counted > 0)
    #expect(try lead.officialCount(.mine).counted > 0)
    let measures = try lead.measures(MeasureListRequest(limit: 100, filter: .open, sort: .code))
    #expect(Set(measures.map(\.stage)).count > 2)
    for filter in CountFilter.allCases { #expect(measures.reduce(0) { $0 + $1.count(filter) } > 0, "\(filter)") }
    #expect(try lead.measureCount(.ended).counted > 5)
  }

  @Test(arguments: fixtures) func `has staff on file, who are mostly trained, and one who lacks what is asked`(
    name: String
  )
    throws
  {
    let demo = try fixture(name)
    let supervisor = try demo.workspace("supervisor")
    let log = try supervisor.trainingLog(TrainingLogRequest(limit: 500)).filter { $0.user != nil }
    #expect(log.contains { $0.standing == .user(.ambassador, $0.user ?? $0.person) && $0.lacks == [.boundaries] })
    #expect(try supervisor.trainingLog(TrainingLogRequest(limit: 50, filter: .expiring)).contains { $0.user != nil })
    #expect(log.count { ($0.until ?? CivilDate(dayNumber: 0)) > DemoFixture.day } * 2 > log.count)
    #expect(
      try demo.count("training_attendance WHERE class_id IS NULL AND (on_date >= '2026-03-05' OR minutes < 1)") == 0)
  }

  @Test func `has outings of two siblings, and matches gone quiet`() throws {
    let demo = try DemoFixture.medium.get()
    #expect(try demo.count("(SELECT session_id FROM session_match GROUP BY session_id HAVING count(*) > 1)") > 0)
    #expect(try demo.count("match WHERE state = 'active' AND last_session_on < date('2026-03-05', '-22 days')") > 0)
    #expect(try demo.count("match WHERE next_check_in_on < '2026-03-05'") > 0)
    #expect(try demo.count("session WHERE attempted = 1") > 50)
  }
}
