import Domain
import Glibc
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The audit log on screen")
struct AuditScreenTests {
  private let network: Network
  private let youth: Reference

  init() throws {
    network = try Network.inMemory()
    for role in [Domain.Role.supervisor, .auditor, .frontDesk, .ambassador] { _ = network.workspace(role) }
    youth = try network.workspace(.frontDesk).addYouth(network.youthIntake())
    _ = try network.workspace(.frontDesk).youthRecord(youth)
    _ = try network.workspace(.frontDesk).search("Ahmed")
    _ = try network.workspace().exportRecords(.youth) { _ in }
  }

  private func console(_ role: Domain.Role = .supervisor) -> Console {
    let console = Console(network.workspace(role))
    console.press("g", "l")
    return console
  }

  @Test func `shows who did what, newest first, and looks like this`() throws {
    let console = console(.director)
    #expect(Snapshots.difference(console.picture(), from: "audit") == nil)
    #expect(Snapshots.difference(console.picture(Size(width: 120, height: 30)), from: "audit-wide") == nil)
  }

  @Test func `is filtered by record, user, action and days, and says by what`() throws {
    let console = console(.director)
    console.press("p")
    console.type("\(youth)")
    console.press("Enter")
    #expect(console.picture().contains("about \(youth)"), "\(console.picture())")
    #expect(console.picture().contains("export") && !console.picture().contains("initialize"))
    console.press("b")
    console.type("front")
    console.press("Enter")
    #expect(console.picture().contains("by front-desk") && !console.picture().contains("export"))
    console.press("d")
    console.type("today")
    console.press("Enter")
    #expect(console.picture().contains("on \(Network.today)") && console.picture().contains("add youth"))
    console.press("a")
    console.type("add youth")
    console.press("Enter")
    #expect(console.picture().contains("action add youth") && !console.picture().contains("search"))
    console.press("x")
    #expect(console.picture().contains("export") && !console.picture().contains("about"))
  }

  @Test(arguments: ["nonsense", "Nov 9 to Nov 3", "Nov 3 to", "Nov 3 to Nov 4 to Nov 5"])
  func `says what it can't read as days, and leaves the list as it was`(text: String) {
    let console = console(.director)
    let before = console.picture().split(separator: "\n").prefix(18)
    console.press("d")
    console.type(text)
    console.press("Enter")
    let asked = console.picture()
    #expect(asked.contains("isn't a day") || asked.contains("after the last"), "\(asked)")
    console.press("Esc")
    let after = console.picture().split(separator: "\n").prefix(18)
    #expect(before.joined(separator: "\n") == after.joined(separator: "\n"))
  }

  @Test func `finds a record or a user as it is typed`() {
    let byUser = console(.director)
    byUser.press("/")
    byUser.type("front")
    #expect(byUser.picture().contains("add youth") && !byUser.picture().contains("export"))
    let byRecord = console(.director)
    byRecord.press("/")
    byRecord.type("\(youth)")
    #expect(byRecord.picture().contains("add youth") && !byRecord.picture().contains("initialize"))
  }

  @Test func `is for those who may read the log, and says why to others`() {
    let console = console(.ambassador)
    #expect(!console.picture().contains("initialize"))
    #expect(console.picture().contains("Your role"), "\(console.picture())")
  }

  @Test func `shows an auditor references and no names`() {
    let console = console(.auditor)
    #expect(console.picture().contains("\(youth)"))
    #expect(!console.picture().contains("Ahmed"))
    console.press("Enter")
    #expect(!console.picture().contains("Ahmed"))
  }

  @Test func `shows a supervisor what the people of their organization did, and nobody's out of reach`() throws {
    let director = network.workspace()
    let inland = try director.addOrganization(NewOrganization(name: "Inland Mentoring", kind: .nonprofit))
    let elsewhere = try director.addProgram(name: "Inland", organizationID: inland, setting: .siteBased)
    var intake = network.youthIntake(family: "Faraway")
    intake.profile.programID = elsewhere
    let other = try director.addYouth(intake)
    _ = try director.youthRecord(other)
    let console = console(.supervisor)
    #expect(!console.picture().contains("\(other) "))
    console.press("p")
    console.type("\(other)")
    console.press("Enter")
    #expect(console.picture().contains("The audit log has no such events."))
  }

  @Test func `moves by pages through many events, from either end`() throws {
    for number in 1...120 { try network.workspace().setHouseRule(.lockMinutes, to: number % 2 == 0 ? 5 : 6) }
    let console = console(.director)
    console.press("PgDn", "PgDn", "End")
    #expect(console.picture().contains("initialize"))
    console.press("PgUp", "Home")
    let newest = try network.workspace().auditEvents(limit: 1).first?.sequence ?? 0
    console.press("Enter")
    #expect(console.picture().contains("\(newest) set house rule"), "\(console.picture())")
  }
}
