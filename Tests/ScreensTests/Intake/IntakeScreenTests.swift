import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of the intake queue")
struct IntakeScreenTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  private func fill() throws {
    let director = network.workspace()
    for (number, name) in ["Nguyễn", "O'Brien", "Jean-Louis", "García", "Łuk"].enumerated() {
      var youth = network.youthIntake(given: "Mei", family: name)
      youth.referredAt = Clock.fixed(on: Network.today - number * 9).now()
      if number == 3 { youth.consents = [] }
      try director.addYouth(youth)
    }
    try director.addMentor(network.mentorIntake())
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `looks as recorded: full, empty and refused`(charset: Charset) throws {
    let empty = Console(network: network)
    #expect(Snapshots.difference(empty.pictures(charset), from: "intake-empty-\(charset)") == nil)
    try fill()
    let full = Console(network: network)
    #expect(Snapshots.difference(full.pictures(charset), from: "intake-full-\(charset)") == nil)
    full.drawsAtEverySize()
    let refused = Console(.ambassador, network: network)
    #expect(Snapshots.difference(refused.pictures(charset), from: "intake-refused-\(charset)") == nil)
  }

  @Test func `opens a record and comes back to the same row`() throws {
    try fill()
    let console = Console(network: network)
    console.press("Down", "Enter")
    #expect(console.picture().contains("Family"))
    console.press("Esc")
    let lines = console.picture().split(separator: "\n")
    #expect(lines.last?.contains("row 6") == true)
  }

  @Test func `finds by name while typing and clears with Esc`() throws {
    try fill()
    let console = Console(network: network)
    console.type("/garc")
    #expect(console.picture().contains("García"))
    #expect(!console.picture().contains("Łuk"))
    console.press("Esc")
    #expect(console.picture().contains("Łuk"))
  }

  @Test func `finds by reference too`() throws {
    try fill()
    let console = Console(network: network)
    console.type("/y-7")
    #expect(console.picture().contains("García"))
    #expect(!console.picture().contains("Łuk"))
  }

  @Test func `shows youth, mentors, or both`() throws {
    try fill()
    let console = Console(network: network)
    console.press("f")
    #expect(!console.picture().contains("Kowalski"))
    console.press("f")
    #expect(console.picture().contains("Kowalski"))
    #expect(!console.picture().contains("Łuk"))
  }

  @Test func `takes a youth to waiting by one key and its answers`() throws {
    try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    // Interview on the day offered, eligible, enrolled, first survey done, waiting.
    console.press("a", "Enter")
    console.press("a", "Enter")
    #expect(console.picture().contains("Choose an answer"), "nothing that grants is chosen beforehand")
    console.press("e")
    console.press("a")
    console.press("a", "d")
    console.press("a")
    #expect(console.picture().contains("is now: waiting"))
    #expect(try network.workspace().intakeQueue(IntakeQueueRequest()).isEmpty)
  }
}
