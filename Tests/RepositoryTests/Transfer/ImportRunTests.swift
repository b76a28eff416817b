import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("The course of an import")
struct ImportRunTests {
  private func file(_ count: Int) -> String {
    "Name,DOB\n" + (0..<count).map { "Ann Smith\($0.letters),2014-05-06\n" }.joined()
  }

  @Test func `writes nothing in a rehearsal, and says what would be done`() throws {
    let network = try Network.inMemory()
    let events = try network.count("audit_event")
    var options = ImportOptions()
    options.isRehearsal = true
    let summary = try network.importing(.youth, file(3) + "Bad,2031-01-01\n", options: options)
    #expect(summary.added == 3)
    #expect(summary.rejected == 1)
    #expect(try network.count("person") == 0)
    #expect(try network.count("audit_event") == events)
  }

  @Test func `keeps whole batches when it is stopped, and goes on from there`() throws {
    let network = try Network.inMemory()
    var options = ImportOptions()
    options.batchSize = 4
    let stopped = try network.workspace().importRecords(
      .youth, from: .bytes(Array(file(10).utf8)), options: options, progress: { $0.rows < 8 })
    #expect(stopped.end == .cancelled)
    #expect(stopped.added == 8)
    #expect(try network.count("youth_profile") == 8)
    let rest = try network.importing(.youth, file(10), options: options)
    #expect(rest.added == 2)
    #expect(rest.present == 8)
  }

  @Test func `tells of what it keeps in the order of the file, though rows are read ahead of it`() throws {
    let network = try Network.inMemory()
    var options = ImportOptions()
    options.batchSize = 3
    let bad = "Bad,2031-01-01\n"
    var (lines, rows): ([Int], [Int]) = ([], [])
    let summary = try network.workspace().importRecords(
      .youth, from: .bytes(Array((file(7) + bad + "Eve Ames,2014-05-06\n" + bad).utf8), piece: 20), options: options,
      reject: { row throws(TransferError) in lines.append(row.line) },
      progress: {
        rows.append($0.rows)
        return true
      })
    #expect(lines == [9, 11])
    #expect(rows == [3, 6, 9, 10])
    #expect(summary.end == .finished)
    let names = try network.values("SELECT family_name FROM person ORDER BY id")
    #expect(names == (0..<7).map { "Smith\($0.letters)" } + ["Ames"])
    let objects = try network.values("SELECT object FROM audit_event WHERE action = 'import' ORDER BY sequence")
    #expect(objects == (1...8).map { "Y-\($0)" })
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `keeps the batches before a file that can't be read any further, and says so`() throws {
    let network = try Network.inMemory()
    var options = ImportOptions()
    options.batchSize = 100
    // Enough for the encoding to be settled before the end.
    let pieces = Pieces(file(400), by: 1_000, then: .cannotRead("form.csv", errno: 5))
    let summary = try network.workspace().importRecords(
      .youth, from: ByteSource { () throws(TransferError) in try pieces.next() }, options: options)
    #expect(summary.end == .failed(.cannotRead("form.csv", errno: 5)))
    #expect(summary.added == 400)
    #expect(try network.count("youth_profile") == 400)
    #expect(try network.count("audit_event WHERE action = 'import'") == 400)
  }

  @Test func `reads no more of a file than it is about to keep`() throws {
    let network = try Network.inMemory()
    var options = ImportOptions()
    options.batchSize = 20
    let text = file(600)
    let pieces = Pieces(text, by: 64)
    let summary = try network.workspace().importRecords(
      .youth, from: ByteSource { () throws(TransferError) in try pieces.next() }, options: options,
      progress: { _ in false })
    #expect(summary.added == 20)
    // What the encoding is told from, and no more than that holds two batches.
    #expect(pieces.given < 6_000)
    #expect(text.utf8.count > 12_000)
  }

  @Test func `undoes a row that the repository refuses, and no other`() throws {
    let network = try Network.inMemory()
    let long = String(repeating: "x", count: 101)
    let summary = try network.importing(
      .youth, "First name,Last name,DOB\nAnn,Smith,2014-05-06\nBen,\(long),2014-05-06\nCat,Smith,2014-05-06\n")
    #expect(summary.added == 2)
    #expect(summary.rejections.map(\.line) == [3])
    #expect(try network.count("person") == 2)
  }

  @Test func `keeps what stands around a refused row, each with its event, in its batch and after it`() throws {
    let network = try Network.inMemory()
    let long = String(repeating: "x", count: 101)
    let families = ["Ames", "Berg", long, "Diaz", "Ede", long, "Gray", "Hale"]
    var options = ImportOptions()
    options.batchSize = 2
    let summary = try network.importing(
      .youth, "First name,Last name,DOB\n" + families.map { "Ann,\($0),2014-05-06\n" }.joined(), options: options)
    #expect(summary.added == 6)
    #expect(summary.rejections.map(\.line) == [4, 7])
    #expect(
      try network.values("SELECT family_name FROM person ORDER BY id") == [
        "Ames", "Berg", "Diaz", "Ede", "Gray", "Hale",
      ])
    #expect(
      try network.values("SELECT CAST(rowid AS TEXT) FROM person_search ORDER BY rowid") == [
        "1", "2", "3", "4", "5", "6",
      ])
    #expect(try network.count("audit_event WHERE action = 'import'") == 6)
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  @Test func `leaves an audit event for each record`() throws {
    let network = try Network.inMemory()
    try network.importing(.youth, file(3))
    #expect(
      try network.values("SELECT object FROM audit_event WHERE action = 'import' ORDER BY sequence") == [
        "Y-1", "Y-2", "Y-3",
      ])
  }

  @Test func `gives back bad rows as they were, without an earlier import's messages`() throws {
    let network = try Network.inMemory()
    var rejected: [RejectedRow] = []
    _ = try network.workspace().importRecords(
      .youth, from: .bytes(Array("Name,errors,DOB\nAnn Smith,old,2031-01-01\n".utf8)), reject: { rejected.append($0) })
    #expect(rejected.map(\.header) == [["Name", "DOB", "reference"]])
    #expect(rejected.map(\.fields) == [["Ann Smith", "2031-01-01", ""]])
  }

  @Test func `asks for permission`() throws {
    let network = try Network.inMemory()
    #expect(throws: TransferError.repository(.notPermitted(.importRecords))) {
      try network.importing(.youth, file(1), as: .ambassador)
    }
    #expect(throws: TransferError.repository(.notPermitted(.decideProposal))) {
      try network.importing(.matches, "Youth,Mentor,Started\n", as: .frontDesk)
    }
    #expect(throws: TransferError.repository(.notPermitted(.logSession))) {
      try network.importing(.sessions, "Match,Date,Minutes\n", as: .frontDesk)
    }
    try network.importing(.youth, file(1), as: .frontDesk)
  }

  @Test func `refuses a file without rows, without columns or that is no text`() throws {
    let network = try Network.inMemory()
    #expect(throws: TransferError.empty) { try network.importing(.youth, "\n\n") }
    #expect(throws: TransferError.columns(.missing(["givenName", "familyName"], found: ["a", "b"]))) {
      try network.importing(.youth, "a,b\n1,2\n")
    }
    #expect(throws: TransferError.unreadableHeader(.containsNull)) {
      try network.importing(.youth, "a\u{0}b\u{0}\u{0}c\n")
    }
  }

  @Test func `goes to the program that is named, or the only one`() throws {
    let network = try Network.inMemory()
    let second = try network.workspace().addProgram(
      name: "School", organizationID: network.organization, setting: .siteBased)
    #expect(throws: TransferError.severalPrograms(["P-\(network.program) Community", "P-\(second) School"])) {
      try network.importing(.youth, file(1))
    }
    var options = ImportOptions()
    options.program = "P-9"
    #expect(
      throws: TransferError.unknownProgram("P-9", known: ["P-\(network.program) Community", "P-\(second) School"])
    ) {
      try network.importing(.youth, file(1), options: options)
    }
    options.program = "school"
    try network.importing(.youth, file(1), options: options)
    try network.importing(
      .youth, "Name,DOB,Program\nBen Smith,2014-05-06,P-\(network.program)\nCat Smith,2014-05-06,\n")
    #expect(
      try network.values("SELECT program_id FROM youth_profile ORDER BY person_id") == [
        "\(second)", "\(network.program)",
      ])
  }

  @Test func `does not reach records of another organization`() throws {
    let network = try Network.inMemory()
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Elsewhere", kind: .nonprofit))
    let program = try director.addProgram(name: "Theirs", organizationID: other, setting: .siteBased)
    var options = ImportOptions()
    options.program = "P-\(program)"
    try network.importing(.youth, "ID,Name,DOB\n7,Ann Smith,2014-05-06\n", as: .director, options: options)
    let summary = try network.importing(.youth, "ID,Name,DOB\n7,Ben Smith,2014-05-06\n", as: .supervisor)
    #expect(summary.added == 1, "another organization counts from 1 too")
    #expect(try network.values("SELECT given_name FROM person ORDER BY id") == ["Ann", "Ben"])
    let byReference = try network.importing(.youth, "Reference,Name,DOB\nY-1,Ben Smith,2014-05-06\n", as: .supervisor)
    #expect(byReference.rejections.map(\.problems) == [[.unknownRecord(field: "reference", text: "Y-1")]])
  }
}
