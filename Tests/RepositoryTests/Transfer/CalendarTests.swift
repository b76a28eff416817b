import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// What the program exported was read once by the PyPI package icalendar 7.3.2 and found whole: of each event the UID, start and
/// end in New York, title, place, status and sequence.
@Suite("Classes as iCalendar")
struct CalendarTests {
  private let network: Network
  private let house: String

  init() throws {
    network = try Network.inMemory()
    house = try network.value("SELECT lower(hex(substr(hash, 1, 8))) FROM audit_event WHERE sequence = 1") ?? ""
    #expect(house.count == 16)
  }

  /// As New York has its clocks in 2026: five hours behind UTC, and four from March 8 to November 1.
  private func calendar(since: CivilDate? = nil, as role: Role = .director) throws -> String {
    let (start, end): (Int64, Int64) = (1_772_953_200_000, 1_793_512_800_000)
    let workspace = Workspace(
      store: network.store, actor: network.workspace(role).actor,
      clock: Clock(now: network.clock.now, today: network.clock.today) {
        (start..<end).contains($0.milliseconds) ? -14_400 : -18_000
      })
    var options = ExportOptions()
    options.format = .ics
    options.since = since
    var bytes: [UInt8] = []
    _ = try workspace.exportRecords(.trainings, options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func plan(_ day: String, at minute: Int?, minutes: Int = 120, place: String = "") throws -> Reference {
    let course = try network.workspace().courses().first?.reference ?? network.course()
    var details = TrainingClassDetails(
      course: course, heldOn: try #require(CivilDate(iso: day)), startMinute: minute, minutes: minutes)
    details.place = place
    return try network.workspace().planClass(details)
  }

  @Test func `an event has the course, the time, the place and the house, and nobody's name`() throws {
    let course = try network.course("Boundaries; what, and why")
    var details = TrainingClassDetails(course: course, heldOn: Network.today, startMinute: 1_080, minutes: 90)
    details.place = "Town Hall, Room 2\nring twice"
    details.trainer = "Tess Trainer"
    details.note = "Ann Berg brings the key"
    details.organizationID = network.organization
    details.isOnline = true
    let training = try network.workspace().planClass(details)
    try network.workspace(.frontDesk).enroll(network.applicants(["Ann Berg"])[0], in: training)
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Matchbook//Matchbook//EN
      CALSCALE:GREGORIAN
      BEGIN:VEVENT
      UID:T-1@\(house).matchbook
      DTSTAMP:20260305T120000Z
      CREATED:20260305T120000Z
      LAST-MODIFIED:20260305T120000Z
      SEQUENCE:0
      DTSTART:20260305T230000Z
      DTEND:20260306T003000Z
      SUMMARY:Boundaries\\; what\\, and why
      LOCATION:Town Hall\\, Room 2\\nring twice
      CONTACT:\(try #require(network.value("SELECT name FROM organization") as String?))
      CATEGORIES:abuse reporting,online
      STATUS:CONFIRMED
      X-MATCHBOOK-REFERENCE:T-1
      END:VEVENT
      END:VCALENDAR

      """
    #expect(try calendar() == expected.replacing("\n", with: "\r\n"))
  }

  @Test func `times are right on both sides of a change of clocks, and over it`() throws {
    for (day, minute) in [("2026-03-07", 600), ("2026-03-08", 600), ("2026-03-07", 1_410), ("2026-11-01", 1_080)] {
      _ = try plan(day, at: minute)
    }
    let text = try calendar()
    let times = text.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
    #expect(
      times == [
        "DTSTART:20260307T150000Z", "DTEND:20260307T170000Z", "DTSTART:20260308T140000Z", "DTEND:20260308T160000Z",
        // From half past eleven two hours, and then the clocks are put forward.
        "DTSTART:20260308T043000Z", "DTEND:20260308T063000Z", "DTSTART:20261101T230000Z", "DTEND:20261102T010000Z",
      ])
  }

  @Test func `a class without a time takes the day, and one called off says so under the same name`() throws {
    let training = try plan("2026-04-10", at: nil)
    #expect(try calendar().contains("DTSTART;VALUE=DATE:20260410\r\nSUMMARY"))
    try network.workspace().cancelClass(training, reason: "Tess is ill")
    let text = try calendar()
    for line in ["UID:T-1@\(house).matchbook", "SEQUENCE:1", "STATUS:CANCELLED"] {
      #expect(text.contains("\r\n\(line)\r\n"))
    }
    #expect(!text.contains("ill"))
  }

  @Test func `no line is longer than 75 octets, and none is cut within a character`() throws {
    let place = String(repeating: "日本語 é ", count: 30)
    _ = try plan("2026-04-10", at: 600, place: place)
    let text = try calendar()
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(lines.contains { $0.utf8.count > 70 })
    #expect(text.replacing("\r\n ", with: "").contains("LOCATION:\(place)\r\n"))
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
  }

  @Test func `leaves out what has not changed since a day, and other organizations' classes`() throws {
    let training = try plan("2026-04-10", at: 600)
    #expect(!(try calendar(since: Network.today + 1).contains("VEVENT")))
    #expect(try calendar(as: .matchSpecialist).contains("UID:\(training)@"), "the network's is everybody's")
    let other = try network.workspace().addOrganization(NewOrganization(name: "Elsewhere", kind: .nonprofit))
    try network.store.write { try $0.execute(sql: "UPDATE training_class SET organization_id = \(other)") }
    #expect(!(try calendar(as: .matchSpecialist).contains("VEVENT")))
    #expect(try calendar().contains("CONTACT:Elsewhere"))
  }

  @Test func `of other kinds no calendar is made, and who may not export has none`() throws {
    var options = ExportOptions()
    options.format = .ics
    #expect(throws: TransferError.noCalendar(.sessions)) { try network.exporting(.sessions, options: options) }
    for role in [Role.frontDesk, .ambassador, .auditor, .advocacyLead] {
      #expect(throws: TransferError.self) { try calendar(as: role) }
    }
  }
}
