import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

@Suite("The screen of a form")
struct RecordFormScreenTests {
  let network: Network
  let desk: Workspace

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
  }

  private func open() -> Console {
    let console = Console(.frontDesk, network: network)
    console.press("n")
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `looks as recorded, empty, with likely duplicates, and refused`(charset: Charset) throws {
    try desk.addYouth(network.youthIntake())
    let console = open()
    #expect(Snapshots.difference(console.pictures(charset), from: "youth-form-empty-\(charset)") == nil)
    console.fill("Mei", "Ahmed", "12/2/2016")
    #expect(Snapshots.difference(console.pictures(charset), from: "youth-form-duplicate-\(charset)") == nil)
    console.drawsAtEverySize()
    console.press("Ctrl-S")
    #expect(Snapshots.difference(console.pictures(charset), from: "youth-form-refused-\(charset)") == nil)
  }

  @Test func `takes a child, a parent and a consent without a mouse, in 41 keys beside the words`() throws {
    let console = open()
    console.fill("Mei", "Ahmed", "2/12/2016")
    console.skip(1)
    console.fill("Chloe", "", "mother", "617-446-2028", "chloe@example.org")
    console.press("y", "Tab", "y", "Tab", "y", "Tab")
    console.press("Space", "Ctrl-S")
    let row = try #require(try desk.intakeQueue(IntakeQueueRequest()).first)
    let record = try desk.youthRecord(row.reference)
    #expect(record.relatives.first?.name.full == "Chloe Ahmed")
    #expect(record.facts.consents == [.participation])
    #expect(console.picture().contains("Added youth"))
    #expect(console.picture().contains("Chloe Ahmed"))
  }

  @Test func `shows duplicates from the second letter of the family name`() throws {
    try desk.addYouth(network.youthIntake())
    let console = open()
    console.fill("Mei")
    console.type("A")
    #expect(console.picture().contains("Nobody like this"))
    console.type("h")
    #expect(console.picture().contains("Mei Ahmed"))
  }

  @Test func `opens afresh, tells of what was begun before, and goes on with it`() throws {
    let console = open()
    console.fill("Mei", "Ahmed")
    let again = open()
    #expect(again.picture().contains("You have an unfinished form: Mei Ahmed, new youth"))
    again.fill("Luis")
    again.press("Ctrl-R")
    #expect(again.picture().contains("Unfinished forms"))
    again.press("Enter")
    #expect(again.picture().contains("Ahmed"))
    again.press("Ctrl-S")
    again.press("Esc", "k")
    #expect(try desk.drafts().compactMap { $0.values["given_name"] }.sorted() == ["Luis", "Mei"])
  }

  @Test func `is gone on with from Today, where it is named and comes first`() throws {
    open().fill("Luis", "Ortiz")
    open().fill("Ana", "Silva")
    let console = Console(.frontDesk, network: network)
    console.shell.open(.today)
    let lines = console.picture().split(separator: "\n").map(String.init)
    #expect(lines.first { $0.contains("Unfinished") } != nil)
    #expect(console.picture().contains("Luis Ortiz") && console.picture().contains("new youth, "))
    console.press("Down", "Enter")
    #expect(console.picture().contains("Ortiz"))
    #expect(console.picture().contains("First name") || console.picture().contains("Given name"))
    console.press("Esc", "k", "x")
    #expect(console.picture().contains("Throw this away?"))
    // A letter only points at what throws away.
    console.press("t")
    #expect(try desk.drafts().count == 2)
    console.press("Enter")
    #expect(try desk.drafts().count == 1)
  }

  @Test func `of a record is offered in place, and starting a new one keeps it`() throws {
    let youth = try desk.addYouth(network.youthIntake())
    func edit() -> Console {
      let console = Console(.frontDesk, network: network)
      console.press("e")
      return console
    }
    let first = edit()
    first.fill("Meimei")
    let second = edit()
    #expect(second.picture().contains("Start a new one"))
    second.press("s")
    second.fill("Mimi")
    #expect(try desk.drafts(DraftKey(form: "youth", subject: "\(youth)")).count == 2)
    let third = edit()
    third.press("k")
    #expect(third.picture().contains("Mimi"))
  }

  @Test func `asks before a changed form is left, and leaves an unchanged one`() throws {
    let console = open()
    console.press("Esc")
    #expect(!console.picture().contains("Leave the form?"))
    console.press("n")
    console.type("Mei")
    console.press("Esc")
    #expect(console.picture().contains("Leave the form?"))
    console.press("y")
    #expect(console.picture().contains("Mei"))
    console.press("Esc", "t", "Enter")
    #expect(try desk.drafts().isEmpty)
    #expect(console.picture().contains("Nobody is in intake"))
  }

  @Test func `keeps the draft when the console ends`() throws {
    let console = open()
    console.type("Mei")
    console.shell.keepDrafts()
    #expect(try desk.draft(form: "youth")?.values["given_name"] == "Mei")
  }

  @Test func `fills the town of a ZIP code`() throws {
    let youth = try desk.addYouth(network.youthIntake())
    let console = Console(.frontDesk, network: network)
    console.press("e")
    #expect(console.picture().contains("Edit youth \(youth)"))
  }
}
