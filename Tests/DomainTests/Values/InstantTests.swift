import Domain
import Testing

@Suite("A moment")
struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_772_719_629_120, "2026-03-05T14:07:09.120Z"),
    (-1, "1969-12-31T23:59:59.999Z"), (-86_400_000, "1969-12-31T00:00:00.000Z"),
  ])
  func `is written in UTC to the millisecond`(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).description == text)
  }

  @Test func `falls on a day, before 1970 as well`() {
    #expect(Instant(milliseconds: -1).utcDay == CivilDate(dayNumber: -1))
    #expect(Instant(milliseconds: 86_399_999).utcDay == CivilDate(dayNumber: 0))
    #expect(Instant(milliseconds: 86_400_000).utcDay == CivilDate(dayNumber: 1))
  }

  @Test func `is moved by seconds and compared`() {
    let start = Instant(milliseconds: 500)
    #expect(start.advanced(bySeconds: -1) == Instant(milliseconds: -500))
    #expect(start < start.advanced(bySeconds: 1))
  }

  @Test func `a clock that stands still says noon of its day`() throws {
    let day = try #require(CivilDate(iso: "2026-03-05"))
    let clock = Clock.fixed(on: day)
    #expect(clock.today() == day)
    #expect(clock.now().description == "2026-03-05T12:00:00.000Z")
  }
}
