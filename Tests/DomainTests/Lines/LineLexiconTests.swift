import Domain
import Testing

@Suite("Names that a word of a line can mean")
struct LineLexiconTests {
  private let seats = LineLexicon<Int>([
    .init("7th Hampden", others: ["L-7", "Orlando Ramos"], 7), .init("8th Hampden", others: ["L-8"], 8),
    .init("Hampden", others: ["L-1", "José Ángel Ruiz"], 1), .init("1st Essex", others: ["L-2"], 2),
  ])

  @Test(arguments: [
    ("7th-hampden", 7), ("7th Hampden", 7), ("7TH", 7), ("ramos", 7), ("orlando", 7), ("l-7", 7), ("hampden", 1),
    ("jose-angel", 1), ("RUIZ", 1), ("ess", nil), ("essex", 2), ("1st", 2), ("2nd", nil), ("h", nil), ("--essex", nil),
    ("", nil), ("-", nil),
  ])
  func `a name is known by its beginning or by whole words of it, whatever its accents`(
    word: String, seat: Int?
  ) throws {
    #expect(try seats.meaning(of: word) == seat)
  }

  @Test func `what means several things is asked about, but a whole name is never ambiguous`() throws {
    let two = LineLexicon<Int>([.init("Reporting abuse", 1), .init("Reporting hours", 2), .init("Reporting", 3)])
    #expect(throws: LineProblem.ambiguous("rep", candidates: ["Reporting abuse", "Reporting hours", "Reporting"])) {
      try two.meaning(of: "rep")
    }
    #expect(try two.meaning(of: "reporting") == 3)
    #expect(try two.meaning(of: "abuse") == 1)
  }

  @Test func `two things of one name stay ambiguous`() {
    let twins = LineLexicon<Int>([.init("Ann Lee", 1), .init("Ann Lee", 2)])
    #expect(throws: LineProblem.ambiguous("ann-lee", candidates: ["Ann Lee", "Ann Lee"])) {
      try twins.meaning(of: "ann-lee")
    }
  }

  @Test func `every completion is understood again`() throws {
    for letter in ["7", "8", "h", "1"] {
      for completion in seats.completions(of: letter) { #expect(try seats.meaning(of: completion.word) != nil) }
    }
    #expect(seats.completions(of: "7").map(\.word) == ["7th-hampden"])
    #expect(seats.completions(of: "+7", mark: "+").map(\.word) == ["+7th-hampden"])
    #expect(seats.completions(of: "hampden").isEmpty)
  }
}
