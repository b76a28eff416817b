import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of training")
struct TrainingScreenTests {
  private func console(_ role: Domain.Role = .director) throws -> Console {
    let network = try Network.inMemory()
    let course = try network.course(months: 36)
    let people = try network.applicants(["Ann Berg", "Bo Chen", "José Núñez"])
    let tonight = try network.trainingClass(of: course, seats: 2)
    for person in people { try network.workspace().enroll(person, in: tonight) }
    _ = try network.trainingClass(of: try network.course("Boundaries and safety"), on: Network.today + 12)
    try network.workspace().logTraining(
      TrainingEntry(course: course, people: [people[0]], minutes: Minutes(60) ?? .zero, heldOn: Network.today - 3))
    return Console(role, network: network, tab: .training)
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows the classes to come at every size`(charset: Charset) throws {
    let name = charset == .utf8 ? "training" : "training-ascii"
    #expect(Snapshots.difference(try console().pictures(charset), from: name) == nil)
  }

  @Test func `an empty calendar says how classes come here`() throws {
    let console = Console(.director, network: try Network.inMemory(), tab: .training)
    #expect(console.picture().contains("No classes here."))
  }

  @Test func `a training is logged at the prompt, which says back what it understood`() throws {
    let console = try console()
    console.press("l")
    console.type("report")
    console.press("Tab")
    console.type("ann")
    #expect(console.picture().contains("Tab: Ann Berg (A-"))
    console.press("Tab")
    console.type("90m @yesterday")
    #expect(console.picture().contains("Reporting abuse, 90 minutes on Wednesday 2026-03-04"))
    console.press("Enter")
    #expect(console.picture().contains("Logged T-4: Reporting abuse, 90 minutes"))
  }

  @Test func `a long answer at the prompt does not hide what Tab would do`() throws {
    let network = try Network.inMemory()
    _ = try network.course()
    let people = try network.applicants((1...6).map { "Maximiliana Featherstonehaugh\($0.letters)" } + ["Ann Berg"])
    let console = Console(.director, network: network, tab: .training)
    console.press("l")
    console.type("E-1 \(people.dropLast().map { "\($0)" }.joined(separator: ",")) ann")
    let picture = console.picture()
    #expect(picture.contains("Featherstonehaugh\(1.letters)") && picture.contains("Ann Berg"), "\(picture)")
    #expect(picture.contains("Tab: Ann Berg (A-"), "\(picture)")
  }

  @Test func `the form of a class asks who holds it, one's own organization or the network`() throws {
    let console = try console(.matchSpecialist)
    console.press("n")
    #expect(console.picture().contains("Host        Harbor Mentoring"), "\(console.picture())")
  }

  @Test func `the filter leads to those held`() throws {
    let console = try console()
    console.press("f")
    #expect(console.picture().contains("T-3") && console.picture().contains("2026-03-02"))
  }

  @Test func `is not for an auditor`() throws {
    let console = Console(.auditor, network: try Network.inMemory(), tab: .today)
    console.press("5")
    #expect(!console.picture().contains("[5 Training]"))
  }

  @Test func `a planned class of a day that has passed says that it is to be ended`() throws {
    let day = MovableDay(Network.today)
    let network = try Network.inMemory(clock: day.clock)
    _ = try network.trainingClass(of: try network.course())
    let console = Console(.director, network: network, tab: .training)
    #expect(!console.picture().contains("to be ended"))
    day.today = Network.today + 1
    console.press("f", "f", "f")
    #expect(console.picture().contains("to be ended: Reporting"))
    console.press("Enter")
    #expect(console.picture().contains("to be ended: Reporting abuse"))
  }
}
