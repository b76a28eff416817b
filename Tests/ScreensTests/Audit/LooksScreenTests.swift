import Domain
import Glibc
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("Who has seen a record, on screen")
struct LooksScreenTests {
  private let network: Network
  private let youth: Reference

  init() throws {
    network = try Network.inMemory()
    for role in [Domain.Role.supervisor, .auditor, .frontDesk] { _ = network.workspace(role) }
    youth = try network.workspace(.frontDesk).addYouth(network.youthIntake())
    _ = try network.workspace(.frontDesk).youthRecord(youth)
    _ = try network.workspace(.frontDesk).search("Ahmed")
    _ = try network.workspace().exportRecords(.youth) { _ in }
  }

  @Test func `is one key from the record, and leads to each event`() throws {
    let console = Console(network.workspace(.supervisor))
    console.shell.open(youth)
    console.press("w")
    let picture = console.picture()
    for words in ["Who has seen this record", "opened it", "found by a search", "in a file", "for the whole time"] {
      #expect(picture.contains(words), "\(words) in \(picture)")
    }
    console.press("End", "Enter")
    #expect(console.picture().contains("Fay Desk (front-desk)"), "\(console.picture())")
    console.press("o")
    #expect(console.picture().contains("Mei Ahmed"), "the record that the event is about")
  }

  @Test func `says what it holds, and looks like this`() throws {
    let console = Console(network.workspace(.supervisor))
    console.shell.open(youth)
    console.press("w")
    // The log is checked beside the console.
    for _ in 0..<200 where !console.picture().contains("Log checked") { usleep(10_000) }
    #expect(Snapshots.difference(console.picture(), from: "looks") == nil)
  }

  @Test func `shows one way of seeing at a time`() {
    let console = Console(network.workspace(.supervisor))
    console.shell.open(youth)
    console.press("w", "f", "f", "f")
    #expect(console.picture().contains("[Searches 1]"), "\(console.picture())")
    #expect(console.picture().contains("found by a search") && !console.picture().contains("in a file"))
  }

  @Test func `is not for those who may not read the log`() {
    let console = Console(network.workspace(.frontDesk))
    console.shell.open(youth)
    console.press("w")
    #expect(!console.picture().contains("Who has seen this record"))
  }

  @Test func `says that the log was changed, once it is checked`() throws {
    let database = try MatchDatabase()
    let match = try database.add { $0.state = .active }.match
    _ = try database.network.workspace().matchRecord(match)
    try database.execute("DROP TRIGGER audit_event_is_final_update")
    try database.execute("UPDATE audit_event SET actor = 'nobody' WHERE action = 'read'")
    let console = Console(database)
    console.shell.open(match)
    console.press("w")
    for _ in 0..<200 where !console.picture().contains("Log changed") { usleep(10_000) }
    #expect(console.picture().contains("Looks may be missing here or made up."), "\(console.picture())")
  }
}
