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

  @Test func `staff stand among mentors, with their role and what it asks`() throws {
    let network = try Network.inMemory()
    let course = try network.course(minutes: 120, months: 12)
    try network.programAsking()
    let ada = try network.putOnFile(.ambassador, given: "Ada", family: "Ambassador")
    try network.putOnFile(.matchSpecialist, given: "Mia", family: "Specialist")
    try network.workspace().logTraining(
      TrainingEntry(course: course, people: [ada], minutes: Minutes(120) ?? .zero, heldOn: Network.today - 330))
    try network.workspace().tieUser("front-desk", to: network.waitingMentor())
    let console = Console(.supervisor, network: network, tab: .training)
    console.press("w")
    #expect(Snapshots.difference(console.pictures(.utf8), from: "training-log-staff") == nil)
    console.drawsAtEverySize()
    console.press("Home", "t")
    #expect(console.picture().contains("As a match specialist"), "\(console.picture())")
    #expect(console.picture().contains("abuse reporting, 120 minutes"))
    console.press("Esc", "Enter")
    #expect(console.picture().contains("Mia Specialist"))
    console.press("T")
    #expect(console.picture().contains("As a match specialist"))
  }

  @Test func `an ambassador finds their own training there, and opens it though not their record`() throws {
    let network = try Network.inMemory()
    _ = try network.course()
    try network.programAsking()
    try network.putOnFile(.ambassador, given: "Ada", family: "Ambassador")
    try network.putOnFile(.frontDesk, given: "Fay", family: "Desk")
    let console = Console(.ambassador, network: network, tab: .training)
    console.press("w")
    #expect(console.picture().contains("[Everybody 1]") && console.picture().contains("Ambassador, Ada"))
    console.press("Enter")
    #expect(console.picture().contains("As an ambassador"), "\(console.picture())")
  }

  @Test func `Today names staff who lack training, with what their role asks, and leads to their record`() throws {
    let network = try Network.inMemory()
    try network.programAsking()
    try network.putOnFile(.ambassador, given: "Ada", family: "Ambassador")
    let console = Console(.supervisor, network: network, tab: .today)
    #expect(console.picture().contains("Staff training that ends or has ended"))
    #expect(console.picture().contains("ambassador: abuse reporting, 120 minutes"), "\(console.picture())")
    console.press("Enter")
    #expect(console.picture().contains("Ada Ambassador"))
  }
}
