import Domain
import TestSupport
import Testing

@Suite("A session in one line")
struct SessionLineTests {
  private let today = CivilDate(dayNumber: 20_780)  // 2026-11-23, a Monday

  @Test func `the words of a shell give matches, minutes, activities, actions and note`() throws {
    let line = try SessionLine(
      words: ["M-104,m98", "1h30", "video", "homework", "+listen", "+be-dependable", "finished the essay"])
    #expect(line.matches == [Reference(.match, 104), Reference(.match, 98)])
    #expect(line.minutes == Minutes(90))
    #expect(line.medium == .video)
    #expect(line.activities.elements == [.homework])
    #expect(line.actions.elements == [.dependable, .listen])
    #expect(line.note == "finished the essay")
    #expect(line.heldOn == nil)
  }

  @Test func `a typed line needs no match where some are selected, and takes more`() throws {
    let line = try SessionLine(line: "90 @sat “went well” M-98", matches: [Reference(.match, 104)], today: today)
    #expect(line.matches == [Reference(.match, 104), Reference(.match, 98)])
    #expect(line.heldOn == CivilDate(year: 2026, month: 11, day: 21))
    #expect(line.note == "went well")
    let entry = line.entry(today: today)
    #expect(entry.medium == .inPerson)
    #expect(entry.minutes == Minutes(90))
  }

  @Test func `a quoted word is the note, even where it names an activity`() throws {
    let line = try SessionLine(line: #"45m "homework" music"#, matches: [Reference(.match, 1)], today: today)
    #expect(line.note == "homework")
    #expect(line.activities.elements == [.music])
  }

  @Test func `an attempt needs no duration, and its options stand where a command has them`() throws {
    let line = try SessionLine(line: "phone --attempted --on -2d", matches: [Reference(.match, 1)], today: today)
    #expect(line.isAttempt)
    #expect(line.medium == .phone)
    #expect(line.heldOn == today - 2)
    #expect(try SessionLine(words: ["M-1", "phone"], options: ["--attempted"]).entry(today: today).isAttempt)
  }

  @Test func `the same match twice counts once`() throws {
    #expect(try SessionLine(words: ["M-1,M-1,m1", "30"]).matches == [Reference(.match, 1)])
  }

  @Test(arguments: [
    ("", SessionLine.Problem.line(.noDuration)),
    ("homework", .line(.noDuration)),
    ("90 flying", .line(.unknownWord("flying"))),
    ("90 +xx", .unknownAction("+xx")),
    ("90 @31/31", .line(.notADay("31/31"))),
    ("90 --on", .line(.noValue(option: "--on"))),
    ("90 co", .line(.ambiguous("co", candidates: ["cooking", "coding", "college"]))),
    ("90 60", .line(.unknownWord("60"))),
  ])
  func `says what it does not understand`(line: String, problem: SessionLine.Problem) {
    #expect(throws: problem) { try SessionLine(line: line, matches: [Reference(.match, 1)], today: today) }
  }

  @Test func `asks for a match where none is named`() {
    #expect(throws: SessionLine.Problem.noMatch) { try SessionLine(words: []) }
    #expect(throws: SessionLine.Problem.notAMatch("Y-3")) { try SessionLine(words: ["M-1,Y-3", "90"]) }
    #expect(throws: SessionLine.Problem.noMatch) { try SessionLine(line: "90", matches: [], today: today) }
  }

  @Test func `any bytes are read or refused, never trapped on`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let pieces = ["M-", "1", "90", "m", "h", "+", "@", "\"", "“", ",", " ", "--on", "be", "co", "é", "\u{0}", "👩‍👧", "-"]
    for _ in 0..<5_000 {
      let line = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let read = try? SessionLine(line: line, matches: [], today: today)
      #expect(read?.matches.isEmpty != true, "seed \(seed): \(line)")
      _ = SessionLine.completions(of: line)
    }
  }
}
