import Domain
import Testing

@Suite("What is unlikely about a person")
struct PersonDoubtsTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 30) ?? CivilDate(dayNumber: 0)

  private func kinds(
    _ role: PersonDoubts.Role, born: String? = nil, given: String = "Ana", family: String = "Um", state: String = "MA"
  ) -> [Doubt.Kind] {
    PersonDoubts(role: role, today: Self.today).doubts(
      name: PersonName(given: given, family: family), birthDate: born.flatMap { CivilDate(iso: $0) }, state: state
    ).map(\.kind)
  }

  private let child = PersonDoubts.Role.youth(youngest: 6, oldest: 18)
  private let mentor = PersonDoubts.Role.mentor(youngest: 18)

  @Test(arguments: [("2016-03-05", true), ("2008-01-01", true), ("1914-03-05", false), ("2026-07-04", false)])
  func `a child's age is asked about where no child has it`(born: String, isLikely: Bool) throws {
    let day = try #require(CivilDate(iso: born))
    let age = day.years(until: Self.today)
    #expect(kinds(child, born: born) == (isLikely ? [] : [.age(age, bornOn: day)]))
  }

  @Test func `a child's age outside the program's is asked about with its ages`() throws {
    let day = try #require(CivilDate(iso: "2022-01-01"))
    #expect(kinds(child, born: "2022-01-01") == [.ageOfProgram(4, bornOn: day, youngest: 6, oldest: 18)])
  }

  @Test func `a mentor younger than the program takes, or older than anybody, is asked about`() throws {
    #expect(kinds(mentor, born: "1990-01-01").isEmpty)
    #expect(kinds(mentor, born: "2009-01-01").count == 1)
    #expect(kinds(mentor, born: "1920-01-01").count == 1)
  }

  @Test func `a mentor who is a child is refused`() throws {
    let doubts = PersonDoubts(role: mentor, today: Self.today)
    #expect(doubts.impossibleAge(bornOn: try #require(CivilDate(iso: "2026-07-04"))) == 0)
    #expect(doubts.impossibleAge(bornOn: try #require(CivilDate(iso: "2009-01-01"))) == nil)
  }

  @Test(arguments: ["J0hn99", "---", "123", "Ann2"])
  func `a name with digits, or of signs alone, is asked about`(name: String) {
    #expect(kinds(.other, given: name) == [.name(name)])
  }

  @Test(arguments: ["Sukarno", "O'Brien", "Nguyễn", "李", "Jean-Luc", "St. John"])
  func `names of any script are names`(name: String) {
    #expect(kinds(.other, given: name, family: "").isEmpty)
  }

  @Test func `what is no state is asked about`() {
    #expect(kinds(.other, state: "MAMASSACHUSETTS") == [.state("MAMASSACHUSETTS")])
    #expect(kinds(.other, state: "Massachusetts").isEmpty)
    #expect(kinds(.other, state: "").isEmpty)
  }

  @Test(arguments: [
    ("MA", "MA"), ("ma", "MA"), ("Massachusetts", "MA"), ("Mass.", "MA"), ("New  Hampshire", "NH"), ("D.C.", "DC"),
    ("puerto rico", "PR"), ("XX", nil), ("MAMASSACHUSETTS", nil), ("", nil),
  ])
  func `states are understood by their letters and by their names`(text: String, code: String?) {
    #expect(USState.code(text) == code)
  }
}
