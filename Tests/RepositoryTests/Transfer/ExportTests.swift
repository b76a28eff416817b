import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Exporting records")
struct ExportTests {
  private func network() throws -> Network {
    let network = try Network.inMemory(policy: .undemanding)
    try network.importing(
      .youth,
      """
      ID,First name,Last name,DOB,Grade,School,Parent name,Parent phone,Languages,Notes,Days available
      y1,Ann,Smith,2014-05-06,6,South High,Eva Smith,617-446-1486,"Khmer, English","=1+1",weekends
      y2,\u{1B}[mBen,'t Hooft,2012-05-06,7,North,,,,"a
      b",
      """)
    try network.importing(.mentors, "ID,Name,DOB\nm1,Max Adler,1980-02-03\n")
    try network.decideEligibility()
    try network.importing(.matches, "ID,Youth,Mentor,Started\nk,y1,m1,2025-09-01\n")
    try network.importing(.sessions, "Match,Date,Duration,Topic\nk,2/3/2026,90,homework; talk\n")
    let course = try network.course(months: 12)
    try network.importing(.trainings, "Course,Date,Person,Hours,Notes\n\(course),2/3/2026,m1,1.5,=2+2\n")
    try network.workspace().enroll(Reference(.adult, 4), in: network.trainingClass(of: course, on: Network.today + 7))
    return network
  }

  @Test(arguments: TransferKind.imported)
  func `imports its own export without a change`(kind: TransferKind) throws {
    let network = try network()
    try network.addOfficials()
    let first = try network.exporting(kind, as: .director)
    let summary = try network.importing(kind, first, as: .director)
    #expect(summary.rejections == [])
    #expect(summary.present == summary.rows)
    #expect(summary.rows > 0)
    #expect(try network.exporting(kind, as: .director) == first)
  }

  @Test func `guards formulas, and writes them as they are when asked to`() throws {
    let network = try network()
    #expect(try network.exporting(.youth).contains(",'=1+1,"))
    var options = ExportOptions()
    options.guardsFormulas = false
    #expect(try network.exporting(.youth, options: options).contains(",=1+1,"))
  }

  @Test func `tells school and grade only under a consent in force`() throws {
    let network = try network()
    #expect(!(try network.exporting(.youth).contains("South High")))
    try network.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, expires_on, created_at, updated_at)
          SELECT person_id, 'school records', '1', related_id, '2026-01-01', '2026-03-05', 0, 0 FROM relationship
          """)
    }
    let told = try network.exporting(.youth)
    #expect(told.contains("South High"))
    #expect(!told.contains("North"))
    try network.store.write { try $0.execute(sql: "UPDATE consent SET expires_on = '2026-03-04'") }
    #expect(!(try network.exporting(.youth).contains("South High")))
  }

  @Test func `writes JSON as one object or a record a line`() throws {
    let network = try network()
    var options = ExportOptions()
    options.format = .json
    let json = try network.exporting(.sessions, options: options)
    #expect(json.hasPrefix("{\"sessions\": [\n{\"reference\":\"S-1\",\"externalId\":\"row:"))
    #expect(
      json.hasSuffix(
        "\"matches\":[\"M-1\"],\"heldOn\":\"2026-02-03\",\"minutes\":90,\"attempted\":false,\"medium\":\"in person\","
          + "\"activities\":[\"homework\",\"talk\"],\"actions\":null,\"note\":null}\n]}\n"))
    options.format = .ndjson
    #expect(try network.exporting(.youth, options: options).split(separator: "\n").count == 2)
    let empty = try Network.inMemory()
    options.format = .json
    #expect(try empty.exporting(.youth, options: options) == "{\"youth\": []}\n")
  }

  @Test func `leaves an audit event with filter and count`() throws {
    let network = try network()
    var options = ExportOptions()
    options.since = CivilDate(iso: "2026-01-01")
    _ = try network.exporting(.youth, options: options)
    #expect(
      try network.values("SELECT reason FROM audit_event WHERE action = 'export'")
        == ["youth --format csv --since 2026-01-01: 2"])
  }

  @Test func `leaves out what has not changed since a day`() throws {
    let network = try network()
    var options = ExportOptions()
    options.since = Network.today + 1
    #expect(try network.exporting(.youth, options: options).split(separator: "\r\n").count == 1)
  }

  @Test func `stays within what the user may see and do`() throws {
    let network = try network()
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Elsewhere", kind: .nonprofit))
    try director.addProgram(name: "Theirs", organizationID: other, setting: .siteBased)
    try network.store.write { try $0.execute(sql: "UPDATE youth_profile SET program_id = 2 WHERE external_id = 'y2'") }
    #expect(try network.exporting(.youth, as: .director).contains("Hooft"))
    #expect(!(try network.exporting(.youth).contains("Hooft")))
    #expect(throws: TransferError.repository(.notPermitted(.exportRecords))) {
      try network.exporting(.youth, as: .frontDesk)
    }
  }

  @Test func `goes on over many pages and stops when asked to`() throws {
    let network = try Network.inMemory()
    try network.importing(.organizations, "Name\n" + (0..<1201).map { "Club \($0)\n" }.joined())
    let written = try network.exporting(.organizations).split(separator: "\r\n").count
    #expect(written == 1203)
    let done = try network.workspace().exportRecords(.organizations, progress: { _, _ in false }, write: { _ in })
    #expect(done == 500)
  }
}
