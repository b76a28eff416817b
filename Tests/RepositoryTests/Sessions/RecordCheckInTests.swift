import Domain
import Repository
import TestSupport
import Testing

@Suite("Recording a check-in")
struct RecordCheckInTests {
  private let today = Network.today

  private func checkIn(
    _ match: Reference, _ party: MatchParty, outcome: CheckInOutcome = .done, daysAgo: Int = 0
  ) -> CheckInEntry {
    CheckInEntry(match: match, party: party, outcome: outcome, heldOn: today - daysAgo, note: "All is well.")
  }

  @Test func `sets the day of the next one from all three parties`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 15 }.match
    let workspace = database.network.workspace(.matchSpecialist)
    #expect(try workspace.recordCheckIn(checkIn(match, .mentor)) == today + 13, "the mentor's next, day 28")
    #expect(try workspace.matchRecord(match).row.vitals.nextCheckIn == today - 13, "the youth is due since day 2")
    #expect(try workspace.recordCheckIn(checkIn(match, .youth)) == today + 13, "day 28")
    #expect(try workspace.matchRecord(match).row.vitals.nextCheckIn == today + 13)
  }

  @Test func `an attempt leaves it due`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 15 }.match
    let workspace = database.network.workspace()
    let due = try workspace.recordCheckIn(checkIn(match, .youth, outcome: .attempted))
    #expect(due == today - 13)
    #expect(try workspace.timeline(of: match, limit: 5).count == 1)
  }

  @Test func `is asked about where it took hours, or is the second of a day with the same party`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 15 }.match
    let workspace = database.network.workspace()
    var entry = checkIn(match, .youth)
    entry.minutes = Minutes(181) ?? .zero
    #expect(throws: RepositoryError.unlikely([Doubt("minutes", .longCheckIn(minutes: 181))])) {
      try workspace.recordCheckIn(entry)
    }
    try workspace.recordCheckIn(checkIn(match, .youth))
    #expect(throws: RepositoryError.unlikely([Doubt("on_date", .sameCheckIn(match, .youth, today))])) {
      try workspace.recordCheckIn(checkIn(match, .youth))
    }
    try workspace.recordCheckIn(checkIn(match, .youth, outcome: .attempted))
    try workspace.recordCheckIn(checkIn(match, .mentor))
  }

  @Test func `is refused for the supervisor, before the start and in the future`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 15 }.match
    let workspace = database.network.workspace()
    #expect(throws: RepositoryError.invalid(field: "party", .notAChoice(["mentor", "youth", "guardian"]))) {
      try workspace.recordCheckIn(checkIn(match, .supervisor))
    }
    #expect(throws: RepositoryError.session(.beforeStart(match, start: today - 15))) {
      try workspace.recordCheckIn(checkIn(match, .youth, daysAgo: 16))
    }
    #expect(throws: RepositoryError.session(.inTheFuture(today + 1))) {
      try workspace.recordCheckIn(checkIn(match, .youth, daysAgo: -1))
    }
  }
}
