import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a youth's record")
struct YouthRecordScreenTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  @Test(arguments: [Charset.utf8, .ascii])
  func `looks as recorded`(charset: Charset) throws {
    let youth = try network.waitingYouth()
    let console = Console(network: network)
    console.shell.open(youth)
    #expect(Snapshots.difference(console.pictures(charset), from: "youth-record-\(charset)") == nil)
    console.drawsAtEverySize()
  }

  @Test func `says that a record is gone`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.shell.open(youth)
    try network.workspace().voidPerson(youth, reason: "Twice on file")
    _ = console.shell.checkForChanges()
    console.press("x")
    console.type("again")
    console.press("Tab", "Enter")
    #expect(console.picture().contains("There is no \(youth)"))
  }

  @Test func `voids with a reason and goes back`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(network: network)
    console.shell.open(youth)
    console.press("x", "Enter")
    #expect(console.picture().contains("Say why first"))
    console.type("Twice on file")
    console.press("Enter")
    #expect(console.picture().contains("Voided \(youth)"))
    #expect(console.picture().contains("Nobody is in intake"))
  }

  @Test func `refuses what the role may not do, in a sentence`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let console = Console(.frontDesk, network: network)
    console.shell.open(youth)
    console.press("x")
    #expect(console.picture().contains("Your role may not void records"))
  }

  @Test func `adds a guardian and a consent by form`() throws {
    var intake = network.youthIntake()
    (intake.relatives, intake.consents) = ([], [])
    let youth = try network.workspace().addYouth(intake)
    let console = Console(network: network)
    console.shell.open(youth)
    console.press("a")
    console.fill("Chloe", "Ahmed")
    console.skip(4)
    console.fill("guardian", "mother")
    console.press("y", "Ctrl-S")
    #expect(console.picture().contains("Added Chloe Ahmed (mother) to the family of Mei Ahmed."))
    console.press("a", "Tab")
    console.type(" ")
    console.press("Ctrl-S")
    #expect(try network.workspace().youthRecord(youth).facts.consents == [.participation])
  }
}
