import Domain
import Repository
import TestSupport
import Testing

@Suite("Caseloads by command")
struct CaseloadCommandTests {
  private let desk: CommandDesk
  private let youth: String

  init() throws {
    desk = try CommandDesk()
    for login in ["ann", "bob"] {
      try desk.network.workspace().addUser(
        NewUser(login: login, name: login, role: .matchSpecialist, organizationID: desk.network.organization))
    }
    youth = try desk.network.workspace(.matchSpecialist).addYouth(desk.network.youthIntake()).description
  }

  private func owner() throws -> String? {
    let list = try desk.json("caseload", "show")
    let owners = try #require(list["caseloads"] as? [[String: Any]])
    return owners.first { $0["youth"] as? Int == 1 }?["login"] as? String
  }

  @Test func `tells who has how much, and hands over`() throws {
    #expect(try owner() == "match-specialist")
    let done = try desk.run("caseload", "assign", youth, "bob", as: .supervisor)
    #expect(done.output == "\(youth) is now with bob.\n")
    #expect(try owner() == "bob")
    let records = try desk.json("caseload", "show", "bob")
    #expect((records["records"] as? [[String: Any]])?.first?["reference"] as? String == youth)
    #expect(try desk.run("caseload", "assign", youth, "--nobody").output.contains("Nobody's yet"))
    let unowned = try desk.json("caseload", "show", "--nobody", as: .matchSpecialist)
    #expect((unowned["records"] as? [[String: Any]])?.count == 1)
    #expect(try desk.run("tasks", as: .matchSpecialist).output.contains("Nobody's yet"))
    let taken = try desk.run("caseload", "assign", youth, "match-specialist", as: .matchSpecialist)
    #expect(taken.status == 0)
    let partly = try desk.run("caseload", "assign", "\(youth),Y-999", "ann")
    #expect(partly.status == 2)
    #expect(partly.said.contains("Y-999"))
  }

  @Test func `deals out after showing it`() throws {
    let shown = try desk.run("caseload", "deal", "match-specialist", "--to", "ann")
    #expect(shown.output.contains(youth))
    #expect(shown.said == "ann: 1. Add --apply to hand this over from match-specialist.\n")
    #expect(try owner() == "match-specialist")
    let done = try desk.run("caseload", "deal", "match-specialist", "--to", "ann", "--apply")
    #expect(done.said == "Handed over from match-specialist. ann: 1.\n")
    #expect(try owner() == "ann")
  }

  @Test func `shuts nobody out who has somebody, unless it is dealt out with it`() throws {
    try desk.refuses(
      "user", "disable", "match-specialist", with: 1, "match-specialist still has 1 youth. Add --deal-to LOGIN")
    try desk.refuses("user", "role", "match-specialist", "auditor", with: 1, "still has 1 youth")
    let done = try desk.run("user", "disable", "match-specialist", "--to-nobody", "--reason", "left")
    #expect(done.status == 0)
    #expect(done.output.contains(youth))
    let bob = try CommandRun(["show", youth], in: desk.folder, user: "bob", input: nil)
    #expect(bob.status == 0)
    let tasks = try CommandRun(["tasks"], in: desk.folder, user: "bob", input: nil)
    #expect(tasks.output.contains(youth))
  }

  @Test func `counts officials and asks that nobody has any more`() throws {
    let director = desk.network.workspace()
    let lead = desk.network.workspace(.advocacyLead)
    var details = OfficialDetails(
      name: PersonName(given: "Ann", family: "Berg"), chamber: .lower, district: "1st Essex")
    details.holderID = lead.actor.id
    _ = try director.addOfficial(details)
    #expect(try desk.run("user", "disable", lead.actor.login, "--to-nobody", "--reason", "left").status == 0)
    let nobody = try #require((try desk.json("caseload", "show")["caseloads"] as? [[String: Any]])?.first)
    #expect(nobody["officials"] as? Int == 1)
    #expect(nobody["asks"] as? Int == 0)
    #expect(try desk.run("tasks").output.contains("Officials and asks nobody has"))
    #expect(try desk.run("doctor").status == 0)
  }

  @Test func `sets a supervisor`() throws {
    let added = try desk.run(
      "user", "add", "sue", "Sue", "--role", "supervisor", "--organization", "O-1", "--supervisor", "director")
    #expect(added.status == 0)
    #expect(try desk.run("user", "supervisor", "bob", "sue").said == "bob is now in the team of sue.\n")
    try desk.refuses("user", "disable", "sue", with: 1, "1 person in the team")
    try desk.refuses("user", "supervisor", "bob", "ann", with: 1, "can't have a team")
    #expect(try desk.run("user", "supervisor", "bob", "--none").said == "bob is now in every supervisor's team.\n")
    #expect(try desk.run("user", "disable", "sue").status == 0)
  }

  @Test func `refuses in one sentence`() throws {
    try desk.refuses("caseload", "show", as: .frontDesk, with: 77, "may not")
    try desk.refuses("caseload", "deal", "bob", as: .matchSpecialist, with: 77, "may not")
    try desk.refuses("caseload", "assign", youth, "front-desk", with: 1, "can't have youth")
    try desk.refuses("caseload", "assign", youth, "none", with: 1, "none")
    try desk.refuses("caseload", "assign", "what", "bob", with: 64, "I can't read")
  }
}
