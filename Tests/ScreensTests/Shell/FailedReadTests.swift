import Domain
import Glibc
import Repository
import Screens
import TestSupport
import Testing
import ViewModels

/// What cannot be read says why; it is never shown as if there were nothing.
@Suite("What cannot be read")
struct FailedReadTests {
  private let database: MatchDatabase

  init() throws { database = try MatchDatabase() }

  /// While another process holds the queue of writers, and every wait for it is given up at once.
  private func whileOthersWrite(_ work: () throws -> Void) throws {
    let path = try #require(database.network.store.path)
    let descriptor = open(path + ".queue", O_RDWR | O_CLOEXEC)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    try Waiting.$current.withValue(Waiting { _ in false }, operation: work)
  }

  @Test func `a record that is opened while others write is busy, not gone, and opens the next time`() throws {
    let network = database.network
    let youth = try network.workspace().addYouth(network.youthIntake(given: "Ana"))
    let mentor = try network.workspace().addMentor(network.mentorIntake(given: "Jon"))
    for reference in [youth, mentor] {
      let console = Console(database, tab: .intake)
      try whileOthersWrite {
        console.shell.open(reference)
        #expect(console.picture().contains("The database is busy. Press Enter to try again; nothing is lost."))
        #expect(!console.picture().contains("There is no record"))
      }
      console.shell.open(reference)
      #expect(console.picture().contains("Matchbook  \(reference)"))
      console.press("Ctrl-C")
      #expect(!console.picture().contains("The database is busy"))
    }
  }

  @Test(arguments: Tab.allCases)
  func `a screen whose list cannot be read says so, in no word of the database`(tab: Tab) throws {
    let console = Console(database, tab: tab == .today ? .intake : .today)
    for table in ["person", "organization", "official", "training_class", "match"] {
      try database.execute("ALTER TABLE \(table) RENAME TO \(table)_gone")
    }
    console.shell.open(tab)
    let picture = console.picture()
    #expect(picture.contains("Something went wrong in"), "\(picture)")
    for word in ["no such table", "SQL", "person_gone"] { #expect(!picture.contains(word), "\(picture)") }
  }

  @Test func `a record that is not there is still told as not there`() throws {
    let console = Console(database, tab: .intake)
    console.shell.open(Reference(.youth, 99_999))
    #expect(console.picture().contains("There is no record Y-99999"))
    console.shell.open(Reference(.program, 1))
    #expect(console.picture().contains("There is no record P-1"))
  }

  @Test func `what a form reads for its choices and cannot is told in the status row`() throws {
    let console = Console(database, as: .frontDesk, tab: .intake)
    console.shell.model.workspace.failedReads.note(.damaged)
    console.press("n")
    #expect(console.picture().contains("The database is damaged"))
    console.press("Tab")
    #expect(console.shell.model.takeFailure() == nil, "told once")
  }
}
