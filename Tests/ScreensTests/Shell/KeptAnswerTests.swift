import Domain
import Repository
import Screens
import TestSupport
import Testing

/// A reason that somebody types into a question: whatever becomes of the line, it is not typed twice.
@Suite("A reason typed into a question")
struct KeptAnswerTests {
  private let database: MatchDatabase
  private let match: Reference

  init() throws {
    database = try MatchDatabase()
    match = try database.add().match
  }

  /// A console in which a match is about to be paused, and a reason is typed.
  private func asked(_ reason: String) -> Console {
    let console = Console(database, as: .supervisor, tab: .matches)
    console.shell.open(match)
    console.press("p")
    console.type(reason)
    return console
  }

  @Test func `is back when the question is asked again after the line dropped`() throws {
    let first = asked("family is away")
    #expect(first.shell.keepDrafts() == nil)
    let second = asked("")
    #expect(second.picture().contains("family is away"))
    second.press("Enter")
    #expect(second.picture().contains("paused"), "\(second.picture())")
    #expect(try database.network.workspace(.supervisor).drafts().isEmpty)
  }

  @Test func `is kept by Esc and by Ctrl-C, which change nothing, and stands on Today`() throws {
    for key in ["Esc", "Ctrl-C"] {
      let console = asked("family is away")
      console.press(key)
      #expect(console.picture().contains("It comes back when you ask again"))
      #expect(try database.network.workspace(.supervisor).drafts().count == 1)
      let again = asked(" until May")
      #expect(again.picture().contains("family is away until May"))
      for _ in " until May" { again.press("Backspace") }
      again.press(key)
      let today = Console(database, as: .supervisor)
      #expect(today.picture().contains("reason not sent"), "\(today.picture())")
    }
  }

  @Test func `is kept where the step is refused`() throws {
    let console = asked("family is away")
    try database.network.workspace(.supervisor).pauseMatch(match, reason: "asked by the school")
    console.press("Enter")
    #expect(console.picture().contains("family is away"), "the question stays")
    console.press("Esc")
    #expect(Console(database, as: .supervisor).picture().contains("reason not sent"), "\(console.picture())")
  }

  @Test func `of one question is not offered in another`() throws {
    let other = try database.add { $0.youth = "Leo Alvarez" }.match
    asked("family is away").press("Esc")
    let console = Console(database, as: .supervisor, tab: .matches)
    console.shell.open(other)
    console.press("p")
    #expect(!console.picture().contains("family is away"))
  }
}
