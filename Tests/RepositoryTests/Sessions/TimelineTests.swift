import Domain
import Repository
import TestSupport
import Testing

@Suite("The timeline of a match")
struct TimelineTests {
  private let today = Network.today

  @Test func `merges what happened, newest first, and pages without gap or repeat`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.started = 40 }.match
    let workspace = database.network.workspace()
    for day in 0..<12 {
      let entry = SessionEntry(matches: [match], heldOn: today - day / 2, minutes: Minutes(30 + day) ?? .zero)
      try workspace.logSession(entry)
      // Three on one day, one with each.
      let party = MatchParty.asked[day % 3]
      try workspace.recordCheckIn(CheckInEntry(match: match, party: party, outcome: .done, heldOn: today - day / 3))
    }
    try database.execute(
      """
      INSERT INTO match_acceptance VALUES (1, 'mentor', 'accepted', '\(today - 40)', 1, 1, ''),
        (1, 'youth', 'accepted', '\(today - 40)', 1, 2, '');
      INSERT INTO transition (subject, subject_id, from_state, to_state, effective_on, recorded_at, actor_id, reason)
        VALUES ('match', 1, NULL, 'proposed', '\(today - 45)', 0, 1, ''),
          ('match', 1, 'accepted', 'active', '\(today - 40)', 0, 1, '');
      """)
    let all = try workspace.timeline(of: match, limit: 100)
    #expect(all.count == 28)
    #expect(all.map(\.day) == all.map(\.day).sorted(by: >))
    #expect(Set(all.map(\.key)).count == all.count)
    var paged = try workspace.timeline(of: match, limit: 3)
    while let last = paged.last {
      let more = try workspace.timeline(of: match, .after(last.key), limit: 3)
      if more.isEmpty { break }
      paged += more
    }
    #expect(paged == all)
    var backward = try workspace.timeline(of: match, .last, limit: 3)
    while let first = backward.first {
      let more = try workspace.timeline(of: match, .before(first.key), limit: 3)
      if more.isEmpty { break }
      backward = more + backward
    }
    #expect(backward == all)
    for entry in all { #expect(try workspace.timeline(of: match, .only(entry.key), limit: 1) == [entry]) }
    #expect(all.last?.event == .transition(from: nil, to: .proposed, reason: ""))
  }

  @Test func `an entry for several matches names them all`() throws {
    let database = try MatchDatabase()
    let (first, mentor) = try database.add()
    let (second, _) = try database.add {
      $0.youth = "Leo Alvarez"
      $0.mentorID = mentor
    }
    let workspace = database.network.workspace()
    let entry = SessionEntry(
      matches: [first, second], heldOn: today, minutes: Minutes(30) ?? .zero, medium: .video,
      activities: PackedSet([.games]), actions: PackedSet([.listen, .inspire]), note: "Note")
    try workspace.logSession(entry)
    guard case .session(let logged) = try workspace.timeline(of: second, limit: 1).first?.event else {
      Issue.record("no session")
      return
    }
    #expect(logged.entry == entry)
    #expect(logged.loggedByID == workspace.actor.id)
    let record = try workspace.matchRecord(first)
    #expect(record.companions.map(\.reference) == [second])
  }

  @Test func `a record looked at is a read in the audit log, a refresh is not`() throws {
    let database = try MatchDatabase()
    let match = try database.add().match
    let workspace = database.network.workspace()
    _ = try workspace.matchRecord(match)
    _ = try workspace.matchRecord(match, isRefresh: true)
    #expect(
      try database.value("SELECT count(*) FROM audit_event WHERE action = 'read' AND object = 'M-1'") == "1")
  }
}
