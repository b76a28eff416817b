import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Searching")
struct SearchTests {
  let network: Network

  init() throws {
    network = try Network.inMemory()
    _ = try TwoFamilies(network)
  }

  private func found(_ text: String, by role: Role = .director) throws -> [String] {
    try network.workspace(role).search(text).map(\.reference.description)
  }

  @Test(arguments: 1...25)
  func `tells as many as are asked for, however many of each kind there are`(limit: Int) throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    for number in 1...6 {
      _ = try network.course("Ann \(number.letters)")
      try network.workspace().addOrganization(NewOrganization(name: "Ann \(number.letters)", kind: .nonprofit))
    }
    _ = try network.applicants((1...6).map { "Ann Berg\($0.letters)" })
    #expect(try network.workspace().search("ann", limit: limit).count == min(limit, 18))
  }

  @Test(arguments: [
    ("jose an", ["A-13", "A-23"]), ("JOSÉ ÁNGEL", ["A-13", "A-23"]), ("angel jose", ["A-13", "A-23"]),
    ("obrien1", ["A-13", "A-12", "Y-11"]), ("O'Brien1", ["A-13", "A-12", "Y-11"]),
    ("o brien1", ["A-13", "A-12", "Y-11"]), ("obrien1 mei", ["Y-11"]), ("mei obrien2", ["Y-21"]),
    ("a13@example.org", ["A-13"]), ("a13@ex", ["A-13"]), ("a13", ["A-13"]), ("M-2", ["M-2"]), ("m1", ["M-1"]),
    ("(617) 446-1481", ["A-13", "A-12", "Y-11"]), ("+1 617.446.1482", ["A-23", "A-22", "Y-21"]),
    ("446-1481", ["A-13", "A-12", "Y-11"]), ("4461482", ["A-23", "A-22", "Y-21"]),
    ("harbor", ["O-1"]), ("O-2", ["O-2"]), ("inland ment", ["O-2"]), ("y-11", ["Y-11"]), ("a-11", []), ("zzz", []),
    ("", []), ("   ", []),
  ])
  func `finds`(text: String, expected: [String]) throws { #expect(try found(text) == expected) }

  @Test func `a line tells what the record is`() throws {
    let hit = try #require(try network.workspace().search("mei obrien1").first)
    #expect(
      hit
        == SearchHit(
          reference: Reference(.youth, 11), name: "O'Brien1, Mei",
          people: [PersonName(given: "Mei", family: "O'Brien1")], town: "Boston", standing: .youth(.matched)))
    let match = try #require(try network.workspace().search("M-1").first)
    #expect(match.name == "Mei O'Brien1 – José Ángel O'Brien1")
  }

  @Test func `keeps to what the user may see`() throws {
    #expect(try found("jose", by: .frontDesk) == ["A-13"])
    #expect(try found("617446", by: .frontDesk) == ["A-13", "A-12", "Y-11"])
    #expect(try found("Y-21", by: .frontDesk) == [])
    #expect(try found("M-1", by: .frontDesk) == [])
    #expect(try found("M-2", by: .supervisor) == [])
    #expect(try found("jose", by: .ambassador) == [])
    #expect(try found("harbor", by: .ambassador) == [])
  }

  @Test func `finds a course by its title, and its classes to come with it`() throws {
    let course = try network.course("Reporting abuse")
    let soon = try network.trainingClass(of: course, on: Network.today + 3)
    let other = try network.course("Harbor safety")
    let next = try network.trainingClass(of: other, on: Network.today + 1)
    let hits = try network.workspace().search("abu rep")
    #expect(hits.map(\.reference) == [course, soon])
    #expect(hits.map(\.name) == ["Reporting abuse", "Reporting abuse"])
    #expect(hits.map(\.standing) == [.course(.abuseReporting), .trainingClass(.planned, on: Network.today + 3)])
    #expect(try found("\(soon)") == ["\(soon)"])
    #expect(try found("harbor") == ["O-1", "\(other)", "\(next)"], "beside organizations")
    #expect(try found("reporting", by: .advocacyLead) == [], "who has nothing to do with training")
    try network.store.write { try $0.execute(sql: "UPDATE training_class SET organization_id = 2") }
    #expect(try found("reporting", by: .frontDesk) == ["\(course)"], "a class of another organization")
    #expect(try found("\(soon)", by: .frontDesk) == [])
    try network.workspace().cancelClass(soon, reason: "snow")
    #expect(try found("reporting") == ["\(course)"])
  }

  @Test func `follows a change in the same transaction`() throws {
    try network.workspace().write("edit", .editPerson) {
      try $0.update("person", id: 11, set: ["family_name": "Łukasz", "sort_name": "lukasz mei", "phone": "9785550100"])
    }
    #expect(try found("lukasz") == ["Y-11"])
    #expect(try found("978 555") == ["Y-11"])
    #expect(try found("obrien1 mei") == [])
    try network.workspace().write("void", .voidRecord) {
      try $0.update("person", id: 11, set: ["voided_at": $0.now, "void_reason": "twice"])
    }
    #expect(try found("lukasz") == [])
    #expect(try found("Y-11") == [])
  }

  @Test func `never reads a text as syntax`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let parts =
      Array("\"*()^:+-{}NEAR AND OR NOT name a1'%_;\u{0}\u{300}é漢字🦊\u{202e}@.").map(String.init) + ["NEAR(", " OR "]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
      }
      .joined()
      #expect(throws: Never.self, "seed \(seed): \(text)") { try network.workspace().search(text) }
    }
  }
}
