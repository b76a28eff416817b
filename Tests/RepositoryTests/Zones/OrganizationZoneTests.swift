import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The organization's time zone")
struct OrganizationZoneTests {
  /// 2026-12-01T01:20Z: the evening of November 30 in New York.
  private let evening = Instant(milliseconds: 1_796_088_000_000)

  private func clock(_ name: String, at moment: Instant) throws -> Clock {
    Clock(now: { moment }, zone: try #require(ZoneFiles.rules(of: name)))
  }

  @Test func `is chosen by a director, in the log, and taken back`() throws {
    let network = try Network.inMemory()
    let director = network.workspace()
    #expect(director.timeZone == .chosen("UTC"))
    #expect(try director.setTimeZone("eastern") == "America/New_York")
    #expect(director.timeZone == .chosen("America/New_York"))
    #expect(try director.auditEvents(limit: 1).first?.changes.contains("America/New_York") == true)
    _ = try director.undo()
    director.followHouse()
    #expect(director.timeZone == .chosen("UTC"))
    #expect(throws: RepositoryError.invalid(field: "time-zone", .notATimeZone)) { try director.setTimeZone("Boston") }
    for role in Role.allCases where role != .director {
      #expect(throws: RepositoryError.notPermitted(.managePolicy)) {
        try network.workspace(role).setTimeZone("Asia/Tokyo")
      }
    }
    #expect(director.timeZone == .chosen("UTC"))
  }

  @Test func `reaches whoever has the database open`() throws {
    let folder = try TemporaryFolder()
    let network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    let other = try Store.open(path: folder.path + "/matchbook.sqlite")
    let clock = other.clock
    try network.workspace().setTimeZone("Asia/Kathmandu")
    try Workspace.signIn(other, login: "director", clock: clock).followHouse()
    #expect(other.zone.standing == .chosen("Asia/Kathmandu"))
    #expect(clock.offset(evening) == 20_700)
  }

  @Test func `that this computer has no file of is not replaced by another`() throws {
    let store = try Network.inMemory().store
    try store.write { try $0.execute(sql: "UPDATE setting SET value = 'America/Nowhere'") }
    try store.followZone()
    #expect(store.zone.standing == .missing("America/Nowhere"))
    try store.write { try $0.execute(sql: "UPDATE setting SET value = ''") }
    try store.followZone()
    #expect(store.zone.standing == .unset(host: HostZone.current.name))
  }

  @Test func `says what day it is, whatever day it is in Greenwich`() throws {
    let clock = try clock("America/New_York", at: evening)
    #expect("\(clock.today())" == "2026-11-30")
    #expect(clock.timeOfDay(evening) == "20:20")
    let network = try Network.inMemory(clock: clock)
    let match = try network.proposal()
    try network.begin(match)
    try network.workspace().logSession(
      SessionEntry(matches: [match], heldOn: clock.today(), minutes: try #require(Minutes(45))))
    #expect(throws: RepositoryError.session(.inTheFuture(clock.today() + 1))) {
      try network.workspace().logSession(
        SessionEntry(matches: [match], heldOn: clock.today() + 1, minutes: try #require(Minutes(45))))
    }
  }

  @Test func `gives a draft the day on which it was typed`() throws {
    let network = try Network.inMemory(clock: clock("America/New_York", at: evening))
    let director = network.workspace()
    try director.saveDraft(DraftKey(form: "youth"), values: ["given_name": "Resize"])
    let drafts = try director.today().first { $0.kind == .drafts }
    guard case .draft(let draft) = try #require(drafts?.rows.first).matter else {
      Issue.record("no draft")
      return
    }
    #expect("\(director.clock.day(of: draft.savedAt))" == "2026-11-30")
  }

  @Test func `dates what a form wrote in the night when clocks go back`() throws {
    let network = try Network.inMemory(clock: clock("America/New_York", at: evening))
    let text = """
      Timestamp,First name,Last name,Date of birth
      11/1/2026 1:30:00,A,Dst,2014-01-01
      11/1/2026 2:30:00,B,Dst,2014-01-02
      11/1/2026 5:59:00,C,Dst,2014-01-03
      11/1/2026 6:30:00,D,Dst,2014-01-04
      11/1/2026 23:30:00,E,Dst,2014-01-05
      2026-11-02T03:30:00Z,F,Dst,2014-01-06

      """
    _ = try network.importing(.youth, text)
    let found = try network.values(
      """
      SELECT strftime('%Y-%m-%dT%H:%M:%S', referred_at / 1000, 'unixepoch') || ' ' || state_since
      FROM youth_profile JOIN person ON id = person_id ORDER BY given_name
      """)
    #expect(
      found == [
        "2026-11-01T05:30:00 2026-11-01", "2026-11-01T07:30:00 2026-11-01",
        "2026-11-01T10:59:00 2026-11-01", "2026-11-01T11:30:00 2026-11-01",
        "2026-11-02T04:30:00 2026-11-01", "2026-11-02T03:30:00 2026-11-01",
      ])
  }

  @Test func `bounds what is exported since a day`() throws {
    let network = try Network.inMemory(clock: clock("America/New_York", at: evening))
    _ = try network.workspace().addYouth(network.youthIntake(given: "Ana"))
    var options = ExportOptions()
    for (day, count) in [("2026-11-30", 1), ("2026-12-01", 0)] {
      options.since = CivilDate(iso: day)
      #expect(try network.workspace().exportRecords(.youth, options: options) { _ in } == count, "\(day)")
    }
  }

  @Test func `is in the doctor's report`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    func finding() -> HealthFinding? {
      Store.examine(path, clock: network.clock).first { $0.name == "zone" }
    }
    #expect(finding() == .timeZone(.chosen("UTC")))
    #expect(finding()?.level == .good)
    try network.store.write { try $0.execute(sql: "UPDATE setting SET value = ''") }
    #expect(finding()?.level == .problem)
    try network.store.write { try $0.execute(sql: "UPDATE setting SET value = 'Moon/Base'") }
    #expect(finding() == .timeZone(.missing("Moon/Base")))
  }
}
