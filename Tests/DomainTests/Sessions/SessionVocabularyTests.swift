import Domain
import Testing

@Suite("Completing a session's line")
struct SessionVocabularyTests {
  @Test(arguments: [
    ("90 ho", ["homework"]),
    ("90 homework", []),
    ("90 +be", ["+be-dependable", "+believe-in-me", "+be-warm"]),
    ("90 @y", ["@yesterday"]),
    ("90 --a", ["--attempted"]),
    ("90 in", ["in-person"]),
    ("90 ", []),
    ("", []),
    (#"90 "ho"#, []),
  ])
  func `offers the words that begin so`(line: String, offered: [String]) {
    #expect(SessionLine.completions(of: line).map(\.word) == offered)
  }

  @Test func `every word it offers is understood`() throws {
    let today = CivilDate(dayNumber: 20_780)
    for start in ["+", "@", "--a", ""] {
      let letters = start.isEmpty ? "abcdefghijklmnopqrstuvwxyz".map(String.init) : [start]
      for word in letters.flatMap(SessionLine.completions) {
        let line = word.completing("90 x")
        #expect(throws: Never.self) {
          try SessionLine(line: line, matches: [Reference(.match, 1)], today: today)
        }
      }
    }
  }

  @Test func `a completion takes the place of the word being typed`() {
    #expect(LineCompletion("homework").completing("90 ho") == "90 homework ")
    #expect(LineCompletion("homework").completing(#"90 "ho"#) == #"90 "ho"#)
  }
}
