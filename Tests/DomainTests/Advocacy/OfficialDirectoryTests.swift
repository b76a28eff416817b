import Domain
import Testing

@Suite("Finding the official who is meant")
struct OfficialDirectoryTests {
  private static func entry(
    _ number: Int64, _ given: String, _ family: String, _ chamber: Chamber, _ district: String, left: Bool = false,
    aides: [OfficialDirectory.Aide] = []
  ) -> OfficialDirectory.Entry {
    OfficialDirectory.Entry(
      official: Reference(.official, number), name: PersonName(given: given, family: family), chamber: chamber,
      district: district, isInOffice: !left, aides: aides)
  }

  private let directory = OfficialDirectory([
    entry(1, "Ann", "Berg", .lower, "7th Hampden", aides: [.init(id: 5, name: "Pat Diaz")]),
    entry(2, "José", "Núñez", .lower, "17th Hampden"),
    entry(3, "Kim", "Moor", .upper, "Hampden"),
    entry(4, "Lee", "Wong", .lower, "1st Essex"),
    entry(5, "Max", "Hart", .upper, "First Essex"),
    entry(6, "Zoë", "Sand", .upper, "Barnstable, Dukes and Nantucket"),
    entry(7, "Ann", "Gone", .lower, "8th Hampden", left: true),
    entry(8, "Eli", "Hartman", .lower, "10th Essex"),
  ])

  private func numbers(_ text: String) -> [Int64] {
    switch directory.find(text) {
    case .found(let person): [person.entry.official.number]
    case .several(let people): people.map(\.entry.official.number)
    case .nobody: []
    }
  }

  @Test(arguments: [
    ("L-4", [4]), ("7th Hampden", [1]), ("seventh hampden", [1]), ("7 hampden", [1]), ("jose nunez", [2]),
    ("Núñez, José", [2]), ("Hampden", [3]), ("senate hampden", [3]), ("berg", [1]), ("House 1st Essex", [4]),
    ("senator first essex", [5]), ("dukes", [6]), ("17th", [2]), ("wo", [4]),
  ])
  func `one is found by reference, name, district or chamber`(text: String, expected: [Int64]) {
    #expect(numbers(text) == expected)
    if case .several = directory.find(text) { Issue.record("\(text) is one") }
  }

  @Test(arguments: [
    ("1st Essex", [4, 5]), ("hart", [5, 8]), ("house hampden", [1, 2]), ("essex", [4, 5, 8]),
  ])
  func `several are named and none is guessed`(text: String, expected: [Int64]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: ["", "  ", "nobody", "8th hampden", "ann gone", "L-99", "1st essex senate house"])
  func `who is not there, or has left, is not found`(text: String) { #expect(numbers(text) == []) }

  @Test func `who has left is found by reference`() { #expect(numbers("L-7") == [7]) }

  @Test func `an aide is found with their official`() {
    guard case .found(let person) = directory.find("pat diaz") else {
      Issue.record("not found")
      return
    }
    #expect(person.entry.official == Reference(.official, 1))
    #expect(person.aide?.id == 5)
  }

  @Test func `commas part several, and not a district's own`() throws {
    let found = try directory.findAll("Barnstable, Dukes and Nantucket, L-4,berg")
    #expect(found.map(\.entry.official.number) == [6, 4, 1])
    #expect(throws: OfficialDirectory.Unclear.nobody(" who")) { try directory.findAll("berg, who") }
  }
}
