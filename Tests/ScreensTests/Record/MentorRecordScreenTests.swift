import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a mentor's record")
struct MentorRecordScreenTests {
  let network: Network
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    var intake = network.mentorIntake()
    intake.profile.occupation = "Machinist"
    mentor = try network.workspace().addMentor(intake)
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `looks as recorded`(charset: Charset) throws {
    let console = Console(network: network)
    console.shell.open(mentor)
    #expect(Snapshots.difference(console.pictures(charset), from: "mentor-record-\(charset)") == nil)
    console.drawsAtEverySize()
  }

  @Test func `takes the next step, and then shows the one after it`() throws {
    let console = Console(network: network)
    console.shell.open(mentor)
    console.press("a")
    #expect(console.picture().contains("is now: screening"))
    console.press("i", "Enter")
    #expect(console.picture().contains("Choose an answer"), "nothing that grants is chosen beforehand")
    console.press("Tab", "Enter")
    #expect(try network.workspace().mentorRecord(mentor).screening.contains { $0.item.status == .cleared })
  }
}
