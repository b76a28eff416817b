import TerminalUI
import Testing

@Suite("Fuzzy search")
struct FuzzyMatchTests {
  private let titles = ["Log a session", "Approve the match", "Propose a match", "Open the log", "Añadir mentor"]

  @Test func `finds letters in order and nothing else`() {
    #expect(FuzzyMatch.score(of: "Approve", for: "apr") != nil)
    #expect(FuzzyMatch.score(of: "Approve", for: "rpa") == nil)
    #expect(FuzzyMatch.score(of: "Ab", for: "abc") == nil)
  }

  @Test func `ranks beginnings of words and neighbours first`() {
    #expect(FuzzyMatch.ranked(titles, for: "log", by: \.self).first == "Log a session")
    #expect(FuzzyMatch.ranked(titles, for: "pm", by: \.self).first == "Propose a match")
    #expect(FuzzyMatch.ranked(titles, for: "match", by: \.self).prefix(2).contains("Approve the match"))
  }

  @Test func `does not mind accents, case or spaces`() {
    #expect(FuzzyMatch.ranked(titles, for: "ANAD men", by: \.self) == ["Añadir mentor"])
  }

  @Test func `keeps everything in order for an empty query`() {
    #expect(FuzzyMatch.ranked(titles, for: "", by: \.self) == titles)
  }
}
