import Domain
import Testing

@Suite("A record told in one line")
struct RecordLineTests {
  /// A line that takes down what it is handed.
  private struct Dictation: RecordLine {
    static let flags = ["--attempted"]
    static let dayOptions = ["--on", "--due"]
    static let valueOptions = ["--with"]
    var parts: [LinePart] = []

    mutating func take(_ part: LinePart) throws(LineProblem) {
      if part == .word("?") { throw .unknownWord("?") }
      parts.append(part)
    }
    func check() throws(LineProblem) { if parts.isEmpty { throw .noDuration } }
    static func problem(_ problem: LineProblem) -> LineProblem { problem }
  }

  private let today = CivilDate(dayNumber: 20_780)  // 2026-11-23, a Monday

  private func parts(_ line: String) throws -> [LinePart] {
    var dictation = Dictation()
    try dictation.read(LineWords(line), today: today)
    return dictation.parts
  }

  @Test func `words, quotations, days, options and flags are told apart wherever they stand`() throws {
    #expect(
      try parts(#"call @sat --due 2026-12-10 "Ways & Means" --with L-9 --attempted --on yesterday +7061-9634"#) == [
        .word("call"), .day(today - 2, option: "--on"), .day(today + 17, option: "--due"), .quoted("Ways & Means"),
        .value("L-9", option: "--with"), .flag("--attempted"), .day(today - 1, option: "--on"), .word("+7061-9634"),
      ])
  }

  @Test func `a day of several words may stand in quotation marks behind its option`() throws {
    #expect(try parts(#"--on "21 Nov 2026""#) == [.day(today - 2, option: "--on")])
    var shell = Dictation()
    try shell.read(LineWords(arguments: ["--on", "last sat", "a note", "word"]), today: today)
    #expect(shell.parts == [.day(today - 2, option: "--on"), .quoted("a note"), .word("word")])
  }

  @Test(arguments: [
    ("@", LineProblem.notADay("")), ("@nope", .notADay("nope")), ("x --due", .noValue(option: "--due")),
    ("--with", .noValue(option: "--with")), ("a ? b", .unknownWord("?")), ("   ", .noDuration),
  ])
  func `what is wrong is told as data`(line: String, problem: LineProblem) {
    #expect(throws: problem) { try parts(line) }
  }

  @Test func `a line without a calendar names no day`() {
    var dictation = Dictation()
    #expect(throws: LineProblem.notADay("today")) { try dictation.read(LineWords("@today"), today: nil) }
  }

  @Test(arguments: [
    ("call @y", ["@yesterday"]), ("--d", ["--due"]), ("-", ["--attempted", "--on", "--due", "--with"]),
  ])
  func `days and options complete themselves`(line: String, words: [String]) {
    #expect(Dictation.completions(of: line) { _ in [LineCompletion("never")] }.map(\.word) == words)
  }

  @Test func `a reference list has commas, no repeats and nothing else`() {
    #expect(Reference.list("A-311,a98,A-311,") == [Reference(.adult, 311), Reference(.adult, 98)])
    for text in ["", ",", "A-311,xx", "90"] { #expect(Reference.list(text) == nil, "\(text)") }
  }
}
