import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("A computer's clock that is far from the last event")
struct ClockJumpTests {
  private let day = MovableDay(Network.today)
  private let network: Network
  /// The same clock, as a computer's: somebody may have set it wrong.
  private let clock: Clock

  init() throws {
    network = try Network.inMemory(clock: day.clock)
    var clock = day.clock
    clock.canBeWrong = true
    self.clock = clock
  }

  private func workspace(_ role: Role = .director) -> Workspace {
    Workspace(store: network.store, actor: network.workspace(role).actor, clock: clock)
  }

  private func addSchool(_ name: String) throws {
    try workspace().addOrganization(NewOrganization(name: name, kind: .school))
  }

  private var instants: [Instant] {
    get throws { try network.workspace().auditEvents(limit: 1_000).map(\.at).reversed() }
  }

  private func state(of mentor: Reference) throws -> String? {
    try network.store.read {
      try String.fetchOne(
        $0, sql: "SELECT state FROM mentor_profile WHERE person_id = ?", arguments: [mentor.number])
    }
  }

  private func later(_ days: Int) { day.today = Network.today + days }

  private func confirm() throws {
    try Confirmation.all.during { () throws(RepositoryError) in try workspace().confirmClock() }
  }

  @Test func `is believed up to 30 days after it, and a day before it`() throws {
    for days in [0, 1, 29, 30, -1] {
      later(days)
      #expect(try workspace().clockJump() == nil, "\(days) days later")
    }
    later(31)
    #expect(try workspace().clockJump() == .ahead(last: Network.today, today: Network.today + 31))
    later(-2)
    #expect(try workspace().clockJump() == .behind(last: Network.today, today: Network.today - 2))
  }

  @Test(arguments: [366, 31, -366]) func `does nothing by itself`(days: Int) throws {
    let match = try network.proposal()
    _ = try network.waitingMentor(given: "Ann")
    #expect(workspace().startDay() != nil)
    later(days)
    #expect(workspace().startDay() == nil)
    #expect(try workspace().matchRecord(match).row.state == .proposed)
  }

  @Test(arguments: [366, -366]) func `changes nothing until somebody says that it is right`(days: Int) throws {
    later(days)
    let jump = try #require(try workspace().clockJump())
    let before = try network.count("organization")
    #expect(throws: RepositoryError.unlikely([jump.doubt])) { try addSchool("Unasked") }
    #expect(try network.count("organization") == before)
    #expect(throws: RepositoryError.unlikely([jump.doubt])) { try workspace().confirmClock() }
    try confirm()
    #expect(try workspace().clockJump() == nil)
    try addSchool("Asked")
    #expect(try network.count("organization") == before + 1)
    #expect(try workspace().verifyAudit().fault == nil)
  }

  @Test func `what only looks is noted all the same, dated as the event before it`() throws {
    let youth = try network.waitingYouth()
    later(400)
    let last = try #require(try instants.last)
    _ = try workspace().youthRecord(youth)
    try workspace().recordSignIn()
    try workspace().recordBackUp(upTo: nil)
    #expect(try instants.suffix(3) == [last, last, last])
    #expect(try workspace().clockJump() != nil, "and is asked about as before")
  }

  @Test func `a day that was confirmed and is wrong can be taken back, and later events have their own time`() throws {
    let (match, other) = (try network.proposal(), try network.proposal(youth: "Leo", mentor: "Jon"))
    let mentor = try network.waitingMentor(given: "Ann")
    let before = try workspace().matchRecord(match).row.state
    let course = try state(of: mentor)
    let wrong = Network.today.adding(months: 40)
    day.today = wrong
    try confirm()
    let start = try #require(workspace().startDay())
    #expect(Set(start.expired) == [match, other])
    #expect(start.suspended.contains(mentor))
    // Somebody goes on with one of them before it is noticed.
    try network.store.write { db in
      try db.execute(sql: "UPDATE match SET state = 'declined' WHERE id = ?", arguments: [other.number])
    }
    later(1)
    #expect(workspace().startDay() == nil)
    try confirm()
    let taken = try workspace().takeBackDay(wrong)
    #expect(taken.done.contains(match) && taken.done.contains(mentor))
    #expect(taken.left == [other])
    #expect(try workspace().matchRecord(match).row.state == before)
    #expect(try state(of: mentor) == course)
    #expect(throws: RepositoryError.self) { try workspace().takeBackDay(Network.today) }
    try addSchool("The next day")
    #expect(try instants.last == clock.now())
    #expect(workspace().startDay() != nil)
    #expect(try workspace().verifyAudit().fault == nil)
    #expect(try workspace().outsideChanges() == [])
  }

  @Test func `instants go back at the event that says so, and at no other`() throws {
    later(366)
    try confirm()
    try addSchool("A year ahead")
    later(0)
    try confirm()
    try addSchool("Today again")
    #expect(try workspace().verifyAudit().fault == nil)
    let events = try workspace().auditEvents(limit: 1_000).reversed()
    let back = zip(events, events.dropFirst()).filter { $0.at > $1.at }.map(\.1.action)
    #expect(back == [.setClockBack])
    // A hash that fits does not make another event go back.
    try network.store.locked { db in
      try db.inTransaction {
        let head = try #require(try AuditLog.head(db))
        var event = try #require(events.last)
        event.sequence = head.sequence + 1
        event.at = Instant(milliseconds: event.at.milliseconds - 1)
        event.object = ""
        _ = try AuditLog.append(event, about: [], after: head, db)
        #expect(try AuditLog.verify(db).fault == .outOfTime(event.sequence))
        return .rollback
      }
    }
  }

  @Test func `nobody's drafts go but one's own, and those not by a clock that may be wrong`() throws {
    for role in [Role.frontDesk, .ambassador] { try workspace(role).saveDraft(form: "youth", values: ["family": "A"]) }
    later(20)
    try workspace(.frontDesk).saveDraft(form: "mentor", values: ["family": "B"])
    let owners = { try network.store.read { try String.fetchAll($0, sql: "SELECT form FROM draft ORDER BY id") } }
    #expect(try owners() == ["youth", "mentor"], "the ambassador's is left, the front desk's own old draft is not")
    later(400)
    try workspace(.frontDesk).saveDraft(form: "school", values: ["family": "C"])
    #expect(try owners() == ["youth", "mentor", "school"])
  }

  @Test func `an empty log has nothing to be far from`() throws {
    let store = try Store.inMemory()
    let director = try Workspace.initialize(store, login: "director", name: "Dana", clock: clock)
    #expect(try director.clockJump() == nil)
  }
}
