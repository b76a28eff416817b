import Testing

@testable import Domain

@Suite("Which of two figures is the day")
struct MonthAndDayTests {
  @Test(arguments: [
    ("31/12/2013", 31, 12), ("5-3-14", 5, 3), ("04.06.2012", 4, 6), ("31122013", 31, 12),
    ("31/10/2026 9:52:00", 31, 10),
    ("31/10/2026, 9:52 AM", 31, 10), ("31/12", 31, 12),
  ])
  func `finds the two figures`(text: String, first: Int, second: Int) throws {
    let figures = try #require(DateReader.monthAndDay(text))
    #expect(figures == (first, second))
  }

  @Test(arguments: ["2013-12-31", "20131231", "2026-11-02T09:52:00.000Z", "5 Mar 2014", "Mar 5, 2014", "today", ""])
  func `finds none where nothing is in question`(text: String) {
    #expect(DateReader.monthAndDay(text) == nil)
  }
}
