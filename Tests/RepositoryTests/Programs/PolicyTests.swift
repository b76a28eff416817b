import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

@Suite("Policies")
struct PolicyTests {
  private static func shipped() throws -> [(name: String, text: String)] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Resources/Policies").standardized
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  @Test func `every shipped file is kept and read back as it is spelt`() throws {
    let director = try Network.inMemory().workspace()
    let files = try Self.shipped()
    #expect(files.count >= 4)
    for (name, text) in files where name != "community-based.yaml" {
      let id = try director.addPolicy(yaml: text, named: name)
      let program = try director.addProgram(
        name: name, organizationID: 1, setting: .siteBased, policyID: id)
      #expect(try director.policy(forProgram: program) == PolicyFile.read(text, named: name))
      #expect(try director.addPolicy(yaml: text, named: name) == id, "the same edition again")
    }
  }

  @Test func `an edition never changes`() throws {
    let director = try Network.inMemory().workspace()
    var policy = ProgramPolicy.sample
    policy.trainingMinutes = 360
    #expect(throws: RepositoryError.duplicate("policy.edition")) { try director.addPolicy(policy) }
    policy.edition = 2
    try director.addPolicy(policy)
  }

  @Test func `a program works by the newest edition in effect unless told otherwise`() throws {
    let director = try Network.inMemory().workspace()
    var policy = ProgramPolicy.sample
    policy.edition = 2
    policy.trainingMinutes = 360
    policy.effectiveOn = Network.today
    try director.addPolicy(policy)
    policy.edition = 3
    policy.effectiveOn = Network.today + 1
    try director.addPolicy(policy)
    let program = try director.addProgram(name: "New", organizationID: 1, setting: .siteBased)
    #expect(try director.policy(forProgram: program).edition == 2)
  }

  @Test(arguments: [
    ("trainingMinutes: 120", "", RepositoryError.invalid(field: "x.yaml: trainingMinutes", .required)),
    ("trainingMinutes: 120", "trainingMinutes: two", .invalid(field: "x.yaml: trainingMinutes", .notANumber)),
    ("2026-11-26", "2026-02-30", .invalid(field: "x.yaml: effectiveOn", .notADate)),
    ("kind: interview", "kind: palmistry", .invalid(field: "x.yaml: screening.Index 1.kind", .check("value"))),
    ("key: community-based", "key: [", .invalid(field: "x.yaml", .check("YAML"))),
  ])
  func `a fault in a file is named`(from: String, to: String, error: RepositoryError) throws {
    let file = try #require(try Self.shipped().first { $0.name == "community-based.yaml" })
    #expect(throws: error) { try PolicyFile.read(file.text.replacing(from, with: to), named: "x.yaml") }
  }

  @Test func `only a director changes policies and programs`() throws {
    let network = try Network.inMemory()
    #expect(throws: RepositoryError.notPermitted(.managePolicy)) {
      try network.workspace(.supervisor).addPolicy(.sample)
    }
    #expect(throws: RepositoryError.notPermitted(.managePolicy)) {
      try network.workspace(.supervisor).addProgram(name: "x", organizationID: 1, setting: .siteBased)
    }
  }

  @Test func `training of a role is read with its topics, twice named is asked for both, and kept as it was`() throws {
    let file = try #require(try Self.shipped().first { $0.name == "site-based.yaml" })
    let start = try #require(file.text.firstRange(of: "trainingByRole:")).upperBound
    let text = file.text[..<start] + "\n  - {role: ambassador, minutes: 30}" + file.text[start...]
    let policy = try PolicyFile.read(String(text), named: file.name)
    #expect(
      policy.trainingByRole[.ambassador]
        == TrainingRequirement(minutes: 240, topics: [.orientation, .abuseReporting, .boundaries]))
    let director = try Network.inMemory().workspace()
    let program = try director.addProgram(
      name: "x", organizationID: 1, setting: .siteBased, policyID: director.addPolicy(policy))
    #expect(try director.policy(forProgram: program) == policy)
    #expect(throws: RepositoryError.invalid(field: "x.yaml: trainingByRole.Index 0.role", .check("value"))) {
      try PolicyFile.read(file.text.replacing("role: supervisor", with: "role: janitor"), named: "x.yaml")
    }
  }
}
