import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Importing officials")
struct OfficialImportTests {
  private let network: Network
  private let file = Network.officialsFile

  init() throws {
    network = try Network.inMemory()
    #expect(try network.importing(.officials, file, as: .director).added == 6)
  }

  private func changes(_ text: String, isRehearsal: Bool = false) throws -> [String] {
    var options = ImportOptions()
    options.isRehearsal = isRehearsal
    let summary = try network.importing(.officials, text, as: .director, options: options)
    #expect(summary.officialChangeCount == summary.officialChanges.count)
    return summary.officialChanges.map { "\($0.official.map(\.description) ?? "-") \($0.name): \($0.kind)" }
  }

  private func stored() throws -> [String] {
    try network.values("SELECT id || '|' || district || '|' || phone || '|' || coalesce(left_on, '') FROM official")
  }

  @Test func `takes what the list tells, the state from the office's address`() throws {
    let record = try network.workspace().officialRecord(Reference(.official, 2))
    #expect(record.details.name == PersonName(given: "José", family: "Núñez"))
    #expect(record.details.chamber == .lower)
    #expect(record.details.district == "17th Bristol")
    #expect(record.details.state == "MA")
    #expect(record.details.phone == "617-446-0002")
    #expect(record.details.website == "https://house.example/nunez")
    #expect(record.history.map(\.part) == [.office])
  }

  @Test func `the same list again changes nothing`() throws {
    let summary = try network.importing(.officials, file, as: .director)
    #expect(summary.present == 6)
    #expect(summary.added + summary.updated + summary.rejected + summary.officialChangeCount == 0)
    #expect(try network.count("official_change") == 6)
  }

  /// New, left, changed district, party and contact, and nothing else.
  @Test func `five altered rows are exactly five changes, told before they are made`() throws {
    let altered = file.replacing("17th Bristol", with: "18th Bristol").replacing("617-446-0003", with: "617-446-9999")
      .replacing("Lee Wong,Democratic", with: "Lee Wong,Independent")
      .replacing("ocd-person/6,Zoë Sand", with: "ocd-person/7,Zoë Sand")
    let before = try stored()
    let told = [
      "L-2 José Núñez: changed(Domain.OfficialPart.district, from: \"17th Bristol\", to: \"18th Bristol\")",
      "L-3 Kim Moor: changed(Domain.OfficialPart.phone, from: \"617-446-0003\", to: \"617-446-9999\")",
      "L-4 Lee Wong: changed(Domain.OfficialPart.party, from: \"Democratic\", to: \"Independent\")",
    ]
    #expect(try changes(altered, isRehearsal: true) == told + ["- Zoë Sand: new"] + ["L-6 Zoë Sand: left"])
    #expect(try stored() == before)
    #expect(try changes(altered) == told + ["L-7 Zoë Sand: new"] + ["L-6 Zoë Sand: left"])
    #expect(try changes(altered) == [])
    let record = try network.workspace().officialRecord(Reference(.official, 2))
    #expect(record.history.map(\.part) == [.district, .office])
    #expect(record.history.first?.before == "17th Bristol")
    #expect(try changes(file).contains("L-6 Zoë Sand: returned"))
  }

  @Test func `what the list does not have stays`() throws {
    let director = network.workspace()
    let record = try director.officialRecord(Network.official)
    var details = record.details
    details.holderID = director.actor.id
    details.committees = [OfficialCommittee(name: "Ways and Means", role: "chair")]
    details.note = "Was a mentor."
    try director.saveOfficial(Network.official, details, leftOn: nil, version: record.version)
    #expect(try changes(file) == [])
    #expect(try director.officialRecord(Network.official).details == details)
  }

  @Test func `a part of the list takes nobody to have left`() throws {
    let part = file.split(separator: "\n").prefix(2).joined(separator: "\n")
    let summary = try network.importing(.officials, part, as: .director)
    #expect(summary.officialChangeCount == 0)
    #expect(summary.unnamedOfficials == 2, "of the chamber that the part tells of")
    #expect(try network.count("official WHERE left_on IS NOT NULL") == 0)
  }

  @Test func `an official in a row that is not taken has not left`() throws {
    let bad = file.replacing("kim.moor@senate.example", with: "no address")
    let summary = try network.importing(.officials, bad, as: .director)
    #expect(summary.rejected == 1)
    #expect(summary.officialChangeCount == 0)
  }

  @Test func `any state's list works`() throws {
    let text = """
      id,name,current_party,current_district,current_chamber,capitol_address
      ocd-person/ne1,Pat Diaz,Nonpartisan,12,legislature,"Room 1, Lincoln, NE 68509"
      ocd-person/ca1,Ira Webb,Democratic,44,lower,"Sacramento, CA 95814-4900"

      """
    #expect(try changes(text).count == 2)
    #expect(try network.values("SELECT state || chamber FROM official WHERE id > 6") == ["NElegislature", "CAlower"])
    #expect(try network.count("official WHERE left_on IS NOT NULL") == 0, "those of another state are not meant")
  }

  @Test func `a hostile file brings its bad rows back and changes nothing for them`() throws {
    let before = try network.values("SELECT * FROM official WHERE id <= 6")
    let header = "id,name,current_chamber,current_district,email\n"
    let huge = String(repeating: "a", count: (1 << 20) + 1)
    let rows = [
      "ocd-person/h1,\u{1B}[2J\u{7}Eve,lower,\u{202E}1st\n", "ocd-person/h2,=cmd|'/c calc'!A1,lower,+1\n",
      "ocd-person/h3,\(huge),lower,1\n", "ocd-person/h4,Nul\0,lower,1\n", "ocd-person/h5,Ann,throne,1\n",
      ",Nobody,lower,1\n", "ocd-person/1,Ann Berg,lower,7th Bristol,not an address\n", "ocd-person/h6,\"Cut",
    ]
    let asked = try network.importing(.officials, header + rows.joined(), as: .director)
    #expect(asked.rows == 8 && asked.rejected == 8, "names with digits are asked about")
    let summary = try Confirmation.$current.withValue(.all) {
      try network.importing(.officials, header + rows.joined(), as: .director)
    }
    let problems = summary.rejections.map(\.problems)
    #expect(problems.contains([.unreadable(.fieldTooLong(column: 2))]))
    #expect(problems.contains([.unreadable(.containsNull)]))
    #expect(problems.contains { $0.contains(.unreadable(.unclosedQuote(line: 9))) })
    #expect(try network.values("SELECT * FROM official WHERE id <= 6") == before)
    #expect(try network.count("official WHERE left_on IS NOT NULL") == 0, "what could not be read may be anybody")
  }

  @Test(arguments: Role.allCases)
  func `only who has to do with officials brings them in`(role: Role) throws {
    let may = role == .director || role == .advocacyLead
    do {
      _ = try network.importing(.officials, file, as: role)
      #expect(may)
    } catch TransferError.repository(.notPermitted(let permission)) {
      #expect(!may)
      #expect(permission == .recordAdvocacy)
    }
  }
}
