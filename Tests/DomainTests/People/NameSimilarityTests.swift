import Domain
import Testing

@Suite("Likeness of names")
struct NameSimilarityTests {
  private func compare(_ left: (String, String), _ right: (String, String)) -> NameSimilarity {
    .between(PersonName(given: left.0, family: left.1), PersonName(given: right.0, family: right.1))
  }

  @Test func `finds the same name behind accents and punctuation`() {
    #expect(compare(("José", "O'Brien"), ("Jose", "OBRIEN")).manner == .same)
    #expect(compare(("José", "O'Brien"), ("Jose", "OBRIEN")).percent == 100)
  }

  @Test func `tells in which way names are alike`() {
    #expect(compare(("Mei", "Ahmed"), ("Ahmed", "Mei")).manner == .swapped)
    #expect(compare(("Bill", "Ahmed"), ("William", "Ahmed")).manner == .nickname)
    #expect(compare(("Mei", "Ahmed"), ("Mei", "Ahmad")).manner == .similar)
    #expect(compare(("Mei", "Ahmed"), ("Tomás", "Ahmed")).manner == .familyOnly)
    #expect(compare(("Mei", "Ahmed"), ("Mei", "Kowalski")).manner == .givenOnly)
    #expect(compare(("Mei", "Ahmed"), ("Tomás", "Kowalski")).manner == .different)
  }

  @Test func `takes one name of a double name for a likeness`() {
    #expect(compare(("Ana", "García López"), ("Ana", "Garcia")).percent >= 92)
    #expect(compare(("Ana María", "García"), ("Ana", "Garcia")).percent >= 92)
  }

  @Test func `compares the name somebody goes by as well`() {
    let left = PersonName(given: "Thi", family: "Tran", preferred: "Amy")
    #expect(NameSimilarity.between(left, PersonName(given: "Amy", family: "Tran")).percent == 100)
  }

  @Test func `is the same in both directions`() {
    let names = [
      ("Mei", "Ahmed"), ("Ahmed", "Mei"), ("Martha", "Jean-Louis"), ("Marhta", "Jeanlouis"), ("", "X"), ("X", ""),
    ]
    for left in names {
      for right in names { #expect(compare(left, right).percent == compare(right, left).percent) }
    }
  }
}
