import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Importing attendance")
struct TrainingImportTests {
  private let network: Network
  private let course: Reference
  private let people: [Reference]

  init() throws {
    network = try Network.inMemory()
    course = try network.course(months: 12)
    people = try network.applicants(["Ann Berg", "Ben Ode", "José Núñez", "Dee Falk"])
    try network.store.write { db in
      try db.execute(sql: "UPDATE person SET email = iif(given_name = 'Ann', 'ann@mail.example', '')")
      try db.execute(sql: "UPDATE mentor_profile SET external_id = 'vol-7' WHERE person_id = \(people[1].number)")
    }
  }

  private func importing(_ text: String, isRehearsal: Bool = false, as role: Role = .frontDesk) throws -> ImportSummary
  {
    var options = ImportOptions()
    options.isRehearsal = isRehearsal
    return try network.importing(.trainings, text, as: role, options: options)
  }

  private func problems(_ text: String) throws -> [RowProblem] {
    try importing(text).rejections.flatMap(\.problems)
  }

  /// `class person status minutes`, of every attendance on file.
  private func stored() throws -> [String] {
    try network.values(
      """
      SELECT 'T-' || a.class_id || ' ' || p.given_name || ' ' || a.status || ' ' || a.minutes FROM training_attendance a
      JOIN person p ON p.id = a.person_id ORDER BY a.class_id, p.given_name
      """)
  }

  private let sheet = """
    Attendee,E-mail,Training,Date,Duration (hours),Instructor,Notes
    \("A-1"),,Reporting abuse,2/3/2026,1,Tess Trainer,
    vol-7,,reporting ABUSE,2026-02-03,0.5,Tess Trainer,left early
    nunez jose,,E-1,3 Feb 2026,90m,Tess Trainer,
    ,ann@MAIL.example,Reporting abuse,2/10/2026,1,Tess Trainer,

    """

  @Test func `takes a trainer's sheet: people by any name they have, one class for each course, day and trainer`()
    throws
  {
    let summary = try importing(sheet.replacing("A-1,", with: "\(people[0]),"))
    #expect(summary.rejections == [])
    #expect(summary.added == 4)
    #expect(
      try stored() == [
        "T-1 Ann attended 60", "T-1 Ben attended 30", "T-1 José attended 90", "T-2 Ann attended 60",
      ])
    let record = try network.workspace().trainingClass(Reference(.trainingClass, 1))
    #expect(record.row.state == .held && record.row.trainer == "Tess Trainer" && record.row.minutes.count == 90)
    #expect(record.attendance.map(\.expiresOn) == Array(repeating: CivilDate(iso: "2027-02-03"), count: 3))
    #expect(record.attendance.map(\.reason).contains("left early"))
  }

  @Test func `the same sheet again adds nothing, and a corrected row is taken over`() throws {
    let text = sheet.replacing("A-1,", with: "\(people[0]),")
    try #require(try importing(text).added == 4)
    let (before, events) = (try stored(), try network.count("audit_object"))
    let again = try importing(text)
    #expect(again.present == 4 && again.added + again.updated + again.rejected == 0)
    #expect(try stored() == before)
    #expect(try network.count("audit_object") == events, "no event tells of a record")
    let corrected = try importing(text.replacing("0.5", with: "0.75"))
    #expect(corrected.updated == 1 && corrected.present == 3)
    #expect(try stored().contains("T-1 Ben attended 45"))
  }

  @Test func `a dry run tells the same and keeps nothing`() throws {
    let text = sheet.replacing("A-1,", with: "\(people[0]),")
    let summary = try importing(text + "\(people[3]),,Reporting abuse,2/3/2026,1,Tess Trainer,\n", isRehearsal: true)
    #expect(summary.added == 5)
    #expect(try stored() == [])
    #expect(try network.count("training_class") == 0)
  }

  @Test
  func `a class that is named is ended by its first row: the door's marks count, and who is not in it was absent`()
    throws
  {
    let training = try network.trainingClass(of: course)
    let desk = network.workspace(.frontDesk)
    for person in people { try desk.enroll(person, in: training) }
    try desk.signIn(people[0], to: training)
    try desk.markAttendance(of: people[0], in: training, as: AttendanceMark(early: Minutes(20) ?? .zero))
    let summary = try importing(
      "Class,Person,Minutes,Attended\n\(training),\(people[0]),,yes\n\(training),\(people[1]),50,yes\n"
        + "\(training),\(people[2]),,no\n")
    #expect(summary.rejections == [])
    #expect(try stored() == ["T-1 Ann attended 40", "T-1 Ben attended 50", "T-1 Dee absent 0", "T-1 José absent 0"])
    #expect(try importing("Class,Person\n\(training),\(people[3])\n").updated == 1, "mended later")
    #expect(try stored()[2] == "T-1 Dee attended 60")
  }

  @Test func `a class of that course on that day is found, and where there are several the row is asked which`() throws
  {
    let training = try network.trainingClass(of: course)
    let row = "Course,Day,Person\n\(course),2026-03-05,\(people[0])\n"
    #expect(try importing(row).added == 1)
    #expect(try stored() == ["\(training) Ann attended 60"])
    let other = try network.trainingClass(of: course)
    #expect(try importing(row).present == 1, "who is credited already is known")
    let asked = try problems("Course,Day,Person\n\(course),2026-03-05,\(people[1])\n")
    #expect(asked == [.severalRecords(field: "class", text: "", [training, other])])
  }

  @Test func `an ambiguous person is asked about, never guessed`() throws {
    let twin = try network.applicants(["Ann Berg"])[0]
    try network.store.write { try $0.execute(sql: "UPDATE person SET email = '' WHERE id = \(twin.number)") }
    let head = "Name,Email,Course,Date\n"
    let asked = try problems(head + "Ann Berg,,E-1,2026-02-03\n")
    #expect(asked == [.severalRecords(field: "name", text: "Ann Berg", [people[0], twin])])
    #expect(try importing(head + "Ann Berg,ann@mail.example,E-1,2026-02-03\n").added == 1)
    #expect(try stored() == ["T-1 Ann attended 60"])
    // The address of one, the name of another.
    #expect(
      try problems(head + "Ben Ode,ann@mail.example,E-1,2026-02-04\n")
        == [.severalRecords(field: "email", text: "ann@mail.example", [people[0], people[1]])])
    // Dee has no address on file; with an address that is not hers, Ann is the other one.
    #expect(try importing(head + "Dee Falk,dee@mail.example,E-1,2026-02-04\n").added == 1)
    #expect(try importing(head + "Ann Berg,other@mail.example,E-1,2026-02-05\n").added == 1)
    #expect(
      try network.values("SELECT person_id FROM training_attendance ORDER BY id")
        == [people[0], people[3], twin].map { "\($0.number)" })
  }

  @Test func `what cannot be says which cell and why, and the other rows land`() throws {
    let training = try network.trainingClass(of: course, on: Network.today - 1)
    let summary = try importing(
      """
      Class,Person,Course,Date,Minutes,Status
      ,Nobody Here,E-1,2026-02-03,60,
      ,\(people[0]),Basket weaving,2026-02-03,60,
      ,\(people[0]),E-1,2026-03-06,60,
      ,\(people[0]),E-1,2026-02-03,lots,
      ,\(people[0]),E-1,,60,
      \(training),\(people[0]),,2026-02-03,60,
      \(training),\(people[0]),,,61,
      \(training),\(people[0]),,,60,waiting
      T-99,\(people[0]),,,60,
      ,,E-1,2026-02-03,60,
      ,\(people[0]),E-1,2026-02-03,60,
      """)
    #expect(
      summary.rejections.map(\.problems) == [
        [.unknownRecord(field: "person", text: "Nobody Here")],
        [.unknownRecord(field: "course", text: "Basket weaving")],
        [.invalid(field: "heldOn", text: "2026-03-06", .inTheFuture)],
        [.invalid(field: "minutes", text: "lots", .notADuration)],
        [.invalid(field: "heldOn", text: "", .required)],
        [.otherThanClass(training, field: "heldOn", text: "2026-02-03", stored: "2026-03-04")],
        [.refused(.training(.moreThanTheClass(Minutes(60) ?? .zero)))],
        [.invalid(field: "status", text: "waiting", .notAChoice(["absent", "attended"]))],
        [.unknownRecord(field: "class", text: "T-99")],
        [.invalid(field: "person", text: "", .required)],
      ])
    #expect(try stored() == ["T-2 Ann attended 60"])
    #expect(try network.value("SELECT state FROM training_class WHERE id = 1") == "planned", "no bad row has ended it")
  }

  @Test func `a length is in the unit it has, else the column's, and a small number without one is asked about`() throws
  {
    func minutes(_ column: String, _ text: String) throws -> String {
      let day = Network.today - 1
      let summary = try importing("Course,Person,Date,\(column)\nE-1,\(people[0]),\(day),\"\(text)\"\n")
      let problem = summary.rejections.first?.problems.first
      return try problem.map { "\($0)" } ?? network.values("SELECT minutes FROM training_attendance")[0]
    }
    let cases = [
      ("Hours", "1.5"), ("Duration (hrs)", "2"), ("Credit hours", "45 min"), ("Minutes", "35"), ("Duration", "1h30"),
      ("Length", "50"),
    ]
    #expect(try cases.map(minutes) == ["90", "120", "45", "35", "90", "50"])
    for (column, text, reason) in [
      ("Duration", "2", InvalidReason.hoursOrMinutes), ("Minutes", "9999", .moreThanADay(minutes: 9_999)),
      ("Minutes", "-5", .negative),
    ] {
      #expect(try minutes(column, text) == "\(RowProblem.invalid(field: "minutes", text: text, reason))")
    }
    let short = Doubt("minutes", .shortTraining(minutes: 1, of: 60))
    #expect(try minutes("Minutes", "1") == "\(RowProblem.refused(.unlikely([short])))")
    #expect(try minutes("Minutes", "0") == "\(RowProblem.refused(.training(.noMinutes)))")
    #expect(try stored() == ["T-1 Ann attended 50"])
  }

  @Test func `a full class takes those who were there`() throws {
    let training = try network.trainingClass(of: course, seats: 1)
    #expect(try importing("Class,Person\n" + people.map { "\(training),\($0)\n" }.joined()).added == 4)
    #expect(
      try network.values("SELECT coalesce(seat, '-') FROM training_attendance ORDER BY id") == ["1", "-", "-", "-"])
  }

  @Test(arguments: Role.allCases)
  func `only who brings in records and takes attendance may, and people out of reach are not there`(role: Role) throws {
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Elsewhere", kind: .nonprofit))
    try director.addProgram(name: "Theirs", organizationID: other, setting: .siteBased)
    try network.store.write { db in
      try db.execute(sql: "UPDATE mentor_profile SET program_id = 2 WHERE person_id = \(people[0].number)")
    }
    let row = "Course,Day,Person\nE-1,2026-02-03,\(people[0])\n"
    do {
      let summary = try importing(row, as: role)
      #expect([.director, .supervisor, .frontDesk].contains(role))
      #expect(summary.added == (role == .director ? 1 : 0))
    } catch TransferError.repository(.notPermitted) {
      #expect(![.director, .supervisor, .frontDesk].contains(role))
    }
  }
}
