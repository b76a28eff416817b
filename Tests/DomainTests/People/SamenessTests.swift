import Domain
import Testing

@Suite("Whether a row is about the record on file")
struct SamenessTests {
  private let born = CivilDate(dayNumber: 16_000)
  private let other = CivilDate(dayNumber: 16_400)
  private let nora = PersonName(given: "Nora", family: "Harbor")

  @Test func `a youth is the same by name or by birth date`() {
    #expect(Sameness.isSameYouth(nora, bornOn: other, as: nora, bornOn: born))
    #expect(Sameness.isSameYouth(PersonName(given: "Nora", family: "River"), bornOn: born, as: nora, bornOn: born))
    #expect(!Sameness.isSameYouth(PersonName(given: "Petra", family: "River"), bornOn: other, as: nora, bornOn: born))
    #expect(!Sameness.isSameYouth(PersonName(given: "Petra", family: "River"), bornOn: nil, as: nora, bornOn: born))
  }

  @Test func `siblings of nearly one name are not the same`() {
    let (john, joan) = (PersonName(given: "John", family: "Smith"), PersonName(given: "Joan", family: "Smith"))
    #expect(!Sameness.isSameYouth(joan, bornOn: other, as: john, bornOn: born))
  }

  @Test func `an adult is the same by the whole name, or a part of it and the birth date`() {
    let married = PersonName(given: "Nora", family: "River")
    #expect(Sameness.isSameAdult(PersonName(given: "Harbor", family: "Nora"), bornOn: nil, as: nora, bornOn: nil))
    #expect(!Sameness.isSameAdult(married, bornOn: nil, as: nora, bornOn: born))
    #expect(Sameness.isSameAdult(married, bornOn: born, as: nora, bornOn: born))
  }

  @Test func `an organization is the same where words are added or left out`() {
    #expect(Sameness.isSameOrganization("Boys & Girls Club", as: "Boys and Girls Club of Lynn"))
    #expect(!Sameness.isSameOrganization("Harbor School", as: "Mill City Mentors"))
  }
}
