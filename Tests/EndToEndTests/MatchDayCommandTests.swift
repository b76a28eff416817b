import Domain
import Foundation
import Repository
import TestSupport
import Testing

@Suite("Match day by command")
struct MatchDayCommandTests {
  let desk: CommandDesk
  let network: Network

  init() throws {
    desk = try CommandDesk()
    network = desk.network
  }

  @Test func `finds the slate, says who is left out and why, and proposes it`() throws {
    let first = try network.waitingYouth(given: "Mei")
    let second = try network.waitingYouth(given: "Lin")
    let mentor = try network.waitingMentor()
    let shown = try desk.run("match", "day", as: .matchSpecialist)
    #expect(shown.status == 0, "\(shown.said)")
    #expect(shown.output.contains("2 youth wait; 1 mentor is ready with 1 seat. The slate serves 1."))
    #expect(shown.output.contains("No slate serves more youth or longer waits"))
    #expect(shown.output.contains("First come, first served"))
    let found = try desk.json("match", "day", as: .matchSpecialist)
    let proposals = try #require(found["proposals"] as? [[String: Any]])
    #expect(proposals.map { $0["youth"] as? String } == ["\(first)"])
    let leftOut = try #require(found["leftOut"] as? [[String: Any]])
    #expect(leftOut.first?["youth"] as? String == "\(second)")
    #expect((leftOut.first?["reason"] as? String)?.contains("fits 1 mentor") == true)
    #expect((leftOut.first?["change"] as? String)?.contains("would serve Lin Ahmed") == true)

    let applied = try desk.run("match", "day", "--apply", as: .matchSpecialist)
    #expect(applied.output.contains("R-1: proposed 1 match"), "\(applied.output)\(applied.said)")
    let queue = try #require(try desk.json("match", "queue")["proposals"] as? [[String: Any]])
    #expect(queue.count == 1)
    let again = try desk.run("match", "run", "R-1", "--check", as: .matchSpecialist)
    #expect(again.output == "Solved again from what is on file, R-1 comes out the same, byte for byte.\n")
    let record = try desk.run("match", "run", "R-1")
    #expect(record.output.contains("pair \(first) \(mentor)"))
    #expect(record.output.contains("out \(second)"))
    #expect(!record.output.contains("Ahmed"), "references, not names")
    #expect(try desk.run("match", "runs").output.contains("R-1"))
    let nobody = try desk.run("match", "day", "--apply", as: .matchSpecialist)
    #expect(nobody.output.contains("The slate serves 0"))
  }

  @Test func `a pair that is set is on the slate, one that is ruled out is not`() throws {
    let first = try network.waitingYouth(given: "Mei")
    let second = try network.waitingYouth(given: "Lin")
    let mentor = try network.waitingMentor()
    let locked = try desk.json("match", "day", "--lock", "\(second)=\(mentor)")
    #expect((locked["proposals"] as? [[String: Any]])?.map { $0["youth"] as? String } == ["\(second)"])
    #expect((locked["certificate"] as? String)?.hasPrefix("Given what is set") == true)
    let ruledOut = try desk.json("match", "day", "--veto", "\(first)=\(mentor)")
    #expect((ruledOut["proposals"] as? [[String: Any]])?.map { $0["youth"] as? String } == ["\(second)"])
    try desk.refuses("match", "day", "--lock", "\(first)=A-999", with: 1, "a rule forbids the pair")
    try desk.refuses("match", "day", "--lock", "Mei", with: 64, "is no pair")
  }

  @Test func `says where to recruit, and asks a partner without a word of any child`() throws {
    _ = try network.waitingYouth(given: "Xiomara", family: "Quisquilla")
    let gaps = try desk.json("match", "gaps", as: .matchSpecialist)
    let lines = try #require(gaps["gaps"] as? [[String: Any]])
    #expect(lines.count == 1)
    #expect(lines.first?["town"] as? String == "New Bedford")
    for format in ["text", "markdown"] {
      let page = try desk.run("match", "gaps", "--format", format, as: .matchSpecialist)
      #expect(page.status == 0, "\(page.said)")
      #expect(page.output.contains("Mentors wanted"))
      for word in ["Xiomara", "Quisquilla", "New Bedford", "Y-1"] { #expect(!page.output.contains(word), "\(word)") }
    }
    try desk.refuses("match", "gaps", "--mentors", "0", with: 64, "from 1 to 200")
    try desk.refuses("match", "gaps", as: .frontDesk, with: 77, "Your role may not")
  }

  @Test func `says of a wrong option what is right`() throws {
    try desk.refuses("match", "day", "--program", "X", with: 64, "is no program")
    try desk.refuses("match", "day", "--program", "P-99", with: 1, "There is no P-99")
    try desk.refuses("match", "day", "--points", "3", with: 64, "--policy weighted")
    try desk.refuses("match", "day", "--policy", "weighted", "--points", "300", with: 64, "0 to 100")
    try desk.refuses("match", "day", "--waiting-since", "someday", with: 64, "someday")
    try desk.refuses("match", "run", "M-1", with: 64, "is no match day")
    try desk.refuses("match", "run", "R-7", with: 1, "There is no R-7")
    try desk.refuses("match", "day", as: .frontDesk, with: 77, "Your role may not")
    let empty = try desk.run("match", "day")
    #expect(empty.status == 0, "\(empty.said)")
    #expect(empty.output.contains("0 youth wait"))
    #expect(try desk.run("match", "runs").said.contains("No match day is on file"))
  }
}
