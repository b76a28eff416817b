import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of one match")
struct MatchRecordScreenTests {
  private let today = Network.today

  /// A match with a guardian, a sibling's match and some sessions and check-ins.
  private func database() throws -> MatchDatabase {
    let database = try MatchDatabase()
    let (match, mentor) = try database.add { $0.checkIn = -3 }
    try database.add {
      $0.youth = "Leo Alvarez"
      $0.mentorID = mentor
    }
    try database.execute(
      """
      INSERT INTO person (id, given_name, family_name, phone, email, sort_name, sound_key, created_at, updated_at)
        VALUES (900, 'Rosa', 'Alvarez', '6175550199', 'rosa@example.org', 'alvarez rosa', '', 0, 0);
      INSERT INTO relationship (person_id, related_id, kind, label, may_consent, may_pick_up, created_at, updated_at)
        VALUES (101, 900, 'guardian', 'mother', 1, 1, 0, 0), (101, 103, 'sibling', '', 0, 0, 0, 0);
      INSERT INTO transition (subject, subject_id, from_state, to_state, effective_on, recorded_at, actor_id, reason)
        VALUES ('match', 1, 'scheduled', 'active', '\(today - 200)', 0, 1, '');
      INSERT INTO match_acceptance VALUES (1, 'mentor', 'accepted', '\(today - 204)', 1, 1, '');
      """)
    let workspace = database.network.workspace()
    for days in [100, 70, 40, 20, 6] {
      try workspace.logSession(
        SessionEntry(
          matches: [match], heldOn: today - days, minutes: Minutes(60 + days % 30) ?? .zero,
          activities: PackedSet([.homework]), actions: PackedSet([.listen]), note: "Worked on fractions."))
    }
    try workspace.recordCheckIn(
      CheckInEntry(match: match, party: .mentor, outcome: .done, heldOn: today - 30, note: "Going well."))
    return database
  }

  private func console(_ database: MatchDatabase, _ match: Int64 = 1) -> Console {
    let console = Console(database, tab: .matches)
    console.shell.open(Reference(.match, match))
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows how it goes and what happened at every size`(charset: Charset) throws {
    let console = console(try database())
    #expect(
      Snapshots.difference(console.pictures(charset), from: charset == .utf8 ? "match-record" : "match-record-ascii")
        == nil)
  }

  @Test func `entrusts the match to an ambassador, by those who may`() throws {
    let database = try database()
    let console = Console(database, as: .supervisor)
    console.shell.open(Reference(.match, 1))
    console.press("a")
    #expect(console.picture().contains("Ambassador of M-1"))
    console.type("Ada")
    console.press("Enter", "Ctrl-S")
    #expect(console.picture().contains("M-1 is entrusted to ambassador from \(today)."))
    #expect(
      try database.network.workspace(.ambassador).matchRecord(Reference(.match, 1)).ambassador == "Ada Ambassador")
    let other = Console(database, as: .ambassador)
    other.shell.open(Reference(.match, 1))
    other.press("a")
    #expect(other.picture().contains("Your role may not entrust matches"))
  }

  @Test func `the details take the place of the timeline and give it back`() throws {
    let console = console(try database())
    console.press("d")
    #expect(Snapshots.difference(console.picture(), from: "match-record-details") == nil)
    console.press("d")
    #expect(console.picture().contains("homework, +listen"))
  }

  @Test func `draws at every size without a trap, with the cursor inside`() throws {
    let console = console(try database())
    console.drawsAtEverySize()
  }

  @Test func `an entry for a sibling's match too is offered and counted`() throws {
    let database = try database()
    let console = console(database)
    console.press("l")
    #expect(console.picture().contains("M-2: type the reference too"))
    console.type("30 M-2")
    console.press("Enter")
    #expect(try database.value("SELECT count(*) FROM session_match WHERE session_id = 6") == "2")
  }

  @Test func `a session is voided with a reason, and stays on the timeline`() throws {
    let database = try database()
    let console = console(database)
    console.press("x")
    console.type("Entered twice.")
    console.press("Enter", "Enter")
    #expect(try database.value("SELECT void_reason FROM session WHERE id = 5") == "Entered twice.")
    #expect(console.picture().contains("void: Entered twice."))
  }

  @Test func `a check-in is recorded with the party that is due`() throws {
    let database = try database()
    let console = console(database)
    console.press("c", "Ctrl-S")
    #expect(console.picture().contains("Recorded the check-in with the youth of M-1"))
    #expect(try database.value("SELECT party FROM check_in WHERE id = 2") == "youth")
  }

  @Test func `a session is corrected in its form`() throws {
    let database = try database()
    let console = console(database)
    console.press("e", "Tab", "Tab", "Tab", "Ctrl-U")
    console.type("2h")
    console.press("Ctrl-S")
    #expect(console.picture().contains("Changed S-5."))
    #expect(try database.value("SELECT minutes FROM session WHERE id = 5") == "120")
  }

  @Test func `Tab leads from the line to the full form, with what was typed`() throws {
    let database = try database()
    let console = console(database)
    console.press("l")
    console.type("75 music ")
    console.press("Tab")
    #expect(console.picture().contains("1h15"))
    console.press("Ctrl-S")
    #expect(try database.value("SELECT minutes FROM session WHERE id = 6") == "75")
  }

  @Test func `a record out of reach says so`() throws {
    let console = console(try database(), 77)
    #expect(console.picture().contains("There is no M-77"))
    console.press("l", "x", "d", "Enter", "Esc")
    #expect(console.picture().contains("Live"))
  }
}
