import Domain
import Testing

@Suite("Lengths in a line")
struct LineLengthTests {
  private let today = CivilDate(year: 2026, month: 11, day: 30) ?? CivilDate(dayNumber: 0)
  private let match = Reference(.match, 104)

  private func line(_ text: String) throws(SessionLine.Problem) -> SessionLine {
    try SessionLine(line: text, matches: [match], today: today)
  }

  @Test(arguments: [
    ("1h 30m homework", 90), ("2 hours", 120), ("90 minutes talk", 90), ("1.5 h", 90), ("1 h 30 min reading", 90),
    ("1:30", 90), ("90", 90),
  ])
  func `words of one length are one length`(text: String, minutes: Int) throws {
    #expect(try line(text).minutes?.count == minutes)
  }

  @Test func `a shell may hand them over in one word or in several`() throws {
    #expect(try SessionLine(words: ["M-104", "1h", "30m"], today: today).minutes?.count == 90)
    #expect(try SessionLine(words: ["M-104", "1h 30m"], today: today).minutes?.count == 90)
    #expect(try SessionLine(words: ["M-104", "90m", "went to the fair"], today: today).note == "went to the fair")
  }

  @Test(arguments: [
    ("1.5", DurationProblem.hoursOrMinutes), ("25h", .moreThanADay(minutes: 1_500)), ("-30m", .negative),
  ])
  func `what cannot be used is told as what it is`(text: String, problem: DurationProblem) {
    #expect(throws: SessionLine.Problem.line(.duration(text, problem))) { try line(text) }
  }

  @Test func `a day without its year lies in the past`() throws {
    #expect(try line("60m @5/15").heldOn == CivilDate(year: 2026, month: 5, day: 15))
    #expect(try line("60m @12/15").heldOn == CivilDate(year: 2025, month: 12, day: 15))
  }

  @Test func `what is written without a year is read as the place asks`() {
    #expect(DateReader(today: today, .past).day("5/15") == CivilDate(year: 2026, month: 5, day: 15))
    #expect(DateReader(today: today, .coming).day("5/15") == CivilDate(year: 2027, month: 5, day: 15))
    #expect(DateReader.birthDate(today: today).day("7/4") == nil)
    #expect(DateReader(today: today).day("07041988") == CivilDate(year: 1988, month: 7, day: 4))
    #expect(DateReader(today: today).day("20260305") == CivilDate(year: 2026, month: 3, day: 5))
  }
}
