import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Whose records an event shows")
struct ShownRecordsTests {
  @Test func `is written as ranges by kind, and read again`() throws {
    let records = ShownRecords(
      [3, 1, 2, 7, 1].map { Reference(.youth, $0) } + [Reference(.match, 5), Reference(.official, 4)])
    #expect(records.text == "Y 1-3,7;M 5")
    #expect(try ShownRecords(text: records.text) == records)
    #expect(records.count(of: .youth) == 4 && records.count(of: .adult) == 0)
    #expect(records.references.map(\.description) == ["Y-1", "Y-2", "Y-3", "Y-7", "M-5"])
    #expect(ShownRecords([]).text == "" && ShownRecords([]).isEmpty)
  }

  @Test(arguments: ["Y", "Y 1-", "Y 2-1", "Y 0", "Q 1", "Y 1,1", "Y 1-3,4", "Y -5", "Y 1;;A x"])
  func `is damage where it is none of those`(text: String) {
    #expect(throws: RepositoryError.damaged) { try ShownRecords(text: text) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is found in SQL as it is in memory`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let references = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Reference([.youth, .adult, .match][Int.random(in: 0...2, using: &random)], .random(in: 1...60, using: &random))
    }
    let records = ShownRecords(references)
    let network = try Network.inMemory()
    try network.store.read { db in
      for kind in ShownRecords.kinds {
        for number in Int64(1)...62 {
          let found = try Bool.fetchOne(
            db, sql: "SELECT shows_record(?, ?, ?)", arguments: [records.text, String(kind.rawValue), number])
          #expect(
            found == references.contains(Reference(kind, number)), "seed \(seed): \(records.text) \(kind) \(number)")
        }
      }
    }
  }
}

@Suite("Who has seen a record, beyond openings")
struct WhoHasSeenTests {
  let world: AccessWorld
  var network: Network { world.network }
  var family: AccessFamily { world.families[0] }

  init() throws { world = try AccessWorld() }

  private func looks(_ reference: Reference? = nil) throws -> RecordLooks {
    try network.workspace(.supervisor).looks(at: reference ?? family.youth)
  }

  @Test func `names the lists, the searches and the files that held it, and no others`() throws {
    _ = try network.workspace(.matchSpecialist).matches(MatchListRequest(limit: 50, filter: .live))
    _ = try network.workspace(.frontDesk).search(family.word)
    _ = try network.workspace().exportRecords(.youth) { _ in }
    _ = try network.workspace(.matchSpecialist).waitingYouth(limit: 50)
    _ = try network.workspace(.frontDesk).youthRecord(family.youth)
    let found = try looks()
    #expect(found.looks.map(\.place) == [.matches, .search, .file, .page])
    #expect(found.looks.map(\.role) == [.matchSpecialist, .frontDesk, .director, .frontDesk])
    #expect(found.looks.map(\.way) == [.listed, .found, .exported, .opened])
    #expect(found.looks[2].reason.hasPrefix("youth --format csv"))
    #expect(try looks(family.waiting).looks.map(\.place) == [.search, .file, .waitingYouth])
  }

  @Test(arguments: [TransferKind.youth, .matches, .sessions])
  func `names every kind of file that tells of a child`(kind: TransferKind) throws {
    var written: [UInt8] = []
    _ = try network.workspace().exportRecords(kind) { written += $0 }
    #expect(!written.isEmpty)
    #expect(try looks().looks.map(\.place) == [.file])
    #expect(try looks(family.match).looks.map(\.place) == (kind == .youth ? [] : [.file]))
    let events = try network.workspace().auditEvents(AuditFilter(action: .export))
    #expect(events.count == 1, "a file is one event, however many rows it has")
  }

  @Test func `names who left in a file although they were added while it was written`() throws {
    let director = network.workspace()
    for number in 1...501 { try network.person(Int64(5_000 + number), youth: true) }
    var added: Reference?
    _ = try director.exportRecords(
      .youth,
      progress: { _, _ in
        if added == nil { added = try? network.lateYouth() }
        return true
      }, write: { _ in })
    let late = try #require(added)
    let events = try director.auditEvents(AuditFilter(action: .export))
    #expect(events.count == 2)
    #expect(events[0].records.references == [late])
    #expect(try director.looks(at: late).looks.map(\.place) == [.file])
  }

  @Test func `tells of a child on somebody else's page, and whose`() throws {
    _ = try network.workspace(.matchSpecialist).mentorRecord(family.mentor)
    _ = try network.workspace(.frontDesk).personRecord(family.guardian)
    let found = try looks().looks
    #expect(found.map(\.place) == [.family, .family])
    #expect(found.map(\.record) == [family.mentor, family.guardian])
  }

  @Test func `is whole from the first event of a new database`() throws {
    #expect(try looks().knownSince == nil)
  }

  @Test func `says from when lists are known, where an earlier version wrote the log`() throws {
    try Self.forget(network, upTo: 3)
    let since = try network.store.read {
      try Instant.fetchOne($0, sql: "SELECT at FROM audit_event WHERE sequence = 4")
    }
    #expect(try looks().knownSince == since)
    let later = try network.workspace(.frontDesk).addYouth(network.youthIntake())
    #expect(try looks(later).knownSince == nil, "who came after that is known whole")
  }

  /// Takes the column away from the first events, as an earlier version wrote them, and works the chain out again.
  static func forget(_ network: Network, upTo last: Int64) throws {
    try network.store.write { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_event'"
      ).map { row in try (row.decode(String.self, forColumn: "name"), row.decode(String.self, forColumn: "sql")) }
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.0)") }
      var previous = AuditChain.origin
      for row in try Row.fetchAll(db, sql: "SELECT * FROM audit_event ORDER BY sequence") {
        var event = try AuditEvent(row)
        if event.sequence <= last { event.shown = nil }
        let hash = AuditChain.hash(of: event, after: previous)
        try db.execute(
          sql: "UPDATE audit_event SET shown = ?, previous_hash = ?, hash = ? WHERE sequence = ?",
          arguments: [event.shown, Data(previous), Data(hash), event.sequence])
        previous = hash
      }
      for trigger in triggers { try db.execute(sql: trigger.1) }
    }
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `counts the copies of the database that hold it`() throws {
    #expect(try looks().copies.count == 0)
    try network.workspace().recordBackUp(upTo: nil)
    try network.workspace().recordBackUp(upTo: nil)
    #expect(try looks().copies.count == 2)
  }

  @Test(arguments: ["shown = ''", "shown = NULL", "shown = 'Y 1'", "shown = shown || ',999'"])
  func `can't be changed in the file without the chain showing it`(change: String) throws {
    _ = try network.workspace(.matchSpecialist).waitingYouth(limit: 50)
    let last = try #require(try network.workspace().auditEvents(AuditFilter(action: .list), limit: 1).first?.sequence)
    try network.store.write { db in
      try db.execute(sql: "DROP TRIGGER audit_event_is_final_update")
      try db.execute(sql: "UPDATE audit_event SET \(change) WHERE sequence = ?", arguments: [last])
    }
    #expect(try network.workspace().verifyAudit().fault == .changed(last))
  }
}

@Suite("Events that show records")
struct ShownEventTests {
  let world: AccessWorld
  var network: Network { world.network }

  init() throws { world = try AccessWorld() }

  private func family(_ situation: AccessSituation) -> AccessFamily { world.families[situation.rawValue - 1] }

  @Test func `are found by the record, by the days, by the kind and by the user`() throws {
    let (own, clock) = (family(.own), network.clock)
    _ = try network.workspace(.matchSpecialist).waitingYouth(limit: 50)
    _ = try network.workspace(.frontDesk).search(own.word)
    let director = network.workspace()
    var filter = AuditFilter(object: own.waiting)
    #expect(try director.auditEvents(filter).map(\.action) == [.search, .list])
    filter.kind = .listed
    #expect(try director.auditEvents(filter).map(\.actor) == ["match-specialist"])
    filter.kind = nil
    filter.actorBeginning = "front"
    #expect(try director.auditEvents(filter).map(\.action) == [.search])
    filter.actorBeginning = nil
    (filter.from, filter.to) = (clock.today(), clock.today())
    #expect(try director.auditEvents(filter).count == 2)
    (filter.from, filter.to) = (nil, clock.today() - 1)
    #expect(try director.auditEvents(filter) == [])
  }

  @Test func `are each of one kind`() throws {
    let director = network.workspace()
    _ = try network.workspace(.frontDesk).youthRecord(family(.own).youth)
    _ = try network.workspace(.frontDesk).search("mei")
    _ = try network.workspace(.matchSpecialist).waitingYouth(limit: 5)
    _ = try? network.workspace(.frontDesk).accounts()
    _ = try director.exportRecords(.mentors) { _ in }
    try director.recordSignIn()
    let all = try director.auditEvents(limit: 1_000).map(\.sequence)
    let byKind = try AuditKind.allCases.map { kind in
      var filter = AuditFilter()
      filter.kind = kind
      return try director.auditEvents(filter, limit: 1_000).map(\.sequence)
    }
    #expect(byKind.allSatisfy { !$0.isEmpty })
    #expect(byKind.joined().sorted(by: >) == all)
  }

  @Test func `are read by the page in both directions`() throws {
    let director = network.workspace()
    let all = try director.auditEvents(limit: 1_000).map(\.sequence)
    let first = try director.auditEvents(limit: 3).map(\.sequence)
    let second = try director.auditEvents(AuditFilter(), .after(first[2]), limit: 3).map(\.sequence)
    #expect(first + second == Array(all.prefix(6)))
    #expect(
      try director.auditEvents(AuditFilter(), .before(second[0]), limit: 2).map(\.sequence) == Array(first.suffix(2)))
    #expect(try director.auditEvents(AuditFilter(), .last, limit: 2).map(\.sequence) == Array(all.suffix(2)))
  }

  @Test func `show a supervisor those in reach alone, and nothing of a record out of reach`() throws {
    let (own, colleague) = (family(.own), family(.colleague))
    _ = try network.workspace(.frontDesk).search("mei")
    let supervisor = network.workspace(.supervisor)
    let event = try #require(try supervisor.auditEvents(AuditFilter(action: .search)).first)
    #expect(event.records.contains(own.youth) && !event.records.contains(colleague.youth))
    let whole = try #require(try network.workspace().auditEvents(AuditFilter(action: .search)).first)
    #expect(whole.records.contains(colleague.youth))
    #expect(try supervisor.auditEvents(AuditFilter(object: colleague.youth)) == [])
    #expect(try supervisor.auditEvents(AuditFilter(object: own.youth)).contains { $0.action == .search })
  }

  @Test func `show an auditor whose records they were, and no value`() throws {
    try network.workspace(.frontDesk).recordInquiryNote(of: family(.own).applicant)
    let auditor = network.workspace(.auditor)
    let event = try #require(try auditor.auditEvents(limit: 1).first)
    let detail = try auditor.auditEvent(event.sequence)
    #expect(detail.rows == [] && detail.event.objects == [family(.own).applicant])
  }

  @Test func `tell each change of an event, sealed where it is sensitive, and are themselves looks`() throws {
    let (director, applicant) = (network.workspace(), family(.own).applicant)
    try network.workspace(.frontDesk).recordInquiryNote(of: applicant)
    let event = try #require(try director.auditEvents(AuditFilter(object: applicant), limit: 1).first)
    let detail = try director.auditEvent(event.sequence)
    #expect(detail.rows.map(\.table) == ["person"])
    #expect(detail.rows[0].fields.map(\.column) == ["street"] && detail.rows[0].fields[0].after == "1 Elm St")
    #expect(detail.name == "Fay Desk")
    #expect(try director.looks(at: applicant).looks.last?.place == .auditEvent)
    #expect(throws: RepositoryError.notFound("999999")) { try director.auditEvent(999_999) }
    #expect(throws: RepositoryError.notFound("-3")) { try director.auditEvent(-3) }
  }

  @Test func `are kept from a supervisor one by one, too`() throws {
    _ = try network.workspace().youthRecord(family(.colleague).youth)
    let event = try #require(try network.workspace().auditEvents(limit: 1).first)
    #expect(throws: RepositoryError.notFound("\(event.sequence)")) {
      try network.workspace(.supervisor).auditEvent(event.sequence)
    }
  }
}

extension Network {
  fileprivate func person(_ id: Int64, youth: Bool) throws {
    try store.write { db in
      try db.execute(
        sql: """
          INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
            SELECT ?, given_name, family_name, sort_name, sound_key, 0, 0 FROM person WHERE id = 101
          """, arguments: [id])
      try db.execute(
        sql: """
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, created_at, updated_at)
            SELECT ?, program_id, 'application', '2026-01-01', 0, 0, 0 FROM youth_profile WHERE person_id = 101
          """, arguments: [id])
    }
  }

  fileprivate func lateYouth() throws -> Reference {
    try person(9_000, youth: true)
    return Reference(.youth, 9_000)
  }
}

extension Workspace {
  /// Changes an address.
  fileprivate func recordInquiryNote(of youth: Reference) throws {
    try write(.savePerson, .editPerson) { change in
      try change.update("person", id: youth.number, set: ["street": "1 Elm St"], object: youth)
    }
  }
}
