import Domain
import Testing

@Suite("A tally")
struct TallyTests {
  @Test func `is exact as far as it goes, and says so where it ends`() {
    #expect([0, 1, Tally.most].map { Tally(seen: $0).description } == ["0", "1", "200"])
    #expect(Tally(seen: Tally.most + 1).description == "200+")
    #expect(Tally(seen: 0).isZero && !Tally(seen: Tally.most + 1).isZero)
  }

  @Test func `stays open where a part of a sum is, and where some are taken away`() {
    #expect((Tally.exact(3) + .exact(4)).description == "7")
    #expect((Tally.exact(3) + .over(200)).description == "203+")
    #expect((Tally.over(200) - 5).description == "195+")
    #expect((Tally.exact(8) - 5).description == "3")
  }
}
