import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Ids of files belong to a source")
struct ImportSourceTests {
  private let autumn =
    "Response ID,First name,Last name,Date of birth\n1,Nora,Harbor,2014-04-04\n2,Omar,Harbor,2014-05-04\n"
  private let spring =
    "Response ID,First name,Last name,Date of birth\n1,Petra,River,2013-04-04\n2,Quin,River,2013-05-04\n"

  @Test func `a known id of somebody else is handed back with both names`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, autumn)
    let summary = try network.importing(.youth, spring)
    #expect(summary.updated == 0)
    #expect(summary.rejected == 2)
    guard case .somebodyElse(_, let field, let stored, let named)? = summary.rejections.first?.problems.first else {
      Issue.record("not handed back: \(summary.rejections)")
      return
    }
    #expect((field, stored, named) == ("externalId", "Nora Harbor", "Petra River"))
    #expect(try network.values("SELECT family_name FROM person WHERE birth_date IS NOT NULL") == ["Harbor", "Harbor"])
  }

  @Test func `another source counts from 1 too, and each finds its own again`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, autumn)
    let second = try network.importing(.youth, spring) { $0.source = "Spring form" }
    #expect(second.added == 2)
    let again = try network.importing(.youth, spring.replacing("River,2013-04-04", with: "Rivera,2013-04-04")) {
      $0.source = "spring form"
    }
    #expect(again.updated == 1)
    #expect(again.present == 1)
    #expect(
      try network.values("SELECT given_name || ' ' || family_name FROM person WHERE birth_date IS NOT NULL ORDER BY id")
        == ["Nora Harbor", "Omar Harbor", "Petra Rivera", "Quin River"])
  }

  @Test func `an export tells the id of each record, also where another source's record has the same`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, autumn)
    try network.importing(.youth, spring) { $0.source = "Spring form" }
    let lines = try network.exporting(.youth).split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    #expect(lines.dropFirst().map { $0[1] } == ["1", "2", "1", "2"])
  }

  @Test(arguments: ["", "1"])
  func `an id of a record out of reach says nothing of it: the row is as new as any other`(id: String) throws {
    let network = try Network.inMemory()
    let (director, desk) = (network.workspace(), network.workspace(.frontDesk))
    let row = "Response ID,First name,Last name,Date of birth\n\(id),Nora,Harbor,2014-04-04\n"
    func bring() throws -> ImportSummary {
      try desk.importRecords(.youth, from: .bytes(Array(row.utf8)))
    }
    #expect(try bring().added == 1)
    // The child goes to an organization whose records the desk does not see.
    let inland = try director.addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    let program = try director.addProgram(name: "Inland", organizationID: inland, setting: .communityBased)
    try network.store.write { db in
      try db.execute(sql: "UPDATE youth_profile SET program_id = ?", arguments: [program])
    }
    #expect(throws: (any Error).self) { try desk.youthRecord(Reference(.youth, 1)) }
    let again = try bring()
    #expect((again.added, again.rejected) == (1, 0), "\(again.rejections)")
    // From now on the id is the new record's, and brings no third.
    let third = try bring()
    #expect((third.added, third.present) == (0, 1), "\(third.rejections)")
    #expect(try network.count("youth_profile") == 2)
  }

  @Test func `ids of attendances belong to a source too, and are exported`() throws {
    let network = try Network.inMemory()
    let course = try network.course(months: 12)
    try network.importing(.mentors, "ID,Name,DOB\nm1,Max Adler,1980-02-03\nm2,Eva Adler,1981-02-03\n")
    for (source, person) in [("", "m1"), ("evening sheet", "m2")] {
      let sheet = "ID,Course,Date,Person,Hours\n1,\(course),2/3/2026,\(person),1.5\n"
      #expect(try network.importing(.trainings, sheet) { $0.source = source }.added == 1)
    }
    #expect(
      try network.values("SELECT source || ':' || external_id FROM source_id WHERE kind = 't' ORDER BY source")
        == [":1", "evening sheet:1"])
    let lines = try network.exporting(.trainings).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.dropFirst().map { $0[1] } == ["1", "1"])
  }

  @Test func `a reference of another database is handed back`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, autumn)
    let reference = try #require(try network.values("SELECT 'Y-' || min(person_id) FROM youth_profile").first)
    let summary = try network.importing(
      .youth, "reference,First name,Last name,Date of birth\n\(reference),Petra,River,2013-04-04\n")
    #expect(summary.rejected == 1)
  }

  @Test func `an unlikely row is handed back unless it is accepted`() throws {
    let network = try Network.inMemory()
    let file = "First name,Last name,Date of birth\nAda,Old,1914-03-05\n"
    let summary = try network.importing(.youth, file)
    #expect(summary.rejected == 1)
    let day = try #require(CivilDate(iso: "1914-03-05"))
    let age = day.years(until: Network.today)
    #expect(
      summary.rejections.first?.problems == [
        .refused(.unlikely([Doubt("birth_date", .age(age, bornOn: day))]))
      ])
    #expect(try network.importing(.youth, file) { $0.acceptsUnlikely = true }.added == 1)
  }

  @Test func `an import is taken back as a whole, and its ids are free again`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(.youth, autumn)
    let director = network.workspace(.supervisor)
    let id = try #require(summary.importID)
    #expect(try director.imports().map(\.added) == [2])
    try director.undoImport(id)
    #expect(try director.intakeQueue(IntakeQueueRequest()).isEmpty)
    #expect(try director.imports().first?.isUndone == true)
    #expect(throws: RepositoryError.importTakenBack(id)) { try director.undoImport(id) }
    #expect(try network.importing(.youth, spring).added == 2)
  }

  @Test func `an update is taken back to what was there`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, autumn)
    let changed = try network.importing(.youth, autumn.replacing("Nora,Harbor", with: "Nora,Haven"))
    #expect(changed.updated == 1)
    try network.workspace(.supervisor).undoImport(try #require(changed.importID))
    #expect(try network.values("SELECT family_name FROM person WHERE given_name = 'Nora'") == ["Harbor"])
  }

  @Test func `what somebody has built on stays, the rest is taken back, and so is what is left later`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(.youth, autumn)
    let id = try #require(summary.importID)
    let supervisor = network.workspace(.supervisor)
    let youth = Reference(.youth, 1)
    try supervisor.setEligibility(of: youth, to: true)
    #expect(throws: RepositoryError.undoBlocked("Y-1", .changedSince)) {
      try supervisor.undoImport(id, inPart: false)
    }
    #expect(try network.values("SELECT given_name FROM person WHERE voided_at IS NULL") == ["Nora", "Omar"])
    for added in [1, 0] {
      let record = try supervisor.undoImport(id)
      #expect(record.added == added)
      #expect(record.staying == [.init(record: "Y-1", obstacle: .changedSince)])
      #expect(try supervisor.imports().first?.isUndone == false)
    }
    #expect(try network.values("SELECT given_name FROM person WHERE voided_at IS NULL") == ["Nora"])
    #expect(try network.values("SELECT external_id FROM source_id") == ["1"])
    let events = try network.workspace().auditEvents(AuditFilter(object: Reference(.youth, 2)))
    #expect(events.map(\.action).contains(.undoImport))
    try network.workspace().voidPerson(youth, reason: "came by mistake")
    #expect(try supervisor.imports().first?.isUndone == false)
    #expect(try network.importing(.youth, autumn.replacing("Omar", with: "Otto")).added >= 1)
  }

  @Test func `a guardian whom another child needs stays when the sibling's row is taken back`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth,
      "First name,Last name,Date of birth,Parent name,Parent phone\nMei,Chen,2014-05-06,Ana Chen,617-446-1486\n"
        + "Lin,Chen,2015-05-06,Ana Chen,617-446-1486\n")
    let supervisor = network.workspace(.supervisor)
    try supervisor.setEligibility(of: Reference(.youth, 3), to: true)
    let record = try supervisor.undoImport(try #require(summary.importID))
    #expect(record.staying.map(\.record) == ["Y-3"])
    #expect(try network.values("SELECT given_name FROM person WHERE voided_at IS NULL") == ["Ana", "Lin"])
  }

  @Test func `matches and sessions that somebody has built on stay`() throws {
    let network = try Network.inMemory(policy: .undemanding)
    try network.importing(.youth, "ID,Name,DOB\ny1,Ann Smith,2014-05-06\ny2,Ben Smith,2012-05-06\n")
    try network.importing(.mentors, "ID,Name,DOB\nm1,Max Adler,1980-02-03\nm2,Eva Adler,1981-02-03\n")
    try network.decideEligibility()
    let matches = try network.importing(
      .matches, "ID,Youth,Mentor,Started\na,y1,m1,2025-09-01\nb,y2,m2,2025-09-01\n")
    let sessions = try network.importing(.sessions, "ID,Match,Date,Minutes\n1,M-1,2/3/2026,60\n")
    let supervisor = network.workspace(.supervisor)
    let record = try supervisor.undoImport(try #require(matches.importID))
    #expect(record.staying.map(\.record) == ["M-1"])
    #expect(record.added == 1)
    #expect(try network.values("SELECT state FROM youth_profile ORDER BY person_id") == ["matched", "application"])
    #expect(try supervisor.undoImport(try #require(sessions.importID)).staying.isEmpty)
    #expect(try network.values("SELECT 1 FROM session WHERE voided_at IS NULL") == [])
  }

  @Test func `a source's id of an attendance is never another's`() throws {
    let network = try Network.inMemory()
    let course = try network.course(months: 12)
    try network.importing(.mentors, "ID,Name,DOB\nm1,Max Adler,1980-02-03\nm2,Eva Adler,1981-02-03\n")
    func sheet(_ person: String, _ day: String, _ source: String = "") throws -> ImportSummary {
      try network.importing(.trainings, "ID,Course,Date,Person,Hours\n1,\(course),\(day),\(person),1.5\n") {
        $0.source = source
      }
    }
    #expect(try sheet("m1", "2/3/2026").added == 1)
    #expect(try sheet("m1", "2/3/2026").present == 1)
    for other in [try sheet("m2", "2/3/2026"), try sheet("m1", "2/4/2026")] {
      #expect(other.added == 0)
      guard case .somebodyElse(_, "externalId", _, _)? = other.rejections.first?.problems.first else {
        Issue.record("taken: \(other)")
        continue
      }
    }
    #expect(try sheet("m2", "2/3/2026", "evening sheet").added == 1)
    #expect(try sheet("m2", "2/3/2026", "evening sheet").present == 1)
    #expect(try network.count("training_attendance") == 2)
  }

  @Test func `days before months are found by the column, and said`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth, "First name,Last name,Date of birth\nAgnes,Day,05/03/2014\nBruno,Day,31/12/2013\nClara,Day,04.06.2012\n")
    #expect(summary.added == 3)
    #expect(summary.dayFirstColumns == ["Date of birth"])
    #expect(
      try network.values("SELECT birth_date FROM person WHERE family_name = 'Day' ORDER BY id")
        == ["2014-03-05", "2013-12-31", "2012-06-04"])
  }

  @Test func `columns that don't tell follow the others of the file, wherever the row that tells stands`() throws {
    let network = try Network.inMemory()
    let rows = (1...30).map { "01/02/2026,Ann,\("Aa" + $0.letters),05/03/2014\n" }.joined()
    let summary = try network.importing(
      .youth, "Timestamp,First name,Last name,Date of birth\n" + rows + "31/01/2026,Bea,Zz,06/03/2014\n"
    ) { $0.batchSize = 4 }
    #expect(summary.added == 31)
    #expect(summary.dayFirstColumns == ["Timestamp", "Date of birth"])
    #expect(summary.doubtfulDayColumns == [])
    #expect(
      try network.values("SELECT DISTINCT birth_date FROM person ORDER BY 1") == ["2014-03-05", "2014-03-06"])
  }

  @Test func `columns that contradict each other, or themselves, are named`() throws {
    let network = try Network.inMemory()
    let between = try network.importing(
      .youth,
      "Timestamp,First name,Last name,Date of birth\n31/01/2026,Ann,Lee,05/30/2014\n01/02/2026,Bea,Lee,05/03/2014\n")
    #expect(between.added == 2)
    #expect(between.dayFirstColumns == ["Timestamp"])
    #expect(between.doubtfulDayColumns == ["Date of birth"])
    let within = try network.importing(
      .youth,
      "First name,Last name,Date of birth\nCy,Lee,31/12/2013\nDi,Lee,30/12/2013\nEd,Lee,12/30/2013\nFi,Lee,01/02/2014\n"
    )
    #expect(within.dayFirstColumns == ["Date of birth"])
    #expect(within.doubtfulDayColumns == ["Date of birth"])
    #expect((within.added, within.noted, within.withoutBirthDate) == (4, 1, 1))
  }
}
