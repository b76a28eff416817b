import Domain
import TestSupport
import Testing

@Suite("A day of the calendar")
struct CivilDateTests {
  @Test func `day zero is the first of January 1970, a Thursday`() {
    let day = CivilDate(dayNumber: 0)
    #expect(day.description == "1970-01-01")
    #expect(day.weekday == .thursday)
  }

  @Test(arguments: [
    ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1900-03-01", -25_508), ("1969-12-31", -1),
    ("2000-02-29", 11_016), ("2026-03-05", 20_517), ("9999-12-31", 2_932_896),
  ])
  func `a day is the right number of days from 1970`(iso: String, number: Int) throws {
    let day = try #require(CivilDate(iso: iso))
    #expect(day.dayNumber == number)
    #expect(day.description == iso)
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1),
    (2026, 1, -3),
  ])
  func `there is no such day`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026-3-5", "2026-03-05 ", "2026/03/05", "20260305", "2026-02-30", "２０２６-03-05", "-026-03-05", "2026-03-0x",
  ])
  func `only the exact ISO form is read`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `every day of four centuries comes back from its year, month and day, one weekday after another`() throws {
    let start = try #require(CivilDate(iso: "1800-01-01"))
    var weekday = start.weekday.rawValue
    for number in start.dayNumber..<start.dayNumber + 146_097 {
      let day = CivilDate(dayNumber: number)
      let (year, month, dayOfMonth) = day.components
      guard CivilDate(year: year, month: month, day: dayOfMonth) == day, day.weekday.rawValue == weekday else {
        Issue.record("\(day)")
        return
      }
      weekday = (weekday + 1) % 7
    }
  }

  @Test(arguments: [
    ("2010-03-05", "2026-03-04", 15), ("2010-03-05", "2026-03-05", 16), ("2012-02-29", "2026-02-28", 13),
    ("2012-02-29", "2026-03-01", 14), ("2012-02-29", "2028-02-29", 16), ("2026-03-05", "2026-03-04", -1),
  ])
  func `an age is counted as people count it`(birth: String, day: String, age: Int) throws {
    let birth = try #require(CivilDate(iso: birth))
    let day = try #require(CivilDate(iso: day))
    #expect(birth.years(until: day) == age)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-15", 1, "2027-01-15"), ("2026-05-10", 36, "2029-05-10"),
    ("2026-05-10", 0, "2026-05-10"),
  ])
  func `months are added by the calendar, and the last day of a short month stands in`(
    start: String, months: Int, result: String
  ) throws {
    let start = try #require(CivilDate(iso: start))
    #expect(start.adding(months: months).description == result)
  }

  @Test(arguments: [Int.max, .min, 200_000, -200_000])
  func `a count that no calendar holds ends no program`(count: Int) throws {
    let day = try #require(CivilDate(iso: "2026-03-05"))
    #expect(day.adding(months: count) == day)
    #expect((day + count < day) == (count < 0) && (day - count < day) == (count > 0))
  }

  @Test func `days are added, taken away and compared`() throws {
    let day = try #require(CivilDate(iso: "2024-02-28"))
    #expect((day + 2).description == "2024-03-01")
    #expect((day - 59).description == "2023-12-31")
    #expect((day + 2) - day == 2)
    #expect(day < day + 1)
  }
}
