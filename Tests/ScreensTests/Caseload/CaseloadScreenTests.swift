import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("Who has whom, on screen")
struct CaseloadScreenTests {
  private let network: Network

  init() throws {
    network = try Network.inMemory()
    try network.workspace().addUser(
      NewUser(login: "bob", name: "Bob Berg", role: .matchSpecialist, organizationID: network.organization))
    let mia = network.workspace(.matchSpecialist)
    try mia.addYouth(network.youthIntake())
    try mia.addYouth(network.youthIntake(given: "Ana"))
    try network.workspace().addMentor(network.mentorIntake())
  }

  private func open(_ role: Domain.Role = .director) -> Console {
    let console = Console(role, network: network)
    console.type(":who has")
    console.press("Enter")
    return console
  }

  private func count(_ login: String) throws -> Int {
    try network.workspace().caseloads().first { $0.user?.login == login }?.counts[.youth] ?? 0
  }

  @Test func `looks as recorded`() {
    #expect(Snapshots.difference(open().picture(), from: "caseload") == nil)
    open().drawsAtEverySize()
  }

  @Test func `deals out after showing who would get it`() throws {
    let console = open()
    console.type("/mia")
    console.press("Enter")
    console.type("d")
    #expect(console.picture().contains("Everybody, evenly"))
    console.type("bob")
    console.press("Enter")
    #expect(console.picture().contains("bob: 2"))
    #expect(try count("bob") == 0)
    console.type("d")
    #expect(try count("bob") == 2)
    console.type("u")
    #expect(try count("bob") == 0)
  }

  @Test func `nobody's are a list of their own, from which one is taken by a key`() throws {
    let console = Console(.matchSpecialist, network: network)
    #expect(console.picture().contains("Nobody's yet"))
    let intake = Console(.matchSpecialist, network: network)
    intake.type("2fff")
    #expect(intake.picture().contains("[Nobody's yet 1]"))
    intake.type("h")
    #expect(intake.picture().contains("Hand over A-"))
    intake.press("Enter")
    #expect(intake.picture().contains("is now with Mia Specialist"))
  }
}
