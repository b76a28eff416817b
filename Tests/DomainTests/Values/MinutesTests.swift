import Domain
import Testing

@Suite("Reading a length of time")
struct MinutesTests {
  @Test(arguments: [
    ("90", 90), ("90m", 90), ("90 m", 90), ("90min", 90), ("1h", 60), ("1H", 60), ("2h", 120), ("1h30", 90),
    ("1h30m", 90), ("1h30min", 90), ("1h 30m", 90), ("1h5", 65), ("1.5h", 90), ("1,5h", 90), (".5h", 30), ("0.25h", 15),
    ("1.333h", 80), ("1:30", 90), ("0:45", 45), ("24h", 1440), ("1440", 1440), ("0", 0),
    ("2 hours", 120), ("90 minutes", 90), ("1 hour 30 min", 90), ("1 hr. and 5 mins", 65), ("1.5 hrs", 90),
  ])
  func `a spelling is read as so many minutes`(text: String, minutes: Int) {
    #expect(Minutes(text: text)?.count == minutes)
  }

  @Test(arguments: [
    "", " ", "h", "m", ":", ".h", "1.h", "1h60", "1:60", "1:5", "1.5", "25h", "1441", "-5", "90s", "1h30h", "h30",
    "1..5h",
    "99999999999h", "1.5h30", "٩٠", "half", "min", "1:30:00",
  ])
  func `what is no length of time up to a day is refused`(text: String) {
    #expect(Minutes(text: text) == nil)
  }

  @Test(arguments: [
    ("1.5", DurationProblem.hoursOrMinutes), ("2", .hoursOrMinutes), ("12", .hoursOrMinutes),
    ("25h", .moreThanADay(minutes: 1500)), ("1500", .moreThanADay(minutes: 1500)), ("-30m", .negative),
    ("-1h30", .negative), ("half", .notALength), ("90s", .notALength),
  ])
  func `what cannot be used says why`(text: String, problem: DurationProblem) {
    #expect(throws: problem) { try Minutes.read(text) }
  }

  @Test func `a bare number is in what its column says`() throws {
    #expect(try Minutes.read("1.5", bareNumbersAre: .hours).count == 90)
    #expect(try Minutes.read("2", bareNumbersAre: .hours).count == 120)
    #expect(try Minutes.read("2", bareNumbersAre: .minutes).count == 2)
    #expect(try Minutes.read("90m", bareNumbersAre: .hours).count == 90)
  }

  @Test(arguments: [(0, "0m"), (5, "5m"), (45, "45m"), (60, "1h"), (65, "1h05"), (90, "1h30"), (1440, "24h")])
  func `a length is written short, and reads back the same`(count: Int, text: String) throws {
    let minutes = try #require(Minutes(count))
    #expect(minutes.description == text)
    #expect(Minutes(text: text) == minutes)
  }

  @Test func `a negative length does not exist`() {
    #expect(Minutes(-1) == nil)
  }

  @Test func `lengths are compared by minutes`() throws {
    let short = try #require(Minutes(text: "59m"))
    let long = try #require(Minutes(text: "1h"))
    #expect(short < long)
  }
}
