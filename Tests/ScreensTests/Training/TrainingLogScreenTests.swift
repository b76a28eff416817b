import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The training logs")
struct TrainingLogScreenTests {
  private func console() throws -> Console {
    let day = MovableDay(Network.today)
    let network = try Network.inMemory(clock: day.clock)
    // One whose training has run out since, and one whose training holds for good.
    let course = try network.course(minutes: 120, months: 12)
    let late = try network.workspace().addMentor(network.mentorIntake(given: "José", family: "Núñez"))
    for item in network.policy.screening { try network.workspace().recordScreening(item.kind, of: late, as: .cleared) }
    for state in [MentorState.screening, .approved] { try network.workspace().moveMentor(late, to: state) }
    try network.workspace().logTraining(
      TrainingEntry(course: course, people: [late], minutes: Minutes(120) ?? .zero, heldOn: day.today))
    _ = try network.waitingMentor()
    day.today = Network.today + 370
    network.workspace().startDay()
    let console = Console(.matchSpecialist, network: network, tab: .training)
    console.press("w")
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows who lacks what at every size`(charset: Charset) throws {
    let name = charset == .utf8 ? "training-log" : "training-log-ascii"
    #expect(Snapshots.difference(try console().pictures(charset), from: name) == nil)
  }

  @Test func `a training logged from it takes the mentor off the list`() throws {
    let console = try console()
    console.press("l")
    console.type("before-the-match")
    #expect(console.picture().contains("José Núñez (A-"))
    console.press("Enter")
    #expect(console.picture().contains("Lacking 0") && console.picture().contains("In force 2"))
  }

  @Test func `of one course it tells who holds it`() throws {
    let console = try console()
    console.press("Esc", "c", "Enter")
    #expect(console.picture().contains("E-2 Before the match, holds for good"))
    #expect(console.picture().contains("In force 1"))
  }
}
