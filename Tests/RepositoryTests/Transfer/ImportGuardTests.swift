import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Importing what every step of a match would have been refused")
struct ImportGuardTests {
  private let network: Network

  init() throws {
    network = try Network.inMemory()
    try network.importing(.youth, "ID,Name,DOB\ny1,Ann Smith,2014-05-06\n")
    try network.importing(.mentors, "ID,Name,DOB\nm1,Max Adler,1980-05-06\n")
  }

  private static let running = "ID,Youth,Mentor,Started\na,y1,m1,2025-09-01\n"
  private static let missing: [Requirement] = [
    .guardianConsent(.participation), .eligibility, .screeningItem(.application), .screeningItem(.interview),
    .screeningItem(.backgroundCheck), .trainingMinutes(credited: 0, needed: 120),
  ]

  @Test func `a running match is handed back with all that is not in force`() throws {
    let summary = try network.importing(.matches, Self.running)
    #expect(summary.added == 0)
    #expect(
      summary.rejections.map(\.problems) == [[.refused(.unlikely([Doubt("status", .notInForce(Self.missing))]))]])
    #expect(try network.values("SELECT state FROM youth_profile") == ["application"])
    #expect(try network.importing(.matches, "Youth,Mentor,Started,Status\ny1,m1,2025-09-01,active\n").rejected == 1)
  }

  @Test func `once somebody says that it is so, it comes in and is the first thing on Today`() throws {
    #expect(try network.importing(.matches, Self.running) { $0.acceptsUnlikely = true }.added == 1)
    let today = try network.workspace(.supervisor).today()
    #expect(today.first?.kind == .unconsented)
    #expect(today.first?.rows.map(\.reference) == [Reference(.match, 1)])
  }

  @Test func `nobody meets in a match that rests or has ended`() throws {
    let summary = try network.importing(
      .matches,
      """
      ID,Youth,Mentor,Started,Ended,Status,Closure reason
      a,y1,m1,2025-09-01,,paused,
      b,y1,m1,2024-09-01,2025-06-01,closed,Mentor: moved
      """)
    #expect(summary.added == 2)
  }

  @Test func `a session on a day without consent, screening or training is handed back, an attempt is not`() throws {
    try network.importing(.matches, Self.running) { $0.acceptsUnlikely = true }
    let sessions = "ID,Match,Date,Duration,Attempted\ns,a,2026-02-03,90 minutes,\nt,a,2026-02-04,,yes\n"
    let summary = try network.importing(.sessions, sessions)
    #expect(summary.added == 1)
    let day = try #require(CivilDate(year: 2026, month: 2, day: 3))
    let doubt = Doubt("heldOn", .metWithout(Reference(.match, 1), day, [.consents, .screening, .training]))
    #expect(summary.rejections.map(\.problems) == [[.refused(.unlikely([doubt]))]])
    #expect(try network.importing(.sessions, sessions) { $0.acceptsUnlikely = true }.added == 1)
    #expect(try network.importing(.sessions, sessions).present == 2)
  }

  @Test(arguments: [("youth", "y"), ("mentors", "m")])
  func `nobody comes in as enrolled or approved`(kind: String, id: String) throws {
    let state = kind == "youth" ? "enrolled" : "approved"
    let file = "ID,Name,DOB,Status\n\(id)9,Ben Smith,\(kind == "youth" ? "2014" : "1980")-05-06,\(state)\n"
    let summary = try network.importing(try #require(TransferKind(rawValue: kind)), file) { $0.acceptsUnlikely = true }
    #expect(summary.added == 0 && summary.rejected == 1)
  }
}
