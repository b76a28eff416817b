import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The transcript of a person")
struct TranscriptScreenTests {
  private func console() throws -> Console {
    let network = try Network.inMemory()
    let mentor = try network.waitingMentor()
    let course = try network.course(months: 12)
    try Confirmation.all.during { () throws(RepositoryError) in
      _ = try network.workspace().logTraining(
        TrainingEntry(course: course, people: [mentor], minutes: Minutes(60) ?? .zero, heldOn: Network.today - 400))
    }
    try network.workspace().enroll(mentor, in: network.trainingClass(of: course, on: Network.today + 5))
    let console = Console(.matchSpecialist, network: network, tab: .training)
    console.press("w", "f", "f", "f", "t")
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows what holds, what has run out and what is to come at every size`(charset: Charset) throws {
    let name = charset == .utf8 ? "transcript" : "transcript-ascii"
    #expect(Snapshots.difference(try console().pictures(charset), from: name) == nil)
  }

  @Test func `training is logged from it`() throws {
    let console = try console()
    #expect(console.picture().contains("ran out 2026-01-29"))
    console.press("l")
    console.type("reporting")
    console.press("Enter")
    #expect(console.picture().contains("until 2027-03-05"))
  }
}
