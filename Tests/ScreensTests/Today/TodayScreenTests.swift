import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen Today")
struct TodayScreenTests {
  private func database() throws -> MatchDatabase {
    let database = try MatchDatabase()
    for number in 1...8 {
      try database.add {
        $0.youth = "Youth\(number) Alvarez"
        $0.mentor = "Mentor\(number) Berg"
        $0.checkIn = 3 - number
        $0.lastSession = number * 5
      }
    }
    try database.add {
      $0.youth = "Zoe Hart"
      $0.mentor = "Max Moor"
      $0.state = .proposed
      $0.since = 2
      $0.acceptBy = 1
    }
    return database
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows each kind with its count at every size`(charset: Charset) throws {
    let console = Console(try database(), as: .supervisor)
    #expect(Snapshots.difference(console.pictures(charset), from: charset == .utf8 ? "today" : "today-ascii") == nil)
  }

  @Test func `a day without anything says so`() throws {
    let console = Console(try MatchDatabase(), as: .frontDesk)
    #expect(console.picture().contains("Nothing waits for you."))
    console.press("Down", "Enter")
  }

  @Test func `Enter goes to the record and Esc comes back to the same line`() throws {
    let database = try self.database()
    for table in ["youth_profile", "mentor_profile", "match"] {
      try database.execute("UPDATE \(table) SET specialist_id = 2")
    }
    let console = Console(database, as: .supervisor)
    console.press("Down", "Down", "Enter")
    #expect(console.picture().contains("Match     Youth8 Alvarez with Mentor8 Berg"))
    console.press("Esc")
    #expect(console.picture().contains("▸ M-8"))
    console.press("Enter")
    #expect(console.picture().contains("Match     Youth8 Alvarez with Mentor8 Berg"))
  }

  @Test func `the rest of a kind leads to its list`() throws {
    let console = Console(try database(), as: .supervisor)
    console.press("End", "Up", "Up", "Up", "Up")
    #expect(console.picture().contains("▸ and 1 more"))
    console.press("Enter")
    #expect(console.picture().contains("Check-in ▲"))
  }

  @Test func `draws at every size without a trap, with the cursor inside`() throws {
    let console = Console(try database())
    console.drawsAtEverySize()
  }
}
