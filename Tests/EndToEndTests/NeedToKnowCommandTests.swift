import Domain
import TestSupport
import Testing

@Suite("The need-to-know list by command")
struct NeedToKnowCommandTests {
  private let desk: CommandDesk

  init() throws { desk = try CommandDesk() }

  @Test func `is kept by a director, and holds at once for what show tells`() throws {
    let mentor = try desk.network.waitingMentor().description
    let list = try desk.json("user", "need-to-know", "list")
    #expect((list["entries"] as? [[String: Any]])?.count == 3)
    #expect(try check(of: mentor)["status"] as? String == "cleared")
    #expect(try desk.run("user", "need-to-know", "remove", "match-specialist").status == 0)
    let withheld = try check(of: mentor)
    #expect(withheld["status"] == nil && withheld["validUntil"] == nil)
    #expect(withheld["withheld"] as? Bool == true && withheld["inForce"] as? Bool == true)
    #expect(
      try desk.run("show", mentor, as: .matchSpecialist).output
        .contains("in force; the rest is for the need-to-know list"))
    let added = try desk.run("user", "need-to-know", "add", "match-specialist", "--reason", "Screens mentors")
    #expect(added.status == 0 && added.said.contains("match-specialist is on the need-to-know list"))
    #expect(try check(of: mentor)["status"] as? String == "cleared")
    let confirmed = try desk.run("user", "need-to-know", "confirm", "match-specialist")
    let until = desk.network.clock.today().adding(months: 6)
    #expect(confirmed.said == "match-specialist is confirmed on the need-to-know list until \(until).\n")
  }

  @Test func `refuses in one sentence, with the status that says why`() throws {
    try desk.refuses("user", "need-to-know", "list", as: .supervisor, with: 77, "may not")
    try desk.refuses("user", "need-to-know", "add", "supervisor", "--reason", "again", with: 1, "already")
    try desk.refuses("user", "need-to-know", "add", "front-desk", "--reason", "asks", with: 65, "write director")
    try desk.refuses("user", "need-to-know", "add", "nobody", "--reason", "x", with: 1, "called “nobody”")
    try desk.refuses("user", "need-to-know", "add", "ambassador", "--reason", " ", with: 65, "missing")
    try desk.refuses("user", "need-to-know", "confirm", "front-desk", with: 1, "front-desk")
    try desk.refuses("user", "need-to-know", "remove", "front-desk", with: 1, "front-desk")
  }

  private func check(of mentor: String) throws -> [String: Any] {
    let record = try desk.json("show", mentor, as: .matchSpecialist)
    let screening = try #require(record["screening"] as? [[String: Any]])
    return try #require(screening.first { $0["kind"] as? String == "background check" })
  }
}
