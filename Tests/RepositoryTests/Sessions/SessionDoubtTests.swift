import Domain
import Repository
import TestSupport
import Testing

@Suite("Asking about a session")
struct SessionDoubtTests {
  private let today = Network.today

  private func entry(_ match: Reference, minutes: Int = 90, daysAgo: Int = 0) -> SessionEntry {
    SessionEntry(matches: [match], heldOn: today - daysAgo, minutes: Minutes(minutes) ?? .zero)
  }

  @Test func `the same one twice is kept once somebody says that it is right`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    let first = try workspace.logSession(entry(match))
    let doubt = Doubt("held_on", .sameSession(first, today))
    #expect(throws: RepositoryError.unlikely([doubt])) { try workspace.logSession(entry(match)) }
    #expect(try database.value("SELECT count(*) FROM session") == "1")
    let again = entry(match)
    try Confirmation.doubts([doubt]).during { () throws(RepositoryError) in _ = try workspace.logSession(again) }
    #expect(try database.value("SELECT count(*) FROM session") == "2")
  }

  @Test func `more than a day with one person is refused, whoever says that it is right`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    let (long, longer) = (entry(match, minutes: 800), entry(match, minutes: 700))
    try Confirmation.all.during { () throws(RepositoryError) in _ = try workspace.logSession(long) }
    #expect(throws: RepositoryError.session(.moreThanADay(today, minutes: 1_500))) {
      try Confirmation.all.during { () throws(RepositoryError) in _ = try workspace.logSession(longer) }
    }
  }

  @Test func `a day on which the match was closed is refused after it was opened again`() throws {
    let network = try Network.inMemory()
    let match = try network.proposal()
    try network.begin(match)
    func later(_ days: Int) -> Workspace { network.workspace().on(today + days) }
    try later(10).closeMatch(
      match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true))
    try later(20).reopenMatch(match, reason: "back")
    #expect(throws: RepositoryError.session(.whileClosed(match, from: today + 10, until: today + 20))) {
      try later(20).logSession(entry(match, daysAgo: -15))
    }
    try later(20).logSession(entry(match, daysAgo: -10))
    try later(20).logSession(entry(match, daysAgo: -20))
  }

  @Test func `a day on which the match rested is asked about`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 60 }.match
    try database.network.workspace().pauseMatch(match, reason: "family away")
    let workspace = database.network.workspace().on(today + 3)
    let late = SessionEntry(matches: [match], heldOn: today + 2, minutes: Minutes(60) ?? .zero)
    #expect(throws: RepositoryError.unlikely([Doubt("held_on", .pausedMatch(match, today + 2))])) {
      try workspace.logSession(late)
    }
    let first = SessionEntry(matches: [match], heldOn: today, minutes: Minutes(60) ?? .zero)
    #expect(throws: RepositoryError.unlikely([Doubt("held_on", .pausedMatch(match, today))])) {
      try workspace.logSession(first)
    }
  }
}
