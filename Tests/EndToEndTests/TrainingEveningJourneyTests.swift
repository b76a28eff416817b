import TerminalUI
import TestSupport
import Testing

/// A training evening on the real program at 80×24: the door, the end of the class, and the morning after.
@Suite("A training evening")
struct TrainingEveningJourneyTests {
  private let office: Office
  /// Each begins with three letters of their own.
  private let families = "BDFGHKLM".flatMap { first in "aeiou".map { "\(first)\($0)rton" } }

  init() throws {
    office = try Office()
    var form = "ID,First name,Last name\n"
    for family in families { form += "\(family),Pat,\(family)\n" }
    // Two more are on file and have no seat, and one was trained long ago.
    form += "w1,Wim,Okafor\ns1,Sol,Pender\n"
    try office.folder.write(Array(form.utf8), to: "mentors.csv")
    let imported = try office.run("import", "mentors", "mentors.csv", user: "dana")
    try #require(imported.said.contains("42 mentors were added"), "\(imported.said)")
    let course = try office.run(
      "train", "course", "Reporting abuse", "--topic", "abuse reporting", "--length", "2h", "--months", "12")
    try #require(course.status == 0, "\(course.said)")
  }

  @Test func `forty sign in by three letters and Enter, two walk in, one leaves early, and the end credits them`()
    throws
  {
    try plan("today")
    let seats = (1...families.count).map { "A-\($0)" }.joined(separator: ",")
    try #require(office.run("train", "enroll", "T-1", seats, user: "dana").status == 0)

    let console = try openDoor()
    for (number, family) in families.enumerated() {
      console.send(String(family.lowercased().prefix(3)))
      try console.wait(for: "\(family), Pat")
      console.send(Key.enter)
      try console.wait(for: "seat \(number + 1); \(number + 1) here.")
    }
    // Somebody on file without a seat, and somebody nobody knows.
    console.send("oka")
    try console.wait(for: "walk-in")
    console.send(Key.enter)
    try console.wait(for: "seat 41, walk-in; 41 here.")
    console.send("Nia Newman")
    try console.wait(for: "new: not on file")
    console.send(Key.enter)
    try console.wait(for: "as a new person (A-43); signed in, seat 42. 42 here.")
    console.send(Key.escape)
    try console.wait { $0.contains("Here 42") && !$0.contains("Type the first letters") }

    // The first of the list leaves half an hour before the end.
    try console.wait { $0.lines[$0.cursor.y].contains("Barton, Pat") }
    console.send("m")
    try console.wait(for: "Left early by")
    console.send(Key.tab)
    console.send("30m")
    console.send(Key.control("s"))
    try console.wait(for: "left 30m early")
    console.send("c")
    try console.wait(for: "42 signed in and will be credited; 0 expected")
    console.send(Key.enter)
    try console.wait(for: "T-1 is over; 42 people credited.")
    console.send("qqq")
    #expect(try console.waitForExit() == .exited(0))

    let credits = "SELECT minutes, count(*) FROM training_attendance WHERE status = 'attended' GROUP BY minutes"
    #expect(try office.sqlite(credits) == "90|1\n120|41")
    let barton = try office.run("train", "transcript", "A-1", user: "dana")
    #expect(barton.output.contains("Reporting abuse") && barton.output.contains("90"))
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `who was suspended for expired training is available again the next morning, because of that class`()
    throws
  {
    try clear("A-42")
    let old = try office.sqlite("SELECT date('now', '-13 months')")
    let logged = try office.run("train", "log", "Reporting abuse", "A-42", "2h", "--on", old, "--yes", user: "sam")
    try #require(logged.status == 0, "\(logged.said)")
    #expect(try office.run("train", "who", "--filter", "lacking", user: "sam").output.contains("suspended"))
    #expect(try isSuspended("A-42"))

    // The evening is over before anybody ends the class.
    try plan("yesterday")
    let evening = try openDoor(of: "T-2")
    evening.send("pen")
    try evening.wait(for: "Pender, Sol")
    evening.send(Key.enter)
    try evening.wait(for: "1 here.")
    evening.send(Key.escape)
    try evening.wait { !$0.contains("Type the first letters") }
    evening.send("qqq")
    _ = try evening.waitForExit()
    #expect(try isSuspended("A-42"), "nothing is credited before the end")

    // The night passes: no day has begun since.
    _ = try office.sqlite("DELETE FROM day_begun")
    let morning = try office.console("sam", ["--screen", "training"])
    morning.send("w")
    try morning.wait(for: "Lacking 0")
    morning.send("qqq")
    _ = try morning.waitForExit()
    #expect(try !isSuspended("A-42"))
    let record = try office.run("show", "A-42", user: "sam").output
    let lifted = record.split(separator: "\n").last { $0.contains("suspended") }
    #expect(lifted?.contains("T-2 Reporting abuse") == true, "\(record)")
    let told = try office.run("audit", "list", "A-42", user: "sue").output
    #expect(told.contains("complete class") && told.contains("system"), "\(told)")
    #expect(try office.run("audit", "verify").status == 0)
  }

  private func plan(_ day: String) throws {
    // Without a time: a class of today can't be ended before it starts, and the tests run at any hour.
    let planned = try office.run(
      "train", "plan", "E-1", day, "--place", "Town Hall", "--seats", "60", "--host", "O-1", user: "sam")
    try #require(planned.status == 0, "\(planned.said)")
  }

  /// The front desk's console, at the door of a class that is the first of the calendar.
  private func openDoor(of training: String = "T-1") throws -> PseudoTerminal {
    let console = try office.console("dana", ["--screen", "training"])
    try console.wait(for: training)
    console.send(Key.enter)
    try console.wait(for: "Town Hall")
    console.send("i")
    try console.wait(for: "Type the first letters of a name.")
    return console
  }

  /// A mentor who has passed all checks and waits.
  private func clear(_ mentor: String) throws {
    let id = mentor.dropFirst(2)
    _ = try office.sqlite(
      """
      INSERT OR REPLACE INTO screening_item (person_id, kind, status, decided_on, valid_until, updated_at)
        SELECT \(id), value ->> '$.kind', 'cleared', date('now', '-1 year'), date('now', '+1 year'), 0
        FROM program JOIN policy ON policy.id = program.policy_id, json_each(policy.body, '$.screening');
      UPDATE mentor_profile SET state = 'waiting', waiting_since = date('now') WHERE person_id = \(id);
      """)
  }

  private func isSuspended(_ mentor: String) throws -> Bool {
    let shown = try office.run("show", mentor, "--format", "json", user: "sam")
    try #require(shown.status == 0, "\(shown.said)")
    return !shown.output.contains("\"suspendedOn\":null")
  }
}
