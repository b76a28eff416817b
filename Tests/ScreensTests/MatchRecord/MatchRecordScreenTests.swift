import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

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
    console.press("t")
    #expect(console.picture().contains("Ambassador of M-1"))
    console.type("Ada")
    console.press("Enter", "Ctrl-S")
    #expect(console.picture().contains("M-1 is entrusted to ambassador from \(today)."))
    #expect(
      try database.network.workspace(.ambassador).matchRecord(Reference(.match, 1)).ambassador == "Ada Ambassador")
    let other = Console(database, as: .ambassador)
    other.shell.open(Reference(.match, 1))
    other.press("t")
    #expect(other.picture().contains("Your role may not entrust matches"))
  }

  @Test func `the details take the place of the timeline and give it back`() throws {
    let console = console(try database())
    console.press("i")
    #expect(Snapshots.difference(console.picture(), from: "match-record-details") == nil)
    console.press("i")
    #expect(console.picture().contains("homework, +listen"))
  }

  @Test func `a proposal is decided on its record, with all that is in force in sight`() throws {
    let network = try Network.inMemory()
    let match = try network.proposal()
    let console = Console(network.workspace(.supervisor))
    console.shell.open(match)
    for words in ["Why these two", "In force", "screening"] { #expect(console.picture().contains(words)) }
    console.press("Enter")
    #expect(console.picture().contains("Whose record?"))
    console.press("m")
    #expect(console.picture().contains("Kowalski"))
    console.press("Esc", "a")
    #expect(console.picture().contains("M-1 is approved"))
    console.press("d")
    console.type("Too far.")
    console.press("Enter")
    #expect(try network.workspace().matches(named: [match]).first?.state == .declined)
  }

  @Test func `a match is closed and opened again with its reasons`() throws {
    let database = try database()
    let console = Console(database, as: .supervisor)
    console.shell.open(Reference(.match, 1))
    console.press("C")
    #expect(console.picture().contains("Close M-1"))
    console.press("Esc")
    let model = MatchRecordViewModel(match: Reference(.match, 1), workspace: database.network.workspace(.supervisor))
    model.load()
    let form = model.closing
    for (field, value) in [
      ("closure_reason", "planned end"), ("goodbye_meeting", "yes"), ("rematch_eligible", "no"),
      ("closure_note", "Told by phone."),
    ] {
      form.form.set(field, to: value)
    }
    guard case .saved(let said, _) = form.save() else { return #expect(Bool(false)) }
    #expect(said.contains("M-1 is closed"))
    model.load()
    #expect(model.state == .closed && model.whyNotReopen == nil && model.whyNotClose != nil)
    let reopening = model.reopening
    reopening.form.set("reason", to: "They go on.")
    guard case .saved = reopening.save() else { return #expect(Bool(false)) }
    model.load()
    #expect(model.state == .active)
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
    #expect(!console.picture().contains("Recorded the check-in"), "nobody said whether the youth was reached")
    console.type("reached")
    console.press("Ctrl-S")
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

  @Test func `p pauses with a reason, and r resumes`() throws {
    let database = try database()
    let console = console(database)
    console.press("r")
    #expect(console.picture().contains("Only a paused match can be resumed."))
    console.press("p", "Enter")
    #expect(try database.value("SELECT state FROM match WHERE id = 1") == "active", "nobody said why")
    console.type("Away for the summer.")
    console.press("Enter")
    #expect(try database.value("SELECT state FROM match WHERE id = 1") == "paused")
    #expect(
      try database.value("SELECT reason FROM transition ORDER BY id DESC LIMIT 1") == "Away for the summer.")
    console.press("p")
    #expect(console.picture().contains("Only an active match can be paused."))
    console.press("r")
    #expect(try database.value("SELECT state FROM match WHERE id = 1") == "active")
  }

  @Test func `r resumes nothing where a consent is not in force, and says which`() throws {
    let database = try database()
    let console = console(database)
    console.press("p")
    console.type("Away for the summer.")
    console.press("Enter")
    try database.execute("UPDATE consent SET expires_on = '\(today - 1)', signed_on = '\(today - 30)'")
    console.press("r")
    #expect(console.picture().contains("guardian's consent to participation"))
    #expect(try database.value("SELECT state FROM match WHERE id = 1") == "paused")
  }

  @Test func `a record out of reach says so`() throws {
    let console = console(try database(), 77)
    #expect(console.picture().contains("There is no M-77"))
    console.press("l", "x", "d", "Enter", "Esc")
    #expect(console.picture().contains("Live"))
  }
}
