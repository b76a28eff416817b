import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Importing cells of names that name nobody")
struct ImportNamelessTests {
  @Test(arguments: [
    "none", "None", "nobody", "self", "unknown", "TBD", "same", "same as above", "xxx", "?", "??", "N/A", "Unknown.",
  ])
  func `what fills the cell of a name is nobody`(filler: String) throws {
    let network = try Network.inMemory()
    let whole = try network.importing(
      .youth, "First name,Last name,DOB,Parent name\nMei,Chen,2014-05-06,\(filler)\n")
    let parts = try network.importing(
      .youth, "First name,Last name,DOB,Parent first name,Parent last name\nIda,Chen,2014-05-07,\(filler),\(filler)\n")
    let child = try network.importing(.youth, "First name,Last name,DOB\n\(filler),,2014-05-08\n")
    let mentor = try network.importing(.mentors, "Name\n\(filler)\n")
    #expect([whole, parts, child, mentor].map(\.added) == [1, 1, 0, 0])
    #expect([whole, parts].map(\.handedBack) == [0, 0])
    #expect(try network.count("relationship") == 0)
  }

  @Test(arguments: ["DCF", "see notes", "See Note", "DCF (caseworker)", "Department of Children and Families"])
  func `what isn't a person isn't a guardian and is handed back`(text: String) throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth, "First name,Last name,DOB,Parent name,Parent phone\nMei,Chen,2014-05-06,\(text),617-779-2028\n")
    #expect((summary.added, summary.handedBack) == (1, 1))
    #expect(summary.rejections.map(\.problems) == [[.noPerson(text: text)]])
    #expect(try network.count("relationship") == 0)
  }

  @Test func `somebody's last name is None or Self`() throws {
    let network = try Network.inMemory()
    try network.importing(
      .youth,
      "First name,Last name,DOB,Parent first name,Parent last name\nMei,None,2014-05-06,Ann,Self\nIda,xxx,2014-05-07,,\n"
    )
    #expect(
      try network.values("SELECT given_name || '|' || family_name FROM person ORDER BY id")
        == ["Mei|None", "Ann|Self", "Ida|"])
  }

  @Test(arguments: [
    ("sister", "sibling"), ("older brother", "sibling"), ("case worker", "caseworker"), ("DCF worker", "caseworker"),
    ("social worker", "caseworker"), ("emergency contact", "emergency contact"), ("neighbor", "emergency contact"),
    ("aunt", "guardian"), ("", "guardian"),
  ])
  func `the relationship decides what somebody is`(word: String, kind: String) throws {
    let network = try Network.inMemory()
    let row = "First name,Last name,DOB,Parent name,Relationship\nMei,Chen,2014-05-06,Ann Chen,\(word)\n"
    try network.importing(.youth, row)
    #expect(try network.values("SELECT kind FROM relationship") == [kind])
    try network.importing(.youth, row)
    #expect(try network.count("relationship") == 1)
    try network.importing(
      .youth, "First name,Last name,DOB,Parent name\nIda,Chen,2015-05-06,\"Bo Chen, \(word)\"\n")
    #expect(try network.values("SELECT kind FROM relationship ORDER BY id DESC LIMIT 1") == [kind])
  }
}
