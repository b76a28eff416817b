import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What is too sensitive for the log")
struct AuditSealTests {
  let network: Network
  let director: Workspace
  let match: Reference
  private static let secret = "Quokka-7 told the specialist in confidence"

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    match = try network.proposal()
    try network.begin(match)
  }

  private func expectNothingInTheLog(_ secret: String = secret) throws {
    let found = try network.values(
      """
      SELECT sequence FROM audit_event WHERE instr(changes, '\(secret)') + instr(reason, '\(secret)')
        + instr(object, '\(secret)') + instr(actor, '\(secret)') > 0
      """)
    #expect(found == [])
    #expect(try director.verifyAudit().fault == nil)
  }

  private func changes(_ action: AuditAction) throws -> String {
    try #require(try director.auditEvents(AuditFilter(action: action), limit: 1).first).changes
  }

  @discardableResult
  private func log(_ note: String = secret) throws -> Reference {
    let entry = SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero, note: note)
    return try Confirmation.all.during { () throws(RepositoryError) in try director.logSession(entry) }
  }

  @Test func `notes, needs, closures and exemptions leave no word in it`() throws {
    let session = try log()
    try director.editSession(
      session, expecting: 1,
      to: SessionEntry(
        matches: [match], heldOn: Network.today, minutes: Minutes(30) ?? .zero, note: Self.secret + " again"))
    try director.recordCheckIn(
      CheckInEntry(match: match, party: .youth, outcome: .done, heldOn: Network.today, note: Self.secret))
    let id: Int64 = try #require(try network.value("SELECT youth_id FROM match"))
    let youth = Reference(.youth, id)
    var record = try director.youthRecord(youth)
    (record.profile.needs, record.profile.notes) = (Self.secret, Self.secret)
    try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    let mentor = try network.waitingMentor(given: "Ann")
    var other = try director.mentorRecord(mentor)
    other.profile.notes = Self.secret
    try director.saveMentor(mentor, person: other.person, profile: other.profile, versions: other.versions)
    try director.exemptScreening(.personalReference, of: mentor, until: nil, reason: Self.secret)
    try director.closeMatch(
      match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true, note: Self.secret))
    try expectNothingInTheLog()
  }

  @Test func `what a background check found is not in it, and which item it was is`() throws {
    let mentor = try network.waitingMentor(given: "Ann")
    try director.recordScreening(.backgroundCheck, of: mentor, as: .concern)
    let text = try changes(.recordScreening)
    #expect(text.contains("background check"))
    #expect(!text.contains("concern"))
    #expect(text.contains("sealed:"))
  }

  @Test func `what is not sensitive is in it as it was`() throws {
    try log()
    #expect(try changes(.logSession).contains("\"minutes\":[null,60]"))
    try log("")
    #expect(try changes(.logSession).contains("\"note\":[null,\"\"]"))
  }

  @Test func `equal values of a row are seen to be equal, those of two rows are not`() throws {
    func seals(_ event: String) -> [Substring] { event.split(separator: "\"").filter { $0.hasPrefix("sealed:") } }
    let first = try log()
    let logged = seals(try changes(.logSession))
    try director.editSession(
      first, expecting: 1,
      to: SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero, note: "Other"))
    #expect(seals(try changes(.editSession)).first == logged.first)
    try log()
    #expect(seals(try changes(.logSession)) != logged)
  }

  @Test func `undoing brings the words back, and a conflict shows both`() throws {
    let session = try log()
    func entry(_ note: String) -> SessionEntry {
      SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero, note: note)
    }
    try director.editSession(session, expecting: 1, to: entry("Rewritten"))
    let stale = #expect(throws: RepositoryError.self) {
      try director.editSession(session, expecting: 1, to: entry("Mine"))
    }
    guard case .conflict(let conflict) = stale else {
      Issue.record("\(String(describing: stale))")
      return
    }
    #expect(conflict.fields == [.init(name: "note", mine: "Mine", theirs: "Rewritten")])
    try director.undo()
    #expect(try network.values("SELECT note FROM session") == [Self.secret])
    try expectNothingInTheLog()
  }

  @Test func `with the record and its salt destroyed, the log is whole and says nothing of it`() throws {
    let session = try log()
    let before = try #require(try director.verifyAudit().head)
    try network.store.write { db in
      try db.execute(
        sql: """
          DELETE FROM undo_entry; DELETE FROM session_match; DELETE FROM session WHERE id = \(session.number);
          DELETE FROM audit_salt WHERE record = 'session \(session.number)'
          """)
      #expect(db.changesCount == 1)
    }
    #expect(try director.verifyAudit(expecting: before).fault == nil)
    try expectNothingInTheLog()
  }

  @Test func `every sealed field is a column of the schema`() throws {
    try network.store.read { db in
      for (table, fields) in Sensitivity.ofFields {
        let columns = Set(try db.columns(in: table).map(\.name))
        #expect(columns.isSuperset(of: fields.keys), "\(table)")
      }
    }
  }
}
