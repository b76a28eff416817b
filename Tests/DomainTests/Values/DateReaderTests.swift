import Domain
import Testing

@Suite("Reading a day as people write it")
struct DateReaderTests {
  /// A Thursday.
  private static let today = CivilDate(dayNumber: 20_517)

  @Test func `today in these tests is Thursday, 5 March 2026`() {
    #expect(Self.today.description == "2026-03-05")
    #expect(Self.today.weekday == .thursday)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-05"), ("2026-3-5", "2026-03-05"), ("2026/3/5", "2026-03-05"), ("2026.03.05", "2026-03-05"),
    ("20260305", "2026-03-05"), ("3/5/2026", "2026-03-05"), ("03/05/2026", "2026-03-05"), ("3-5-2026", "2026-03-05"),
    ("03.05.2026", "2026-03-05"), ("3/5/26", "2026-03-05"), ("12/31/99", "1999-12-31"), ("1/2/27", "2027-01-02"),
    ("1/2/28", "1928-01-02"), ("3/5", "2026-03-05"), ("12/31", "2025-12-31"), ("6-1", "2026-06-01"),
    ("5 Mar 2026", "2026-03-05"), ("5 March 2026", "2026-03-05"), ("Mar 5, 2026", "2026-03-05"),
    ("Mar 5,2026", "2026-03-05"), ("March 5th, 2026", "2026-03-05"), ("MAR. 5 2026", "2026-03-05"),
    ("Sept 1, 2025", "2025-09-01"), ("5-Mar-2026", "2026-03-05"), ("5-mar-26", "2026-03-05"),
    ("mar 5", "2026-03-05"), ("5th of March", "2026-03-05"), ("Thursday, March 5, 2026", "2026-03-05"),
    ("thu mar 5", "2026-03-05"), ("dec 25", "2025-12-25"), ("today", "2026-03-05"), ("Today", "2026-03-05"),
    ("t", "2026-03-05"), ("now", "2026-03-05"), ("yesterday", "2026-03-04"), ("y", "2026-03-04"),
    ("tomorrow", "2026-03-06"), ("mon", "2026-03-02"), ("friday", "2026-02-27"), ("Weds", nil), ("wed", "2026-03-04"),
    ("thurs", "2026-03-05"), ("thu", "2026-03-05"), ("last thu", "2026-02-26"), ("last friday", "2026-02-27"),
    ("last wed", "2026-03-04"), ("next thu", "2026-03-12"), ("next fri", "2026-03-06"), ("-3d", "2026-03-02"),
    ("-3", "2026-03-02"), ("+2w", "2026-03-19"), ("-1m", "2026-02-05"), ("-16y", "2010-03-05"),
    ("  3/5/2026\t", "2026-03-05"), ("5\u{A0}Mar\u{A0}2026", "2026-03-05"), ("2/29/2024", "2024-02-29"),
  ])
  func `a spelling is read as the day it means`(text: String, day: String?) {
    #expect(DateReader(today: Self.today).day(text)?.description == day)
  }

  @Test(arguments: [
    "", " ", "?", "-", "--", "/", "3", "33", "3/", "/5", "13/1/2026", "2/30/2026", "2/29/2026", "2/30", "0/5", "3/0",
    "0000-00-00", "00000000", "99999999", "3/5/206", "3/5/20266", "3/5/2026/7", "3/5-2026x", "march", "may", "5 5 2026",
    "mar mar", "last", "last month", "next 5", "nonsense", "-d", "-3x", "- 3d", "+", "5000000000/1/1",
    "٥/٣/٢٠٢٦", "31 Feb 2026", "Feb 30th", "3½/5/2026", "unknown", "n/a", "1/2/3/4/5",
  ])
  func `what is no day is refused, never taken for another day`(text: String) {
    #expect(DateReader(today: Self.today).day(text) == nil)
  }

  @Test(arguments: ["-4000y", "+4000y", "-2026y"])
  func `a distance beyond the calendar is refused`(text: String) {
    #expect(DateReader(today: Self.today).day(text) == nil)
  }

  @Test func `a day without a year is the nearest, across the turn of the year`() throws {
    let january = try #require(CivilDate(iso: "2026-01-10"))
    #expect(DateReader(today: january).day("12/28")?.description == "2025-12-28")
    let december = try #require(CivilDate(iso: "2026-12-28"))
    #expect(DateReader(today: december).day("1/3")?.description == "2027-01-03")
  }

  @Test func `a birth date of two figures lies in the past`() {
    #expect(DateReader(today: Self.today).day("5/14/12")?.description == "2012-05-14")
    #expect(DateReader(today: Self.today).day("5/14/58")?.description == "1958-05-14")
  }

  @Test func `a very long text is refused at once`() {
    #expect(DateReader(today: Self.today).day(String(repeating: "3/5/2026 ", count: 10_000)) == nil)
  }
}
