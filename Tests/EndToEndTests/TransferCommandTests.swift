import Foundation
import TestSupport
import Testing

@Suite("Importing and exporting by command")
struct TransferCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try run("init").status == 0)
  }

  private func run(_ arguments: String..., user: String? = nil, input: String? = nil) throws -> CommandRun {
    try CommandRun(arguments, in: folder, user: user, input: input)
  }

  private func file(_ name: String, _ text: String) throws { try folder.write(Array(text.utf8), to: name) }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test func `takes good rows, gives back bad ones, and takes them once they are mended`() throws {
    try file("form.csv", "First name,Last name,DOB\r\nAnn,Smith,2014-05-06\r\nBen,\u{1B}[mSmith,13/45/2012\r\n")
    let first = try run("import", "youth", "form.csv", "--errors", "bad.csv")
    #expect(first.status == 2)
    #expect(first.output == "")
    #expect(
      first.said == """
        2 youth were added. 1 was taken as an inquiry, without a date of birth. 1 has something in the notes that couldn't \
        be read. Those are in bad.csv, each with what is wrong: mend them there and import that file.\n
        """)
    // The mark at its beginning is no text.
    let bad = try text("bad.csv")
    #expect(
      bad
        == "First name,Last name,DOB,reference,errors\r\nBen,\"\u{1B}[mSmith\",13/45/2012,Y-2,\"The date of birth "
        + "“13/45/2012” isn't a date; write it like 2026-03-05 or 3/5/2026. It's in the notes. The date of birth is missing, "
        + "so this is an inquiry for now. Find it out before the child is enrolled.\"\r\n")
    try file("bad.csv", bad.replacing("13/45/2012,", with: "3/4/2012,"))
    let second = try run("import", "youth", "bad.csv", "--errors", "worse.csv")
    #expect(second.status == 0)
    #expect(second.said == "1 youth was updated.\n")
    #expect(try run("import", "youth", "form.csv").said.contains("2 are there already"))
  }

  @Test func `tells what a file would do without doing it`() throws {
    try file("form.csv", "Name,DOB,Shoe\u{1B}[2J\nAnn Smith,2014-05-06,38\n")
    let rehearsal = try run("import", "youth", "form.csv", "--dry-run")
    #expect(rehearsal.status == 0)
    #expect(rehearsal.said.contains("1 youth would be added. Nothing was written to the database.\n"))
    #expect(rehearsal.said.contains("Left aside, since no field has that name: “Shoe"))
    #expect(!rehearsal.said.contains("\u{1B}"))
    #expect(try run("import", "youth", "form.csv").said.contains("1 youth was added."))
  }

  @Test func `keeps what a child's row says out of standard error`() throws {
    let result = try run("import", "youth", "-", input: "Name,DOB,Phone\nAnn Smith,2014-05-06,secret\n")
    #expect(result.status == 2)
    #expect(
      result.said.hasPrefix(
        "Line 2: The phone number isn't a phone number; write ten digits with the area code. It's in"))
    #expect(!result.said.contains("secret"))
  }

  @Test func `ends with the status that says what went wrong`() throws {
    try file("form.csv", "Name,Town\nAnn Smith,Boston\n")
    try file("towns.csv", "Town\nBoston\n")
    try file("empty.csv", "")
    #expect(try run("import", "youth", "nowhere.csv").status == 66)
    #expect(try run("import", "youth", ".").status == 66)
    #expect(try run("import", "youth", "towns.csv").status == 65)
    #expect(try run("import", "youth", "empty.csv").status == 65)
    #expect(try run("import", "youth", "form.csv", "--map", "birthDate").status == 64)
    #expect(try run("import", "youth", "form.csv", "--map", "birthDate=Born").status == 64)
    #expect(try run("import", "horses", "form.csv").status == 64)
    #expect(try run("import", "youth", "form.csv", "--map", "birthDate=Town", "--errors", "/dev/full").status == 74)
    #expect(try run("export", "youth", "--output", "/dev/full").status == 74)
    #expect(try run("export", "youth", "--output", "nowhere/youth.csv").status == 74)
    #expect(try run("export", "youth", "--since", "soon").status == 64)
    #expect(try run("user", "add", "ada", "Ada", "--role", "ambassador").status == 0)
    #expect(try run("import", "youth", "form.csv", user: "ada").status == 77)
    #expect(try run("export", "youth", user: "ada").status == 77)
  }

  @Test func `exports to standard output or to a file`() throws {
    try file("form.csv", "ID,Name,DOB,Notes\n7,Ann Smith,2014-05-06,=1+1\n")
    #expect(try run("import", "youth", "form.csv").status == 0)
    let csv = try run("export", "youth")
    #expect(csv.status == 0)
    #expect(csv.said == "")
    #expect(csv.output.hasPrefix("reference,externalId,program,"))
    #expect(csv.output.contains("\r\nY-1,7,P-1,"))
    #expect(csv.output.contains(",'=1+1,"))
    let json = try run("export", "youth", "--format", "json", "--output", "youth.json")
    #expect(json.status == 0)
    #expect(json.said == "1 youth is in youth.json.\n")
    let object = try JSONSerialization.jsonObject(with: Data(text("youth.json").utf8)) as? [String: [[String: Any]]]
    #expect(object?["youth"]?.first?["notes"] as? String == "=1+1")
    #expect(try run("import", "youth", "-", input: csv.output).said == "1 is there already.\n")
  }

  @Test func `says what became of each row, whichever ways there are`() throws {
    func form(_ grades: Int...) -> String {
      grades.enumerated().reduce("ID,Name,DOB,Grade\n") { $0 + "\($1.offset),Ann Smith,2014-05-06,\($1.element)\n" }
    }
    #expect(try run("import", "youth", "-", input: form(1, 2)).said.hasSuffix("2 youth were added.\n"))
    #expect(try run("import", "youth", "-", input: form(3, 2)).said == "1 youth was updated and 1 is there already.\n")
    #expect(
      try run("import", "youth", "-", "--dry-run", input: form(4, 4)).said
        == "2 youth would be updated. Nothing was written to the database.\n")
    #expect(
      try run("import", "youth", "-", input: form(5, 5, 5)).said.hasSuffix("1 youth was added and 2 were updated.\n"))
  }

  @Test func `a day without its year is in the past for an export`() throws {
    try file("form.csv", "Name,DOB\nAnn Smith,2014-05-06\n")
    #expect(try run("import", "youth", "form.csv").status == 0)
    // The last one, which is today or before it.
    for day in ["1/1", "12/31", "5/15", "10/20"] {
      #expect(try run("export", "youth", "--since", day).output.contains("\r\nY-1,"), "\(day)")
    }
  }

  @Test func `contacts are logged and not imported, and help offers what is imported`() throws {
    let contacts = try run("import", "contacts", "form.csv")
    #expect(contacts.status == 64)
    #expect(contacts.said.contains("Contacts with officials can't be imported."))
    let help = try run("import", "--help").output
    #expect(!help.contains("contacts"))
  }

  @Test func `what of an import was built on stays, and is named`() throws {
    try file("form.csv", "Name,DOB\nAnn Smith,2014-05-06\nBen Smith,2014-05-07\n")
    #expect(try run("import", "youth", "form.csv").status == 0)
    try file("more.csv", "Reference,Name,DOB,Grade\nY-1,Ann Smith,2014-05-06,5\n")
    #expect(try run("import", "youth", "more.csv").status == 0)
    let first = try run("import", "--undo", "1", "--yes")
    #expect(first.status == 2)
    #expect(first.said.hasPrefix("Took back import 1: 1 youth added, 0 updated.\n1 record stays, "))
    #expect(first.output == "Y-1 has been changed since.\n")
    let second = try run("import", "--undo", "1", "--yes")
    #expect(second.status == 1)
    #expect(second.output == "Y-1 has been changed since.\n")
    #expect(try run("import", "--undo", "2", "--yes").status == 0)
    #expect(try run("import", "--undo", "1", "--yes").status == 0)
  }
}
