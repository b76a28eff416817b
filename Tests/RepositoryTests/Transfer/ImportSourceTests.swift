import Domain
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
    #expect(throws: RepositoryError.nothingToUndo) { try director.undoImport(id) }
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

  @Test func `an import that somebody has built on stays`() throws {
    let network = try Network.inMemory()
    let summary = try network.importing(.youth, autumn)
    let director = network.workspace(.supervisor)
    let youth = try #require(try director.intakeQueue(IntakeQueueRequest()).first)
    try director.setEligibility(of: youth.reference, to: true)
    #expect(throws: RepositoryError.undoBlocked("\(youth.reference)", .changedSince)) {
      try director.undoImport(try #require(summary.importID))
    }
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
}
