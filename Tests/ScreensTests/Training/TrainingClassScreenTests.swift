import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a class")
struct TrainingClassScreenTests {
  private let network: Network
  private let training: Reference

  init() throws {
    network = try Network.inMemory()
    let people = try network.applicants(["Ann Berg", "Bo Chen", "José Núñez", "Di Eames"])
    training = try network.trainingClass(of: network.course(months: 36), seats: 3)
    for person in people { try network.workspace().enroll(person, in: training) }
    try network.workspace().signIn(people[1], to: training)
    try network.workspace().markAttendance(of: people[1], in: training, as: AttendanceMark(early: Minutes(20) ?? .zero))
  }

  private func console() -> Console {
    let console = Console(.frontDesk, network: network, tab: .training)
    console.press("Enter")
    return console
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows who is in it at every size`(charset: Charset) throws {
    let name = charset == .utf8 ? "training-class" : "training-class-ascii"
    #expect(Snapshots.difference(console().pictures(charset), from: name) == nil)
  }

  @Test func `the door signs in with three letters and Enter, one after the other`() throws {
    let console = console()
    console.press("i")
    console.type("ber")
    #expect(console.picture().contains("Berg, Ann"))
    console.press("Enter")
    #expect(console.picture().contains("Berg, Ann signed in, seat 1; 2 here."))
    console.type("nun")
    console.press("Enter")
    #expect(console.picture().contains("3 here."))
    // The class is full: who is new is refused, in a sentence, and what was typed stays.
    console.type("Nia Newman")
    console.press("Enter")
    #expect(console.picture().contains("All 3 seats of T-1 are taken"))
    #expect(console.picture().contains("Nia Newman"))
    console.press("Esc")
    #expect(console.picture().contains("Here 3"))
  }

  @Test func `the door takes in somebody new who has one name`() throws {
    let director = network.workspace()
    for person in try director.trainingClass(training).attendance where person.status == .waiting {
      _ = try director.withdraw(person.person, from: training, reason: "ill")
    }
    for person in try director.trainingClass(training).attendance where person.status == .enrolled {
      _ = try director.withdraw(person.person, from: training, reason: "ill")
    }
    let console = console()
    console.press("i")
    console.type("S")
    #expect(!console.picture().contains("new: not on file"))
    console.type("uharto")
    console.press("Enter")
    #expect(console.picture().contains("Added Suharto as a new person (A-5); signed in"))
  }

  @Test func `the end credits who is here`() throws {
    let console = console()
    console.press("c")
    #expect(console.picture().contains("1 signed in and will be credited"))
    console.press("Enter")
    #expect(console.picture().contains("T-1 is over; 1 person credited."))
    #expect(console.picture().contains("absent"))
    console.press("i")
    #expect(console.picture().contains("T-1 is over"))
  }

  @Test func `who left early is marked in a form, and withdrawing asks why`() throws {
    let console = console()
    console.press("f", "m")
    #expect(console.picture().contains("Left early by"))
    console.press("Esc")
    console.press("f", "x")
    console.type("ill")
    console.press("Enter")
    #expect(console.picture().contains("is out of the class"))
  }
}
