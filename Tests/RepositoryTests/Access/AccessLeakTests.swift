import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Ways round the scope")
struct AccessLeakTests {
  let world: AccessWorld
  var network: Network { world.network }

  init() throws { world = try AccessWorld() }

  private func family(_ situation: AccessSituation) -> AccessFamily { world.families[situation.rawValue - 1] }

  private func text(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func `a session for several matches names those in reach only`() throws {
    let (own, other) = (family(.own), family(.colleague))
    try network.store.write {
      try $0.execute(
        sql: "INSERT INTO session_match (match_id, held_on, session_id, minutes) VALUES (?, '2026-02-01', ?, 60)",
        arguments: [other.match.number, own.session.number])
    }
    let specialist = network.workspace(.matchSpecialist)
    #expect(try specialist.session(own.session).entry.matches == [own.match])
    #expect(try !text(specialist.timeline(of: own.match, limit: 50)).contains("number: \(other.match.number)\n"))
    #expect(try network.workspace().session(own.session).entry.matches == [own.match, other.match])
  }

  @Test func `the panel of duplicates does not name a youth out of reach of whom somebody is the guardian`() throws {
    let (own, other) = (family(.own), family(.elsewhere))
    try network.store.write {
      try $0.execute(
        sql: """
          INSERT INTO relationship (id, person_id, related_id, kind, created_at, updated_at)
            VALUES (1, ?, ?, 'guardian', 0, 0)
          """, arguments: [other.youth.number, own.mentor.number])
    }
    let found = try network.workspace(.frontDesk).duplicates(of: own.traits, limit: 50)
    #expect(found.first { $0.reference == own.mentor }?.guardianOf == nil)
    let all = try network.workspace().duplicates(of: own.traits, limit: 50)
    #expect(all.first { $0.reference == own.mentor }?.guardianOf == other.youth)
  }

  @Test func `a youth who has gone to another organization's program is not found in the old one`() throws {
    let (own, other) = (family(.own), family(.elsewhere))
    let desk = network.workspace(.frontDesk)
    #expect(try desk.search(own.youth.description).map(\.reference) == [own.youth])
    try network.store.write {
      try $0.execute(
        sql: "UPDATE youth_profile SET program_id = ? WHERE person_id = ?",
        arguments: [other.program, own.youth.number])
    }
    #expect(try desk.search(own.youth.description) == [])
    #expect(throws: RepositoryError.notFound("A-\(own.youth.number)")) {
      try desk.personRecord(Reference(.adult, own.youth.number))
    }
  }

  @Test(arguments: [TransferKind.youth, .sessions, .matches])
  func `no export holds a family that has taken its consent back`(kind: TransferKind) throws {
    for role in [Role.director, .supervisor, .matchSpecialist] {
      var bytes: [UInt8] = []
      _ = try network.workspace(role).exportRecords(kind) { bytes += $0 }
      let text = String(decoding: bytes, as: UTF8.self)
      for field in AccessField.allCases { #expect(!family(.withdrawn).tells(field, in: text), "\(role) \(field)") }
      #expect(!text.contains("\(family(.withdrawn).youth)") && !text.contains("\(family(.withdrawn).match)"))
      #expect(text.contains(kind == .youth ? "\(family(.own).youth)" : "\(family(.own).match)"))
    }
  }

  @Test func `what has left a user's reach is not taken back by them`() throws {
    let own = family(.own)
    let specialist = network.workspace(.matchSpecialist)
    try specialist.pauseMatch(own.match, reason: "holidays")
    try network.store.write { db in
      let colleague = try Int64.fetchOne(db, sql: "SELECT id FROM user WHERE login = 'cole'")
      for table in ["youth_profile", "mentor_profile", "match"] {
        try db.execute(sql: "UPDATE \(table) SET specialist_id = ?", arguments: [colleague])
      }
    }
    #expect(throws: RepositoryError.notFound("\(own.match)")) { try specialist.undo(reason: "Over.") }
    #expect(try network.workspace().matchRecord(own.match).row.state == .paused)
  }

  @Test func `what a user may no longer do is not taken back by them`() throws {
    let applicant = family(.own).applicant
    try network.workspace(.supervisor).voidPerson(applicant, reason: "twice on file")
    try network.store.write { try $0.execute(sql: "UPDATE user SET role = 'front desk' WHERE login = 'supervisor'") }
    let now = try Workspace.signIn(network.store, login: "supervisor", clock: network.clock)
    #expect(throws: RepositoryError.notPermitted(.voidRecord)) { try now.undo() }
  }

  @Test func `a CORI officer decides criminal checks and no other item`() throws {
    let officer = network.workspace(.coriOfficer)
    try officer.recordScreening(.backgroundCheck, of: family(.own).mentor, as: .cleared)
    #expect(throws: RepositoryError.notPermitted(.screenMentor)) {
      try officer.recordScreening(.interview, of: family(.own).mentor, as: .cleared)
    }
    let record = try officer.mentorRecord(family(.own).mentor)
    #expect(record.screening.first { $0.item.kind == .backgroundCheck }?.item.status == .cleared)
    #expect(record.person.birthDate != nil && record.person.phone == nil && record.matches.isEmpty)
  }

  @Test func `a clash tells the front desk nothing that staff have written, and saves nothing over it`() throws {
    let (own, desk) = (family(.own), network.workspace(.frontDesk))
    func clash(_ save: (RecordVersions) throws -> Void) throws -> String {
      do { try save(RecordVersions(person: 1, profile: 9)) } catch let error as RepositoryError {
        return text(error)
      }
      return ""
    }
    var youth = YouthDetails(programID: own.program)
    (youth.needs, youth.notes, youth.school) = ("x", "x", "Elm School")
    let youthClash = try clash {
      try desk.saveYouth(own.youth, person: own.details, profile: youth, versions: $0)
    }
    var adult = own.details
    adult.birthDate = CivilDate(year: 1990, month: 1, day: 1)
    var mentor = MentorDetails(programID: own.program)
    (mentor.notes, mentor.occupation) = ("x", "nurse")
    let mentorClash = try clash {
      try desk.saveMentor(own.mentor, person: adult, profile: mentor, versions: $0)
    }
    for clash in [youthClash, mentorClash] {
      #expect(clash.contains("conflict") && !own.tells(.need, in: clash), "\(clash)")
    }
    try desk.saveYouth(own.youth, person: own.details, profile: youth, versions: RecordVersions(person: 1, profile: 1))
    let record = try network.workspace().youthRecord(own.youth)
    #expect(record.profile.needs == own.word(.need) && record.profile.notes == own.word(.need))
    #expect(record.profile.school == "Elm School")
  }

  @Test func `an auditor reads what was done, without what tells a name`() throws {
    let youth = family(.own).youth
    let events = try network.workspace(.auditor).auditEvents(AuditFilter(object: youth))
    #expect(events.map(\.object) == ["\(youth)"])
    #expect(events.map(\.reason) == [""] && events.map(\.changes) == ["[]"])
    #expect(try network.workspace().auditEvents(AuditFilter(object: youth)).map(\.reason) == [family(.own).word])
  }

  @Test func `a supervisor reads of the log what is about their team`() throws {
    let supervisor = network.workspace(.supervisor)
    _ = try network.workspace(.matchSpecialist).youthRecord(family(.own).youth)
    _ = try network.workspace().youthRecord(family(.colleague).youth)
    #expect(try supervisor.auditEvents(AuditFilter(object: family(.own).youth)).count == 2)
    #expect(try supervisor.auditEvents(AuditFilter(object: family(.colleague).youth)) == [])
    let told = try supervisor.auditEvents(limit: 1_000).map(\.object)
    #expect(told.contains("\(family(.own).youth)") && !told.contains("\(family(.colleague).youth)"))
  }
}
