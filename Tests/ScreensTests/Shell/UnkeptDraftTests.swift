import Domain
import Glibc
import Repository
import Screens
import TestSupport
import Testing
import ViewModels

/// Somebody else writes for as long as the person is willing to wait: what was typed must still be there afterwards.
@Suite("A form whose draft cannot be kept")
struct UnkeptDraftTests {
  private let database: MatchDatabase
  private let desk: Workspace

  init() throws {
    database = try MatchDatabase()
    desk = database.network.workspace(.frontDesk)
  }

  private func form() -> Console {
    let console = Console(database, as: .frontDesk, tab: .intake)
    console.press("n")
    console.type("Quỳnh")
    return console
  }

  /// While another process holds the queue of writers, every wait for it is given up at once, and what would be kept beside
  /// the database finds its places taken.
  private func whileOthersWrite(_ console: Console, _ work: () throws -> Void) throws {
    let path = try #require(desk.store.path)
    let descriptor = open(path + ".queue", O_RDWR | O_CLOEXEC)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    let workspace = console.shell.model.workspace
    let places = (1...20).map { "\(path).draft-\(workspace.actor.id)-\(workspace.sitting)-\($0).partial" }
    for place in places { try #require(mkdir(place, 0o700) == 0) }
    defer { for place in places { rmdir(place) } }
    try Waiting.$current.withValue(Waiting { _ in false }, operation: work)
  }

  @Test func `stays open with all that was typed, though it was to be left with its draft`() throws {
    let console = form()
    try whileOthersWrite(console) {
      console.press("Esc", "k")
      #expect(console.picture().contains("Quỳnh"))
      #expect(console.picture().contains("Somebody else is still writing; nothing was changed"))
    }
    console.press("Esc", "k")
    #expect(console.picture().contains("Kept as a draft"))
    #expect(try desk.draft(form: "youth")?.values["given_name"] == "Quỳnh")
  }

  @Test func `of a line stays open at Esc, and is back with Up after Ctrl-C`() throws {
    let match = try database.add().match
    let console = Console(database, as: .supervisor, tab: .matches)
    console.shell.open(match)
    console.press("l")
    console.type("93m arts")
    try whileOthersWrite(console) {
      console.press("Esc")
      #expect(console.picture().contains("93m arts"))
      #expect(console.picture().contains("Somebody else is still writing"))
      console.press("Ctrl-C")
      #expect(!console.picture().contains("93m arts"))
    }
    console.press("l", "Up")
    #expect(console.picture().contains("93m arts"))
  }

  @Test func `of a reason stays open at Esc, and is back after Ctrl-C`() throws {
    let match = try database.add().match
    let console = Console(database, as: .supervisor, tab: .matches)
    console.shell.open(match)
    console.press("p")
    console.type("family is away")
    try whileOthersWrite(console) {
      console.press("Esc")
      #expect(console.picture().contains("family is away"))
      console.press("Ctrl-C")
    }
    console.press("p")
    #expect(console.picture().contains("family is away"))
  }

  @Test func `keeps the console from ending, unless that is said`() throws {
    let console = form()
    // Another tab, as the form itself asks before it is left.
    console.shell.open(.today)
    try whileOthersWrite(console) {
      console.press("q")
      #expect(!console.shell.isFinished)
      #expect(console.picture().contains("Leave without the draft?"), "\(console.picture())")
      #expect(console.picture().contains("Somebody else is still writing"))
      console.press("Esc")
      #expect(!console.shell.isFinished)
      console.press("q", "l")
      #expect(console.shell.isFinished)
    }
  }

  @Test func `is there after the console was not left`() throws {
    let console = form()
    console.shell.open(.today)
    try whileOthersWrite(console) { console.press("q", "Enter") }
    console.shell.open(.intake)
    #expect(console.picture().contains("Quỳnh"))
    console.shell.open(.today)
    console.press("q")
    #expect(console.picture().contains("Quit Matchbook?"))
    console.press("q")
    #expect(console.shell.isFinished)
    #expect(try desk.draft(form: "youth")?.values["given_name"] == "Quỳnh")
  }

  @Test func `keeps a locked console, and says why in place of whom it hides`() throws {
    let console = form()
    try whileOthersWrite(console) {
      console.shell.lock()
      console.press("a", "l")
      #expect(!console.shell.isFinished)
      #expect(console.picture().contains("Somebody else is still writing"), "\(console.picture())")
      #expect(!console.picture().contains("Quỳnh"))
    }
    console.press("a", "l")
    #expect(console.shell.isFinished)
    #expect(try desk.draft(form: "youth") != nil)
  }

  @Test func `does not hold up whom the system ends`() throws {
    let console = form()
    try whileOthersWrite(console) { #expect(console.shell.keepDrafts() != nil) }
    #expect(console.shell.keepDrafts() == nil)
  }
}
