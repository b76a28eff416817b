import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Cells that cannot be read, in the notes")
struct ImportNotesTests {
  @Test func `a row handed back with its record corrects that record`() throws {
    let network = try Network.inMemory()
    let first = try network.importing(.youth, "First name,Last name,DOB,Home phone\nAnn,Smith,soon,ask mom\n")
    let row = try #require(first.rejections.first)
    #expect(row.header == ["First name", "Last name", "DOB", "Home phone", "reference"])
    #expect(row.fields == ["Ann", "Smith", "soon", "ask mom", "Y-1"])
    let second = try network.importing(
      .youth, "First name,Last name,DOB,Home phone,reference\nAnn,Smith,5/6/2014,617-446-1486,Y-1\n")
    #expect((second.updated, second.handedBack) == (1, 0))
    #expect(try network.values("SELECT birth_date || phone FROM person") == ["2014-05-066174461486"])
    #expect(try network.values("SELECT notes FROM youth_profile") == ["DOB: soon\nHome phone: ask mom"])
  }

  @Test func `a no with a remark is a no, and the remark is kept`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(
      .youth,
      "First name,Last name,DOB,Parent name,May pick up\nAnn,Smith,2014-05-06,Bo Smith,NO - court order\n"
        + "Eve,Smith,2014-05-06,Bo Smith,yes on Mondays\n")
    #expect((summary.added, summary.noted) == (2, 2))
    #expect(try network.values("SELECT coalesce(may_pick_up, '-') FROM relationship ORDER BY id") == ["0", "-"])
    #expect(
      try network.values("SELECT notes FROM youth_profile ORDER BY person_id") == [
        "May pick up: NO - court order", "May pick up: yes on Mondays",
      ])
  }
}
