import Domain
import Repository
import TestSupport
import Testing

@Suite("Correcting a session")
struct ChangeSessionTests {
  private let today = Network.today

  private func entry(_ matches: [Reference], daysAgo: Int) -> SessionEntry {
    SessionEntry(matches: matches, heldOn: today - daysAgo, minutes: Minutes(60) ?? .zero)
  }

  @Test func `moves it to another day and another match, and recounts both`() throws {
    let database = try MatchDatabase()
    let first = try database.add().match
    let second = try database.add { $0.youth = "Ana Lima" }.match
    let workspace = database.network.workspace(.supervisor)
    let session = try workspace.logSession(entry([first], daysAgo: 1))
    try workspace.editSession(session, expecting: 1, to: entry([second], daysAgo: 4))
    #expect(try workspace.matchRecord(first).row.vitals.lastSession == nil)
    #expect(try workspace.matchRecord(second).row.vitals.lastSession == today - 4)
    #expect(try workspace.timeline(of: first, limit: 10).isEmpty)
  }

  @Test func `a second correction of what was seen before the first is a conflict`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    let session = try workspace.logSession(entry([match], daysAgo: 1))
    try workspace.editSession(session, expecting: 1, to: entry([match], daysAgo: 2))
    let error = #expect(throws: RepositoryError.self) {
      try workspace.editSession(session, expecting: 1, to: entry([match], daysAgo: 3))
    }
    guard case .conflict(let conflict) = error else {
      Issue.record("not a conflict: \(String(describing: error))")
      return
    }
    #expect(conflict.currentVersion == 2)
    #expect(conflict.fields.map(\.name) == ["held_on"])
  }

  @Test func `a voided entry stays on the timeline with its reason and counts no more`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    try workspace.logSession(entry([match], daysAgo: 9))
    let session = try workspace.logSession(entry([match], daysAgo: 1))
    #expect(throws: RepositoryError.refused(.needsReason)) {
      try workspace.voidSession(session, expecting: 1, because: " ")
    }
    try workspace.voidSession(session, expecting: 1, because: "Entered twice.")
    let record = try workspace.matchRecord(match)
    #expect(record.row.vitals.lastSession == today - 9)
    #expect(record.minutes == 60)
    let entries = try workspace.timeline(of: match, limit: 10)
    guard case .session(let logged) = entries.first?.event else {
      Issue.record("no session")
      return
    }
    #expect(logged.voidReason == "Entered twice.")
    #expect(throws: RepositoryError.session(.voided(session))) {
      try workspace.editSession(session, expecting: 2, to: entry([match], daysAgo: 1))
    }
  }

  @Test func `an ambassador corrects only what they logged`() throws {
    let database = try MatchDatabase()
    let ambassador = database.network.workspace(.ambassador)
    let match = try database.add { $0.ambassador = ambassador.actor.id }.match
    let own = try ambassador.logSession(entry([match], daysAgo: 1))
    let other = try database.network.workspace(.supervisor).logSession(entry([match], daysAgo: 2))
    try ambassador.editSession(own, expecting: 1, to: entry([match], daysAgo: 3))
    #expect(throws: RepositoryError.session(.anothersEntry(other))) {
      try ambassador.voidSession(other, expecting: 1, because: "Wrong.")
    }
  }
}
