import Domain
import TestSupport
import Testing

@Suite("Training of staff by command")
struct StaffTrainingCommandTests {
  private let desk: CommandDesk

  init() throws { desk = try CommandDesk() }

  @Test func `a user is put on file, and the log, the catalogue and the transcript tell what the role asks`() throws {
    try desk.network.programAsking()
    let course = try desk.network.course(minutes: 120).description
    let mentor = try desk.network.waitingMentor().description
    let tied = try desk.run("user", "person", "ambassador", mentor)
    #expect(tied.status == 0 && tied.said.contains("ambassador is \(mentor); what \(mentor) was trained in counts"))
    let users = try #require(try desk.json("user", "list")["users"] as? [[String: Any]])
    #expect(users.first { $0["login"] as? String == "ambassador" }?["person"] as? String == mentor)
    let log = try #require(try desk.json("train", "who", "--find", "ambassador")["people"] as? [[String: Any]])
    #expect(log.map { $0["role"] as? String } == ["ambassador"])
    #expect(log.first?["person"] as? String == mentor && log.first?["organization"] as? String == "Harbor Mentoring")
    let courses = try #require(try desk.json("train", "courses")["courses"] as? [[String: Any]])
    let asked = try #require(courses.first { $0["reference"] as? String == course }?["askedOf"] as? [[String: Any]])
    #expect(asked.map { $0["of"] as? String } == ["match specialist", "front desk", "ambassador"])
    let transcript = try #require(try desk.json("train", "transcript", mentor)["asked"] as? [[String: Any]])
    #expect(transcript.map { $0["of"] as? String } == ["mentor", "ambassador"])
    #expect(try desk.run("train", "who").output.contains("ambassador"))
    #expect(try desk.run("user", "person", "ambassador", "--none").said == "ambassador is nobody on file.\n")
    #expect(try desk.json("train", "who", "--find", "ambassador")["people"] as? [String] == [])
  }

  @Test func `refuses in one sentence, with the status that says why`() throws {
    try desk.refuses("user", "person", "ambassador", "A-999", with: 1, "There is no A-999")
    let mentor = try desk.network.waitingMentor().description
    #expect(try desk.run("user", "person", "ambassador", mentor).status == 0)
    try desk.refuses("user", "person", "front-desk", mentor, with: 1, "Another user is that person already")
    try desk.refuses("user", "person", "ambassador", "Y-1", with: 64, "no person")
    try desk.refuses("user", "person", "ambassador", "A-1", as: .supervisor, with: 77, "may not")
    #expect(try desk.run("user", "person", "ambassador").status == 64)
    #expect(try desk.run("user", "person", "ambassador", "A-1", "--none").status == 64)
  }
}
