import Domain
import Testing

@Suite("A training in one line")
struct TrainingLineTests {
  private let today = CivilDate(dayNumber: 20_780)  // 2026-11-23, a Monday
  private let courses = TrainingLine.lexicon(of: [
    TrainingCourseName(
      reference: Reference(.course, 1), title: "Before the first meeting", minutes: Minutes(120) ?? .zero),
    TrainingCourseName(reference: Reference(.course, 2), title: "Reporting abuse", minutes: Minutes(60) ?? .zero),
    TrainingCourseName(reference: Reference(.course, 3), title: "Reporting hours", minutes: Minutes(30) ?? .zero),
  ])

  private func line(_ words: LineWords, people: [Reference] = []) throws -> TrainingLine {
    try TrainingLine(
      words, people: people, courses: courses,
      named: { word in
        LineLexicon(
          [
            ("Maria Lopez", 311), ("Mario Lopez", 312), ("Ann Berg", 98),
          ].filter { $0.0.lowercased().contains(word.lowercased().prefix(3)) }
            .map { .init($0.0, Reference(.adult, $0.1)) })
      }, today: today)
  }

  @Test func `the line of the manual is understood from a shell and as it is typed`() throws {
    for words in [
      LineWords(arguments: ["Reporting abuse", "A-311,A-98", "90m", "--on", "yesterday"]),
      LineWords(#"A-311,a98 reporting-abuse 1h30 @yesterday"#), LineWords(#"“Reporting abuse” 90 A-311 A-98 --on sun"#),
    ] {
      let entry = try #require(try line(words).entry(today: today))
      #expect(
        entry
          == TrainingEntry(
            course: Reference(.course, 2), people: [Reference(.adult, 311), Reference(.adult, 98)],
            minutes: Minutes(90) ?? .zero, heldOn: today - 1))
    }
  }

  @Test func `without a length it took as long as usual, and without a day it was today`() throws {
    let entry = try #require(try line(LineWords(#"E-1 berg "one to one""#)).entry(today: today))
    #expect(entry.minutes == Minutes(120))
    #expect(entry.heldOn == today)
    #expect(entry.people == [Reference(.adult, 98)])
    #expect(entry.note == "one to one")
  }

  @Test(arguments: [
    ("", TrainingLine.Problem.noCourse), ("A-311", .noCourse), ("abuse", .nobody),
    ("juggling A-311", .unknownCourse("juggling")),
    ("reporting A-311", .line(.ambiguous("reporting", candidates: ["Reporting abuse", "Reporting hours"]))),
    ("abuse lopez", .line(.ambiguous("lopez", candidates: ["Maria Lopez", "Mario Lopez"]))),
    ("abuse nobody-here", .notAPerson("nobody-here")), ("abuse Y-3", .notAPerson("Y-3")),
    ("abuse A-1 @never", .line(.notADay("never"))),
  ])
  func `says what it does not understand, and never guesses`(text: String, problem: TrainingLine.Problem) {
    #expect(throws: problem) { try line(LineWords(text)) }
  }

  @Test func `completes a course, and else a person`() {
    let found = TrainingLine.completions(of: "A-311 rep", courses: courses) { _ in [] }
    #expect(found.map(\.word) == ["reporting-abuse", "reporting-hours"])
    let within = TrainingLine.completions(of: "mee", courses: courses) { _ in [] }
    #expect(within.map(\.word) == ["before-the-first-meeting"])
    let people = TrainingLine.completions(of: "reporting-abuse lop", courses: courses) {
      [LineCompletion("A-311", shown: $0)]
    }
    #expect(people.first?.completing("reporting-abuse lop") == "reporting-abuse A-311 ")
  }
}
