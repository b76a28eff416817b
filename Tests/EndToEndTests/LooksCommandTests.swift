import ArgumentParser
import Domain
import Glibc
import TestSupport
import Testing

@testable import Commands

/// Each command that shows people is run, and `audit reads` asked about the child afterwards.
@Suite("What commands have shown")
struct LooksCommandTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.importSiblings()
    let mentors = "First name,Last name,DOB,Phone,ZIP\nAmara,Okafor,1990-05-04,413-555-0188,01103\n"
    try office.folder.write(Array(mentors.utf8), to: "mentors.csv")
    #expect(try office.run("import", "mentors", "mentors.csv", user: "dana").status == 0)
  }

  private func match() throws {
    try office.folder.write(Array("Youth,Mentor,Start date\nY-1,A-4,2025-11-10\n".utf8), to: "matches.csv")
    #expect(try office.run("import", "matches", "matches.csv", "--accept-unlikely").status == 0)
  }

  /// The places at which the child was seen, by the log.
  private func places(of child: String = "Y-1") throws -> [String] {
    let reads = try office.run("audit", "reads", child, "--format", "ndjson")
    #expect(reads.status == 0, "\(reads.said)")
    return reads.output.split(separator: "\n").map { line in
      line.firstMatch(of: /"place":"([^"]*)"/).map { String($0.1) } ?? "?"
    }
  }

  @Test(
    arguments: [
      (["search", "Ortiz"], [ShownPlace.search]), (["show", "Y-1"], [.page]), (["tasks"], [.today]),
      (["export", "youth"], [.file]), (["export", "youth", "--format", "json"], [.file]),
      (["match", "suggest", "Y-1"], [.suggestions]), (["match", "why", "Y-1", "A-4"], [.comparison]),
      (["caseload", "show", "--nobody"], [.caseload]), (["register", "youth"], [.register]),
    ] as [([String], [ShownPlace])])
  func `are in the log with whose records they were, and declared`(words: [String], places: [ShownPlace]) throws {
    let run = try CommandRun(words, in: office.folder, user: nil)
    #expect(run.status == 0, "\(words): \(run.said)")
    #expect(try self.places() == places.map(\.rawValue), "\(words) printed\n\(run.output)")
    let command = try #require(MatchbookCommand.leaf(words).map { type(of: $0) } as? any DeclaredCommand.Type)
    #expect(Set(places).isSubset(of: Set(command.shows)), "\(words)")
  }

  @Test(
    arguments: [
      (["export", "matches"], ShownPlace.file), (["export", "sessions"], .file), (["show", "M-1"], .page),
      (["show", "A-4"], .family),
    ] as [([String], ShownPlace)])
  func `are in the log where they are of a match, too`(words: [String], place: ShownPlace) throws {
    try match()
    if words == ["export", "sessions"] {
      #expect(try office.run("log", "M-1", "60", "--yes").status == 0)
    }
    let run = try CommandRun(words, in: office.folder, user: nil)
    #expect(run.status == 0, "\(words): \(run.said)")
    #expect(try places().last == place.rawValue, "\(words) printed\n\(run.output)")
  }

  @Test func `tell nothing of the child that the log does not know, whatever the command`() throws {
    try match()
    let secrets = ["2014-02-12", "02/12/2014", "617-779-2028", "6177792028"]
    // Without arguments or with a reference, as somebody tries them.
    for (words, command) in CommandPlaceTests.leaves where command is any RemoteCommand.Type {
      guard words != "console", !words.hasPrefix("import"), words != "audit reads" else { continue }
      let before = try places().count
      for arguments in [[], ["Y-1"], ["M-1"], ["A-3"], ["Ortiz"]] {
        let run = try CommandRun(words.split(separator: " ").map(String.init) + arguments, in: office.folder, user: nil)
        let shown = secrets.filter { strstr(run.output + run.said, $0) != nil }
        guard !shown.isEmpty else { continue }
        #expect(try places().count > before, "matchbook \(words) \(arguments) showed \(shown)")
      }
    }
  }

  @Test func `searches are found again by what was searched for, and never the other way round`() throws {
    #expect(try office.run("search", "Xiomara", "Ortiz", user: "dana").status == 0)
    let log = try office.run("audit", "list", "--kind", "searched")
    #expect(log.output.contains("a hashed term") && !log.output.contains("Xiomara"))
    #expect(try office.run("audit", "list", "--searched", "xiomara ortiz").output.contains("dana"))
    #expect(!(try office.run("audit", "list", "--searched", "mateo").output.contains("dana")))
    #expect(try office.sqlite("SELECT count(*) FROM audit_event WHERE reason LIKE '%iomara%'") == "0")
    #expect(try office.run("rules", "set", "keep-search-terms", "1").status == 0)
    #expect(try office.run("search", "Xiomara", user: "dana").status == 0)
    #expect(try office.run("audit", "list", "--kind", "searched").output.contains("Xiomara"))
  }

  @Test func `events are listed by days, kind, action and page, and shown whole`() throws {
    #expect(try office.run("export", "youth", user: "sam").status == 0)
    let listed = try office.run("audit", "list", "--action", "export", "--since", "today", "--until", "today")
    #expect(listed.output.contains("2 youth") && listed.output.contains("sam"), "\(listed.output)\(listed.said)")
    let number = try #require(listed.output.split(separator: "\n").last?.split(separator: " ").first)
    let shown = try office.run("audit", "show", String(number))
    #expect(shown.output.contains("Y-1, Y-3") && shown.output.contains("Sam Spec (sam)"), "\(shown.output)")
    let json = try office.run("audit", "show", String(number), "--format", "json")
    #expect(json.output.contains("\"records\":[\"Y-1\",\"Y-3\"]"), "\(json.output)")
    let older = try office.run("audit", "list", "--after", String(number), "--limit", "1")
    #expect(older.output.split(separator: "\n").count == 2 && !older.output.contains("export"))
    #expect(try office.run("audit", "show", "999999").status == 1)
    #expect(try office.run("audit", "list", "--until", "yesterday").output.isEmpty)
    #expect(try office.run("audit", "list", user: "dana").status == 77)
    #expect(try office.run("audit", "show", String(number), user: "dana").status == 77)
  }

  @Test func `a file is one event, and a list is one, however many rows they have`() throws {
    let form =
      "First name,Last name,DOB\n" + (0..<600).map { "Kim\($0.letters),Row\($0.letters),2014-02-12\n" }.joined()
    let imported = try office.run("import", "youth", "-", "--accept-unlikely", user: "dana", input: form)
    #expect(imported.status == 0, "\(imported.said)")
    let before = try office.sqlite("SELECT max(sequence) FROM audit_event")
    #expect(try office.run("export", "youth").status == 0)
    #expect(try office.run("tasks").status == 0)
    let after = try office.sqlite("SELECT max(sequence) FROM audit_event")
    #expect(try (#require(Int(after)) - #require(Int(before))) <= 3)
    let bytes = try office.sqlite("SELECT max(length(shown)) FROM audit_event")
    #expect(try #require(Int(bytes)) < 20, "neighbors are one range: \(bytes)")
  }
}
