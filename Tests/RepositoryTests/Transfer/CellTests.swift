import Domain
import Testing

@testable import Repository

@Suite("Reading cells as people fill them")
struct CellTests {
  private static let today = CivilDate(dayNumber: 20_517)

  @Test(arguments: [
    ("2740", "02740"), ("02740", "02740"), ("02740-1234", "02740"), ("2740-1234", "02740"), ("027401234", "02740"),
    ("501", "00501"),
  ])
  func `repairs a ZIP code`(written: String, code: String) {
    let places: PlaceLookup = { $0 == "00501" ? PostalPlace(town: "Holtsville", state: "NY") : nil }
    #expect(PostalCodeCell.code(written, places: places) == code)
  }

  @Test(arguments: ["021", "ABCDE", "274", "0274", "123456", "٠٢٧٤٠", "02740-12", "-02740"])
  func `refuses what is no ZIP code`(written: String) {
    #expect(PostalCodeCell.code(written) { _ in nil } == nil)
  }

  @Test(
    arguments: [
      ("11/2/2026 9:52:00", 35_520, nil), ("2026-11-02T09:52:00.250Z", 35_520, 0),
      ("11/2/2026, 9:52:00 PM", 78_720, nil),
      ("2 Nov 2026 12:05 am", 300, nil), ("2026-11-02 09:52:00-05:00", 35_520, -18_000), ("2026-11-02", 0, nil),
      ("2026/11/02 9:52:00 AM EST", 35_520, -18_000), ("2026/11/02 9:52:00 AM GMT-4", 35_520, -14_400),
      ("Mon Nov 02 2026 09:52:00 GMT-0500 (Eastern Standard Time)", 35_520, -18_000),
      ("Monday, November 2, 2026 at 9:52 AM", 35_520, nil), ("Nov 2, 2026 @ 9:52am", 35_520, nil),
      ("Mon, 02 Nov 2026 09:52:00 -0500", 35_520, -18_000), ("11/2/2026 9:52\u{202F}AM ET", 35_520, -18_000),
      ("2026-11-02T09:52:00-05:00[America/New_York]", 35_520, -18_000), ("2026-11-02 09:52:00 +0000 UTC", 35_520, 0),
      ("11/2/2026 9:52:00 AM Eastern Time", 35_520, -18_000), ("46328.41111", 35_520, nil), ("46328", 0, nil),
    ] as [(String, Int, Int?)])
  func `reads a form's timestamps`(text: String, second: Int, offset: Int?) {
    let time = TimestampReader(today: Self.today).time(text)
    #expect(time == LocalTime(day: CivilDate(iso: "2026-11-02") ?? Self.today, second: second, offset: offset))
  }

  @Test(arguments: ["13/45/2012 9:00", "9:00", "11/2/2026 25:00", "11/2/2026 13:00 pm", "yesterday", "11/2/2026 9:5x"])
  func `refuses impossible timestamps`(text: String) {
    #expect(TimestampReader(today: Self.today).time(text) == nil)
  }

  @Test(arguments: [
    ("8", "8"), ("2nd", "2"), ("Grade 4", "4"), ("10th grade", "10"), ("K", "K"), ("Kindergarten", "K"),
    ("junior", "11"),
    ("13", "13"), ("ungraded", "ungraded"),
  ])
  func `reads a grade`(text: String, grade: String) {
    #expect(GradeCell.grade(text) == grade)
  }

  @Test func `parts lists however they are written`() {
    #expect(ListCell.languages("english and KHMER/Cape Verdean Creole") == ["English", "Khmer", "Cape Verdean Creole"])
    #expect(
      ListCell.interests("Music; soccer,music;arts and crafts\nchess") == [
        "music", "soccer", "arts and crafts", "chess",
      ])
    #expect(ListCell.languages(" ; ,") == [])
  }

  @Test(arguments: [
    ("Sat", "Sat"), ("Mon, Wed", "Mon; Wed"), ("Tue/Thu afternoons", "Tue afternoon; Thu afternoon"), ("any", "any"),
    ("weekends", "Sat; Sun"), ("Mon-Wed evening", "Mon evening; Tue evening; Wed evening"), ("", ""),
    ("Mon afternoon, Fri evening and morning", "Mon afternoon; Fri morning evening"),
    ("Saturdays; Sun am", "Sat; Sun morning"),
    ("M/W/F", "Mon; Wed; Fri"), ("MWF", "Mon; Wed; Fri"), ("T/Th after-school", "Tue afternoon; Thu afternoon"),
    ("Sat 10-12", "Sat morning"), ("Sat 10am-2pm", "Sat morning afternoon"), ("Mon 3-5", "Mon afternoon"),
    ("weekdays after 6pm", "Mon evening; Tue evening; Wed evening; Thu evening; Fri evening"),
    ("any weekday", "Mon; Tue; Wed; Thu; Fri"), ("every day", "any"), ("every Tuesday", "Tue"),
    ("Fri to Sun", "Fri; Sat; Sun"), ("Wed after school", "Wed afternoon"), ("any day", "any"),
  ])
  func `reads days and parts of the day`(text: String, meaning: String) throws {
    let times = try #require(AvailabilityCell.availability(text))
    #expect(AvailabilityCell.text(times) == meaning)
    #expect(AvailabilityCell.availability(AvailabilityCell.text(times)) == times)
  }

  @Test(arguments: ["not Monday", "whenever", "to Friday", "Mon to"])
  func `refuses days it does not know`(text: String) {
    #expect(AvailabilityCell.availability(text) == nil)
  }

  @Test(arguments: [
    ("617-555-0123 x45", "617-555-0123 x45"), ("617.555.0123 ext. 9", "617-555-0123 x9"),
    ("617-555-0123", "617-555-0123"),
  ])
  func `keeps a telephone's extension`(text: String, number: String) throws {
    let columns = try ColumnMap(kind: .organizations, header: ["Name", "Phone"])
    var cells = CellReader(
      CSVRow(line: 2, fields: ["Club", text]), columns: columns, today: Self.today, clock: .fixed(on: Self.today))
    #expect(cells.phone("phone")?.description == number)
  }

  /// Boston's clocks: five hours behind UTC.
  @Test(arguments: [
    ("2026-11-30T20:20:00", "2026-11-30"), ("2026-12-01T01:20:00Z", "2026-11-30"),
    ("2026-12-01T05:00:00.000Z", "2026-12-01"), ("2026-12-01T00:00:00Z", "2026-12-01"),
    ("12/1/2026 3:30 AM +0900", "2026-11-30"), ("2026-12-01 00:00:00+09:00", "2026-12-01"),
  ])
  func `takes a moment for the day that it is in the organization's zone`(text: String, day: String) throws {
    let columns = try ColumnMap(kind: .sessions, header: ["Match", "Date", "Duration"])
    let today = try #require(CivilDate(iso: "2026-12-02"))
    let noon = Clock.fixed(on: today)
    let boston = Clock(now: noon.now, today: noon.today, offset: { _ in -5 * 3600 })
    var cells = CellReader(
      CSVRow(line: 2, fields: ["M-1", text, "1h"]), columns: columns, today: today, clock: boston)
    #expect(cells.day("heldOn")?.description == day)
    #expect(cells.problems.isEmpty)
  }

  @Test func `tells an e-mail address`() {
    for address in ["a@b.org", "björn.2@example.org", "o'brien+x@mail.example.com"] {
      #expect(EmailCell.isAddress(address))
    }
    for text in ["a@b", "@b.org", "a b@c.org", "a@b@c.org", "a@b..org", "none"] { #expect(!EmailCell.isAddress(text)) }
  }

  @Test func `collects what is wrong with a row`() throws {
    let columns = try ColumnMap(kind: .youth, header: ["Name", "DOB", "Phone", "ZIP"])
    let row = CSVRow(line: 7, fields: ["", "13/45/2012", "call me", "021", "", "more"])
    var cells = CellReader(row, columns: columns, today: Self.today, clock: .fixed(on: Self.today))
    _ = cells.required("name")
    _ = cells.day("birthDate")
    _ = cells.phone("phone")
    _ = AddressCells(&cells, places: nil)
    #expect(
      cells.problems == [
        .extraCells(2), .invalid(field: "name", text: "", .required),
        .invalid(field: "birthDate", text: "13/45/2012", .notADate),
        .invalid(field: "phone", text: "call me", .notAPhoneNumber),
        .invalid(field: "postalCode", text: "021", .notAPostalCode),
      ])
  }
}
