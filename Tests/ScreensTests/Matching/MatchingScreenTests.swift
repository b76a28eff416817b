import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of matching")
struct MatchingScreenTests {
  /// Two youth who wait, two mentors who fit and one who does not.
  private func network() throws -> Network {
    let network = try Network.inMemory()
    _ = try network.waitingYouth()
    _ = try network.waitingYouth(given: "José", family: "Núñez")
    _ = try network.waitingMentor()
    _ = try network.waitingMentor(given: "Ann", family: "Berg")
    let blocked = try network.waitingMentor(given: "Kim", family: "Park")
    var record = try network.workspace().mentorRecord(blocked)
    record.profile.youthMinimumAge = 14
    record.profile.availability = [Availability(.sunday, .evening)]
    try network.workspace().saveMentor(
      blocked, person: record.person, profile: record.profile, versions: record.versions)
    return network
  }

  private func console(_ network: Network, _ role: Domain.Role = .matchSpecialist, day: Int = 100) -> Console {
    Console(network.workspace(role).on(Network.today + day), tab: .matching)
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows who waits and who fits at every size`(charset: Charset) throws {
    let console = console(try network())
    #expect(
      Snapshots.difference(console.pictures(charset), from: charset == .utf8 ? "matching" : "matching-ascii") == nil)
  }

  @Test func `shows the mentors' side at every size, with what forbids a match`() throws {
    let console = console(try network())
    console.press("Tab", "End")
    #expect(Snapshots.difference(console.pictures(), from: "matching-mentors") == nil)
  }

  @Test func `a youth or mentor whom something blocks says what, in the list`() throws {
    let network = try network()
    let late = console(network, .supervisor, day: 400)
    #expect(late.picture().contains("no consent"), "at 80 columns")
    late.press("t")
    #expect(!late.picture().contains("unscreened"))
    let later = console(network, .supervisor, day: 1_200)
    later.press("t")
    #expect(later.picture().contains("unscreened"))
  }

  @Test func `h hands over whom the cursor is on`() throws {
    let network = try network()
    let console = console(network, .supervisor)
    console.press("h")
    #expect(console.picture().contains("Mia Specialist"))
    console.type("Mia")
    console.press("Enter")
    #expect(try network.workspace().youthRecord(Reference(.youth, 1)).specialist == "Mia Specialist")
  }

  @Test func `an empty list says how youth come here`() throws {
    let console = console(try Network.inMemory())
    #expect(Snapshots.difference(console.pictures(), from: "matching-empty") == nil)
  }

  @Test func `a pool that cannot be read says so in its place`() throws {
    let database = try MatchDatabase()
    _ = try database.network.waitingYouth()
    let console = Console(database.network.workspace(.matchSpecialist), tab: .matching)
    try database.execute("ALTER TABLE person_interest RENAME TO hidden")
    console.shell.open(.matching)
    let picture = console.pictures()
    #expect(picture.contains("Something went wrong"))
    #expect(Snapshots.difference(picture, from: "matching-error") == nil)
  }

  @Test func `draws at every size without a trap, with the cursor inside`() throws {
    let console = console(try network())
    console.drawsAtEverySize()
  }

  @Test func `p proposes the best mentor with a rationale, and the youth leaves the list`() throws {
    let network = try network()
    let console = console(network, day: 0)
    console.press("p")
    console.type("Both play soccer.")
    console.press("Enter")
    #expect(console.picture().contains("Proposed M-1: Y-"))
    #expect(!console.picture().contains("Ahmed, Mei"))
    let proposal = try network.workspace().proposalQueue(limit: 5).first
    #expect(proposal?.rationale == "Both play soccer.")
    #expect(proposal?.youth.family == "Ahmed")
  }

  @Test func `without a rationale nothing is proposed, and Esc keeps everything as it was`() throws {
    let network = try network()
    let console = console(network)
    console.press("p", "Enter")
    #expect(console.picture().contains("A proposal needs a rationale"))
    console.press("Esc")
    #expect(try network.workspace().proposalQueue(limit: 5).isEmpty)
    #expect(console.picture().contains("Ahmed, Mei"))
  }

  @Test func `a mentor whom a rule forbids is not proposed, and the reason is said`() throws {
    let network = try network()
    let console = console(network)
    console.press("Tab", "End", "p")
    #expect(console.picture().contains("These two cannot be matched"))
    #expect(try network.workspace().proposalQueue(limit: 5).isEmpty)
  }

  @Test func `another youth shows other mentors, and Enter goes to them and on to a record`() throws {
    let console = console(try network())
    #expect(console.picture().contains("Mei Ahmed, 10: 2 mentors fit"))
    console.press("Down")
    #expect(console.picture().contains("José Núñez, 10: 2 mentors fit"))
    console.press("Enter", "Enter")
    #expect(console.picture().contains("A-"))
    console.press("Esc", "Esc")
    #expect(!console.shell.isFinished)
    #expect(console.picture().contains("José Núñez, 10"))
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `t lists the mentors with free seats, and who fits them, at every size`(charset: Charset) throws {
    let console = console(try network())
    console.press("t")
    let name = charset == .utf8 ? "matching-turned" : "matching-turned-ascii"
    #expect(Snapshots.difference(console.pictures(charset), from: name) == nil)
  }

  @Test func `t goes on with the mentor, or the youth, who is in hand`() throws {
    let console = console(try network())
    console.press("Tab", "End", "t")
    #expect(console.picture().contains("Kim Park: 0 youth fit"))
    console.press("Up", "Tab", "Down", "t")
    #expect(console.picture().contains("José Núñez, 10: 2 mentors fit"))
    console.press("Esc")
    #expect(console.picture().contains("[1 Today]"), "the list itself is the way back")
  }

  @Test func `turned round, p proposes the youth for the mentor, and Enter opens the youth`() throws {
    let network = try network()
    let console = console(network, day: 0)
    console.press("t", "Enter", "Enter")
    #expect(console.picture().contains("Y-"))
    console.press("Esc", "p")
    console.type("Both play soccer.")
    console.press("Enter")
    #expect(console.picture().contains("Proposed M-1: Y-"))
    #expect(try network.workspace().proposalQueue(limit: 5).first?.rationale == "Both play soccer.")
  }

  @Test func `turned round without a mentor says how mentors come here`() throws {
    let console = console(try Network.inMemory())
    console.press("t")
    #expect(console.picture().contains("No mentor has a free seat."))
  }

  @Test func `finds a youth as letters are typed`() throws {
    let console = console(try network())
    console.press("/")
    console.type("nunez")
    let picture = console.picture()
    #expect(picture.contains("Núñez, José"))
    #expect(!picture.contains("Ahmed, Mei"))
  }

  @Test func `v shows the queue of proposals`() throws {
    let network = try network()
    _ = try network.proposal(youth: "Ana", mentor: "Leo")
    let console = console(network, .supervisor, day: 0)
    console.press("v")
    #expect(console.picture().contains("M-1"))
  }
}
