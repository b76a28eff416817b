import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of matches")
struct MatchesScreenTests {
  private func database() throws -> MatchDatabase {
    let database = try MatchDatabase()
    try database.add { $0.lastSession = 3 }
    try database.add {
      $0.youth = "José Núñez"
      $0.mentor = "Kim Park"
      $0.lastSession = 30
      $0.checkIn = -2
    }
    try database.add {
      $0.youth = "Ana Lima"
      $0.mentor = "Lee Wong"
      $0.lastSession = 60
      $0.checkIn = 0
    }
    try database.add {
      $0.youth = "Leo Roy"
      $0.mentor = "Pat Diaz"
      $0.state = .paused
      $0.lastSession = 50
    }
    try database.add {
      $0.youth = "Zoe Hart"
      $0.mentor = "Max Moor"
      $0.state = .presented
      $0.since = 2
    }
    try database.add {
      $0.youth = "Eli Sand"
      $0.mentor = "Ira Webb"
      $0.state = .closed
      $0.started = 500
      $0.ended = 100
    }
    return database
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows health at a glance at every size`(charset: Charset) throws {
    let console = Console(try database(), tab: .matches)
    #expect(
      Snapshots.difference(console.pictures(charset), from: charset == .utf8 ? "matches" : "matches-ascii") == nil)
  }

  @Test func `draws at every size without a trap, with the cursor inside`() throws {
    let console = Console(try database(), tab: .matches)
    console.drawsAtEverySize()
  }

  @Test func `an empty list says how matches come here`() throws {
    let console = Console(try MatchDatabase(), tab: .matches)
    #expect(console.picture().contains("No matches here."))
    console.press("f")
    #expect(console.picture().contains("No live match needs attention."))
  }

  @Test func `a session is logged with l, a length and Enter`() throws {
    let database = try database()
    let console = Console(database, tab: .matches)
    console.press("Home", "l")
    console.type("90")
    #expect(console.picture().contains("90 minutes in person on Thursday 2026-03-05"))
    console.press("Enter")
    #expect(console.picture().contains("Logged S-1: 90 minutes in person"))
    #expect(try database.value("SELECT minutes FROM session") == "90")
    #expect(try database.value("SELECT match_id FROM session_match") == "3", "the match that has been silent longest")
  }

  @Test func `one entry counts for every marked match`() throws {
    let database = try database()
    let console = Console(database, tab: .matches)
    console.press("Home", "Space", "Space", "l")
    console.type("1h homework +listen \"At the library.\"")
    console.press("Enter")
    #expect(try database.value("SELECT count(*) FROM session") == "1")
    #expect(try database.value("SELECT count(*) FROM session_match") == "2")
    #expect(try database.value("SELECT note FROM session") == "At the library.")
  }

  @Test func `what is not understood is said, and nothing is logged`() throws {
    let database = try database()
    let console = Console(database, tab: .matches)
    console.press("l")
    console.type("90 flying")
    console.press("Enter")
    #expect(console.picture().contains("flying"))
    #expect(try database.value("SELECT count(*) FROM session") == "0")
    console.press("Esc")
    #expect(!console.picture().contains("Log a session for"))
  }

  @Test func `marks go once the session is saved in the full form, so that the next is about one match`() throws {
    let database = try database()
    let console = Console(database, tab: .matches)
    console.press("*", "l")
    console.type("45m homework ")
    console.press("Tab", "Ctrl-S")
    let logged = try database.value("SELECT count(*) FROM session_match")
    #expect(logged.flatMap { Int($0) } ?? 0 > 1)
    #expect(!console.picture().contains("✓"))
  }

  @Test func `Tab completes the word being typed`() throws {
    let database = try database()
    let console = Console(database, tab: .matches)
    console.press("l")
    console.type("45 home")
    console.press("Tab", "Enter")
    #expect(try database.value("SELECT activities FROM session") == "1")
  }

  @Test func `the filter shows attention, proposals and closed matches in turn`() throws {
    let console = Console(try database(), tab: .matches)
    console.press("f")
    #expect(console.picture().contains("[Need attention]"))
    #expect(!console.picture().contains("Roy, Leo"))
    console.press("f")
    #expect(console.picture().contains("Hart, Zoe"))
    console.press("f", "f")
    #expect(console.picture().contains("planned end"))
  }

  @Test func `finds as letters are typed`() throws {
    let console = Console(try database(), tab: .matches)
    console.press("/")
    console.type("nune")
    let picture = console.picture()
    #expect(picture.contains("Núñez, José"))
    #expect(!picture.contains("Lima"))
  }

  @Test func `a match that has not begun takes no session, and says so`() throws {
    let console = Console(try database(), tab: .matches)
    console.press("f", "f", "l")
    #expect(console.picture().contains("has not begun"))
  }
}
