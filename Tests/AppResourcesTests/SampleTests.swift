import AppResources
import Foundation
import Testing

@Suite("Samples of the demo data")
struct SampleTests {
  let locator = ResourceLocator(environment: [:])

  private func rows(_ name: String) throws -> [[String]] {
    let path = try #require(locator.file("Samples/\(name)"))
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func names(_ cell: String) -> [String] {
    cell.split(separator: ", ").map(String.init)
  }

  @Test func `every origin has given and family names, each name once`() throws {
    let origins = try rows("origins.tsv").map { $0[0] }
    var kinds: [String: [String]] = [:]
    for row in try rows("names.tsv") {
      try #require(row.count == 3)
      kinds[row[0], default: []].append(row[1])
      let names = names(row[2])
      #expect(names.count >= 28, "\(row[0]) \(row[1])")
      #expect(Set(names).count == names.count, "\(row[0]) \(row[1])")
      #expect(names.allSatisfy { !$0.isEmpty && $0 == $0.trimmingCharacters(in: .whitespaces) })
    }
    #expect(Set(kinds.keys) == Set(origins))
    #expect(kinds.values.allSatisfy { $0 == ["female", "male", "family"] })
  }

  @Test func `origins name languages and towns that the lists have`() throws {
    let languages = Set(try rows("languages.tsv").map { $0[0] })
    let towns = Set(try rows("towns.tsv").filter { $0[0] == "MA" }.map { $0[1] })
    for row in try rows("origins.tsv") {
      try #require(row.count == 4)
      #expect(Int(row[1]) ?? 0 > 0)
      #expect(row[2].split(separator: ",").allSatisfy { languages.contains(String($0)) }, "\(row[0])")
      #expect(names(row[3]).filter { !towns.contains($0) } == [], "\(row[0])")
    }
  }

  @Test func `every town has a ZIP code`() throws {
    let places = try #require(PlaceDirectory.installed(locator))
    let known = Dictionary(grouping: try rows("towns.tsv"), by: { $0[0] })
    #expect(known.count == 52)
    for (state, towns) in known {
      let here = Set(places.places(state: state).filter { $0.kind == .standard }.map(\.town))
      #expect(towns.map { $0[1] }.filter { !here.contains($0) } == [], "\(state)")
      #expect(towns.allSatisfy { Int($0[2]) ?? 0 > 0 }, "\(state)")
    }
  }

  @Test func `programs name policies that are there`() throws {
    for row in try rows("programs.tsv") {
      #expect(locator.file("Policies/\(row[0]).yaml") != nil, "\(row[0])")
    }
  }

  @Test func `the officials are a whole legislature, each with an id and a name of their own`() throws {
    let path = try #require(locator.file("Samples/officials.csv"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 201)
    #expect(lines.count { $0.contains(",lower,") } == 160)
    #expect(lines.count { $0.contains(",upper,") } == 40)
    for column in [0, 1] {
      #expect(Set(lines.map { $0.split(separator: ",")[column] }).count == lines.count)
    }
    // Nobody's telephone rings, and nobody's mail is read.
    #expect(lines.dropFirst().allSatisfy { $0.contains(".example.org,") && $0.contains(",617-555-") })
  }

  @Test func `organizations of every kind have names and people to speak to`() throws {
    let named = Set(try rows("organizations.tsv").map { $0[0] })
    #expect(named == Set(try rows("contact-roles.tsv").map { $0[0] }))
  }

  @Test(arguments: [
    "interests.txt", "schools.txt", "streets.txt", "goals.txt", "needs.txt", "strengths.txt", "occupations.txt",
    "rationales.txt", "decline-reasons.txt", "attempted-notes.txt", "check-in-notes.txt",
  ])
  func `a list says each thing once`(name: String) throws {
    let lines = try rows(name).map { $0[0] }
    #expect(lines.count >= 5)
    #expect(Set(lines).count == lines.count)
  }
}
