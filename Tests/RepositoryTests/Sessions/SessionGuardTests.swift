import Domain
import Repository
import TestSupport
import Testing

@Suite("What a session or an attempt may say")
struct SessionGuardTests {
  let database: MatchDatabase
  let match: Reference
  let workspace: Workspace
  private let today = Network.today

  init() throws {
    database = try MatchDatabase()
    match = try database.add { $0.started = 50 }.match
    workspace = database.network.workspace()
  }

  private func entry(
    _ minutes: Int, daysAgo: Int = 1, note: String = "", isAttempt: Bool = false
  ) throws -> SessionEntry {
    SessionEntry(
      matches: [match], heldOn: today - daysAgo, minutes: try #require(Minutes(minutes)), note: note,
      isAttempt: isAttempt)
  }

  @Test func `lasts from a minute to a day`() throws {
    #expect(throws: RepositoryError.session(.noMinutes)) { try workspace.logSession(entry(0)) }
    try workspace.logSession(entry(1))
    let rest = try entry(1_439)
    try Confirmation.all.during { () throws(RepositoryError) in _ = try workspace.logSession(rest) }
    #expect(throws: RepositoryError.invalid(field: "minutes", .moreThanADay(minutes: 1_441))) {
      try workspace.logSession(entry(1_441))
    }
    #expect(Minutes(-1) == nil)
  }

  @Test func `is neither in the future nor before the match`() throws {
    #expect(throws: RepositoryError.session(.inTheFuture(today + 1))) {
      try workspace.logSession(entry(60, daysAgo: -1))
    }
    #expect(throws: RepositoryError.session(.beforeStart(match, start: today - 50))) {
      try workspace.logSession(entry(60, daysAgo: 51))
    }
    try workspace.logSession(entry(60, daysAgo: 50))
    try workspace.logSession(entry(60, daysAgo: 0))
  }

  @Test func `an attempt counts neither as contact nor for the dose`() throws {
    try workspace.logSession(entry(0, note: "Nobody at the door.", isAttempt: true))
    try workspace.logSession(entry(45, note: "Waited three quarters of an hour.", isAttempt: true))
    let record = try workspace.matchRecord(match)
    #expect(record.row.vitals.lastSession == nil)
    #expect(record.row.vitals.minutes == 0)
    #expect(record.sessions == 0)
    #expect(try workspace.timeline(of: match, limit: 5).count == 2)
  }

  @Test func `an attempt that is amended into a session counts from then on`() throws {
    let attempt = try workspace.logSession(entry(30, isAttempt: true))
    try workspace.editSession(attempt, expecting: 1, to: entry(30), reason: "They did meet.")
    let record = try workspace.matchRecord(match)
    #expect(record.row.vitals.lastSession == today - 1)
    #expect(record.minutes == 30)
    try workspace.editSession(attempt, expecting: 2, to: entry(30, isAttempt: true), reason: "No, they did not.")
    #expect(try workspace.matchRecord(match).row.vitals.lastSession == nil)
  }

  @Test func `an amendment obeys the rules of a new entry`() throws {
    let session = try workspace.logSession(entry(60))
    #expect(throws: RepositoryError.session(.inTheFuture(today + 2))) {
      try workspace.editSession(session, expecting: 1, to: entry(60, daysAgo: -2))
    }
    #expect(throws: RepositoryError.session(.noMinutes)) {
      try workspace.editSession(session, expecting: 1, to: entry(0))
    }
    #expect(try workspace.matchRecord(match).minutes == 60)
  }

  @Test func `void is void: it is neither amended nor voided again, and undone it counts again`() throws {
    let session = try workspace.logSession(entry(60))
    try workspace.voidSession(session, expecting: 1, because: "Entered twice.")
    #expect(throws: RepositoryError.session(.voided(session))) {
      try workspace.voidSession(session, expecting: 2, because: "Once more.")
    }
    #expect(throws: RepositoryError.session(.voided(session))) {
      try workspace.editSession(session, expecting: 2, to: entry(30))
    }
    try workspace.undo()
    #expect(try workspace.matchRecord(match).minutes == 60)
    #expect(try workspace.matchRecord(match).row.vitals.lastSession == today - 1)
  }

  @Test func `one that names a match twice, or none, or one out of reach, is not kept at all`() throws {
    var several = try entry(60)
    several.matches = [match, Reference(.match, 999)]
    #expect(throws: RepositoryError.notFound("M-999")) { try workspace.logSession(several) }
    several.matches = [match, match]
    #expect(throws: RepositoryError.self) { try workspace.logSession(several) }
    several.matches = []
    #expect(throws: RepositoryError.session(.noMatch)) { try workspace.logSession(several) }
    #expect(try database.value("SELECT count(*) FROM session") == "0")
  }

  @Test func `a closed match takes what happened in its time`() throws {
    try workspace.closeMatch(
      match, MatchClosure(reason: .family, on: today - 10, goodbyeMeeting: false, rematchEligible: true))
    try workspace.logSession(entry(60, daysAgo: 10))
    #expect(throws: RepositoryError.session(.afterEnd(match, end: today - 10))) {
      try workspace.logSession(entry(60, daysAgo: 9))
    }
  }
}
