import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Importing mentors, organizations, matches and sessions")
struct ImportRecordsTests {
  private func network() throws -> Network {
    let network = try Network.inMemory(policy: .undemanding)
    try network.importing(.youth, "ID,Name,DOB\ny1,Ann Smith,2014-05-06\ny2,Ben Smith,2012-05-06\n")
    try network.importing(.mentors, "ID,Name,DOB,Capacity\nm1,Max Adler,1980-02-03,2\n")
    try network.decideEligibility()
    return network
  }

  @Test func `keeps mentors`() throws {
    let network = try Network.inMemory()
    try network.importing(.organizations, "Name,Type\nState Street,company\n")
    let summary = try network.importing(
      .mentors,
      """
      First name;Last name;E-mail;Cell phone;Employer;Days available;Youngest age;Seats
      Max;Adler;max@example.org;617-446-1486;state street;weekends;10;2
      Eva;Adler;none;;;;30;
      """)
    #expect(summary.added == 2)
    #expect(
      summary.rejections.map(\.problems) == [[.noted(field: "youthMinimumAge", text: "30", .outOfRange(0, 25))]])
    #expect(
      try network.values(
        "SELECT capacity || m.state || youth_minimum_age || o.name FROM mentor_profile m JOIN organization o ON o.id = employer_id"
      )
        == ["2applied10State Street"])
    #expect(try network.values("SELECT notes FROM mentor_profile ORDER BY person_id") == ["", "Youngest age: 30"])
  }

  @Test func `updates organizations by external id`() throws {
    let network = try Network.inMemory()
    try network.importing(.organizations, "EIN,Name,Type,ZIP\n04-1,Boys Club,501(c)(3),2740\n")
    let summary = try network.importing(.organizations, "EIN,Name,Phone\n04-1,Boys & Girls Club,617-446-1486\n")
    #expect(summary.updated == 1)
    #expect(
      try network.values(
        "SELECT name || '|' || kind || '|' || town || '|' || phone FROM organization WHERE external_id = '04-1'")
        == ["Boys & Girls Club|nonprofit|New Bedford|6174461486"])
  }

  @Test func `takes running and closed matches with what they mean for both people`() throws {
    let network = try network()
    let header = "Match ID,Youth ID,Mentor ID,Start date,End date,Closure reason,Ambassador\n"
    let summary = try network.importing(
      .matches, header + "a,y1,m1,2025-09-01,,,ambassador\nb,y2,m1,2024-09-01,2025-06-01,Mentor: moved,\n")
    #expect(summary.added == 2)
    #expect(try network.values("SELECT state || youth_id FROM match ORDER BY id") == ["active1", "closed2"])
    #expect(try network.values("SELECT state FROM youth_profile ORDER BY person_id") == ["matched", "application"])
    #expect(try network.values("SELECT state || seats_taken FROM mentor_profile") == ["matched1"])
    #expect(try network.importing(.matches, header + "a,y1,m1,2025-09-01,,,ambassador\n").present == 1)
  }

  @Test func `a match closed for safety elsewhere suspends its mentor until a supervisor decides`() throws {
    let network = try network()
    let header = "Match ID,Youth ID,Mentor ID,Start date,End date,Closure reason\n"
    let summary = try network.importing(.matches, header + "b,y2,m1,2024-09-01,2025-06-01,Program: safety\n")
    #expect(summary.added == 1)
    #expect(try network.values("SELECT held_for FROM mentor_profile") == ["program: safety"])
  }

  @Test func `a file entrusts no match to another organization's ambassador, or to somebody who is none`() throws {
    let network = try network()
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    try director.addUser(NewUser(login: "ivy", name: "Ivy", role: .ambassador, organizationID: other))
    let header = "Match ID,Youth ID,Mentor ID,Start date,Ambassador\n"
    for ambassador in ["ivy", "front-desk", "nobody"] {
      let summary = try network.importing(.matches, header + "a,y1,m1,2025-09-01,\(ambassador)\n", as: .supervisor)
      #expect(summary.added == 0 && summary.rejected == 1, "\(ambassador)")
    }
    #expect(try network.importing(.matches, header + "a,y1,m1,2025-09-01,ambassador\n", as: .supervisor).added == 1)
    #expect(try network.importing(.matches, header + "a,y1,m1,2025-09-01,ivy\n", as: .supervisor).rejected == 1)
    #expect(try network.values("SELECT u.login FROM match m JOIN user u ON u.id = m.ambassador_id") == ["ambassador"])
  }

  @Test func `a match from elsewhere says so where its acceptances would stand`() throws {
    let network = try network()
    try network.importing(.matches, "Youth,Mentor,Started\ny1,m1,2025-09-01\n")
    let (director, match) = (network.workspace(), Reference(.match, 1))
    let words = "imported: accepted where it came from"
    #expect(
      try director.timeline(of: match, limit: 5).map(\.event)
        == [.transition(from: nil, to: .active, reason: words)])
    var imported = AuditFilter(object: match)
    imported.kind = .changed
    #expect(try director.auditEvents(imported).map(\.reason) == [words])
    #expect(try director.matchRecord(match).acceptances.isEmpty)
  }

  @Test func `asks about a running match between two programs`() throws {
    let network = try network()
    try network.programAsking([], minutes: 0)
    try network.importing(.mentors, "ID,Name,DOB,Program\nm2,Eva Adler,1981-02-03,P-2\n")
    let summary = try network.importing(.matches, "Youth,Mentor,Started\ny1,m2,2025-09-01\n")
    #expect(
      summary.rejections.map(\.problems) == [
        [.refused(.unlikely([Doubt("status", .notInForce([.sameProgram]))]))]
      ])
  }

  @Test func `refuses matches that cannot be`() throws {
    let network = try network()
    let summary = try network.importing(
      .matches,
      """
      Youth,Mentor,Started,Status,Ended
      y1,m9,2025-09-01,,
      y1,m1,2025-09-01,proposed,
      y1,m1,2025-09-01,closed,2025-08-01
      y1,m1,2027-09-01,,
      y1,m1,2025-09-01,,
      y1,m1,2025-09-02,,
      """)
    #expect(summary.added == 1)
    #expect(
      summary.rejections.map(\.problems) == [
        [.unknownRecord(field: "mentor", text: "m9")],
        [.invalid(field: "status", text: "proposed", .notAChoice(["active", "closed", "paused"]))],
        [
          .invalid(field: "endedOn", text: "2025-08-01", .tooEarly),
          .invalid(field: "closureReason", text: "", .required),
        ],
        [.invalid(field: "startedOn", text: "2027-09-01", .inTheFuture)],
        [.refused(.duplicate("match.youth_id"))],
      ])
  }

  @Test func `gives a mentor no more than their seats`() throws {
    let network = try network()
    try network.importing(.youth, "ID,Name,DOB\ny3,Cat Smith,2014-05-06\n")
    try network.decideEligibility()
    let summary = try network.importing(
      .matches, "Youth,Mentor,Started\ny1,m1,2025-09-01\ny2,m1,2025-09-01\ny3,m1,2025-09-01\n")
    #expect(summary.added == 2)
    #expect(summary.rejections.map(\.problems) == [[.refused(.refused(.missing([.freeSeat])))]])
  }

  @Test func `takes sessions for one match or several`() throws {
    let network = try network()
    try network.importing(.matches, "ID,Youth,Mentor,Started\na,y1,m1,2025-09-01\nb,y2,m1,2025-09-01\n")
    let text = """
      Match,Date,Duration,How did you meet?,Topic,No show,Comments
      M-1,2/3/2026,90 minutes,Zoom,homework; talk,,"went well"
      "M-1, M-2",2/4/2026,1.5 hours,,,,
      b,2/5/2026,,phone call,,yes,
      M-1,2/3/2025,90,,,,
      M-1,2/3/2026,long,,juggling,,
      """
    let summary = try network.importing(.sessions, text)
    #expect(summary.added == 3)
    #expect(
      summary.rejections.map(\.problems) == [
        [.refused(.session(.beforeStart(Reference(.match, 1), start: CivilDate(dayNumber: 20_332))))],
        [
          .invalid(field: "minutes", text: "long", .notADuration),
          .invalid(field: "activities", text: "juggling", .notAChoice(SessionActivity.allCases.map(\.rawValue))),
        ],
      ])
    #expect(
      try network.values(
        "SELECT match_id || '|' || held_on || '|' || minutes FROM session_match ORDER BY session_id, match_id")
        == ["1|2026-02-03|90", "1|2026-02-04|90", "2|2026-02-04|90", "2|2026-02-05|0"])
    #expect(try network.values("SELECT last_session_on FROM match") == ["2026-02-04", "2026-02-04"])
    #expect(try network.importing(.sessions, text).present == 3)
  }

  @Test(arguments: [
    ("Hours", "1.5", "90"), ("hours", "2", "120"), ("Duration (hours)", "1", "60"), ("Total minutes", "45", "45"),
  ])
  func `reads the length of a session by what its column is called`(column: String, cell: String, minutes: String)
    throws
  {
    let network = try network()
    try network.importing(.matches, "ID,Youth,Mentor,Started\na,y1,m1,2025-09-01\n")
    let summary = try network.importing(.sessions, "Match,Date,\(column)\nM-1,2/3/2026,\(cell)\n")
    #expect(summary.added == 1)
    #expect(try network.values("SELECT minutes FROM session") == [minutes])
  }
}
