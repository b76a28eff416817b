import Domain
import Repository
import TestSupport
import Testing

@Suite("Logging a session")
struct LogSessionTests {
  private let today = Network.today

  private func entry(_ matches: [Reference], minutes: Int = 90, daysAgo: Int = 0, attempt: Bool = false) -> SessionEntry
  {
    SessionEntry(
      matches: matches, heldOn: today - daysAgo, minutes: Minutes(minutes) ?? .zero,
      activities: PackedSet([.homework]), actions: PackedSet([.listen]), note: "Finished the essay.",
      isAttempt: attempt)
  }

  @Test func `counts for every match it names, in one entry and one audit event`() throws {
    let database = try MatchDatabase()
    let (first, mentor) = try database.add()
    let (second, _) = try database.add {
      $0.youth = "Leo Alvarez"
      $0.mentorID = mentor
    }
    let events = try database.value("SELECT count(*) FROM audit_event").flatMap { Int($0) } ?? 0
    let specialist = database.network.workspace(.matchSpecialist)
    let session = try specialist.logSession(entry([first, second]))
    #expect(session.description == "S-1")
    #expect(try database.value("SELECT count(*) FROM session") == "1")
    #expect(try database.value("SELECT count(*) FROM audit_event") == "\(events + 1)")
    for match in [first, second] {
      let record = try specialist.matchRecord(match)
      #expect(record.row.vitals.lastSession == today)
      #expect(record.row.vitals.minutes == 90)
      #expect(record.sessions == 1)
    }
  }

  @Test func `an older session leaves the day of last contact`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    try workspace.logSession(entry([match], daysAgo: 3))
    try workspace.logSession(entry([match], daysAgo: 20))
    #expect(try workspace.matchRecord(match).row.vitals.lastSession == today - 3)
  }

  @Test func `an attempt is on the timeline and counts for nothing`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    try workspace.logSession(entry([match], minutes: 0, attempt: true))
    let record = try workspace.matchRecord(match)
    #expect(record.row.vitals.lastSession == nil)
    #expect(record.sessions == 0)
    #expect(try workspace.timeline(of: match, limit: 10).count == 1)
  }

  @Test func `is refused as a whole where one match cannot take it`() throws {
    let database = try MatchDatabase()
    let good = try database.add().match
    let late = try database.add {
      $0.youth = "Ana Lima"
      $0.started = 2
    }.match
    let workspace = database.network.workspace()
    #expect(throws: RepositoryError.session(.beforeStart(late, start: today - 2))) {
      try workspace.logSession(entry([good, late], daysAgo: 5))
    }
    #expect(throws: RepositoryError.session(.inTheFuture(today + 1))) {
      try workspace.logSession(entry([good], daysAgo: -1))
    }
    #expect(throws: RepositoryError.notFound("M-99")) {
      try workspace.logSession(entry([good, Reference(.match, 99)]))
    }
    #expect(try database.value("SELECT count(*) FROM session") == "0")
  }

  @Test func `reaches only the matches entrusted to an ambassador`() throws {
    let database = try MatchDatabase()
    let ambassador = database.network.workspace(.ambassador)
    let own = try database.add { $0.ambassador = ambassador.actor.id }.match
    let other = try database.add { $0.youth = "Ana Lima" }.match
    try ambassador.logSession(entry([own]))
    #expect(throws: RepositoryError.notFound(other.description)) { try ambassador.logSession(entry([other])) }
    #expect(throws: RepositoryError.notPermitted(.logSession)) {
      try database.network.workspace(.frontDesk).logSession(entry([own]))
    }
  }

  @Test func `a note with a byte that is no text is refused`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    var entry = entry([match])
    entry.note = "a\u{0}b"
    #expect(throws: RepositoryError.invalid(field: "note", .notText)) {
      try database.network.workspace().logSession(entry)
    }
  }
}
